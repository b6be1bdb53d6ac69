package id.lindung.office;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void everyFeatureKnowsOnlyWhatItsPackageSays() {
        ApplicationModules.of(OfficeApplication.class).verify();
    }
}
