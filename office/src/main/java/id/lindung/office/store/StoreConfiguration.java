package id.lindung.office.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the office's database before anything else asks for it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    OfficeDirectory officeDirectory(@Value("${LINDUNG_DATA:./data}") Path root) {
        var office = new OfficeDirectory(root);
        office.sweepScratch();
        return office;
    }

    @Bean
    OfficeClock officeClock() {
        return new OfficeClock(InstantSource.system());
    }

    @Bean
    OfficeDatabase officeDatabase(
            OfficeDirectory office, @Value("${LINDUNG_DB_URL:}") String externalUrl, List<ReferenceData> reference)
            throws IOException, InterruptedException, SQLException {
        return OfficeDatabase.open(office, externalUrl.isBlank() ? null : externalUrl, reference);
    }

    @Bean
    DataSource dataSource(OfficeDatabase database, OfficeClock clock) {
        return new ScopedDataSource(database.pool(), clock);
    }
}
