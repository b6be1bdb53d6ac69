package id.lindung.office;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The office. Started by the command line ({@code ./lindung serve}, {@code demo}) or, without its web part, by any other command. Beans go
 * by their whole name: two rooms may each have their {@code Decisions}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Lindung",
        sharedModules = {"actor", "store"})
public class OfficeApplication {}
