package id.lindung.office;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulith;

/** The office. Started by the command line ({@code ./lindung serve}, {@code demo}) or, without its web part, by any other command. */
@SpringBootApplication
@Modulith(
        systemName = "Lindung",
        sharedModules = {"actor", "store"})
public class OfficeApplication {}
