package id.lindung.office.demo;

import id.lindung.synthetic.Occupation;
import id.lindung.synthetic.SyntheticPerson;
import java.util.Locale;

/**
 * A synthetic person in the part they play: a few have no NIK yet, and in Belu more work on building projects than
 * usual, because the quarter that the press wrote about had 17,592 of them.
 *
 * @param occupation code of the occupation table
 * @param category code of the category table
 */
record DemoCast(SyntheticPerson person, boolean pending, String occupation, String category, String segment) {

    private static final int ONE_IN_NO_NIK = 67;
    private static final int BUILDERS_IN_HUNDRED = 15;

    static DemoCast of(SyntheticPerson person) {
        boolean builds = person.village().value().startsWith("53.04")
                && person.category().equals("vulnerable")
                && person.index() % 100 < BUILDERS_IN_HUNDRED * 100 / 62;
        return new DemoCast(
                person,
                person.index() % ONE_IN_NO_NIK == 5,
                builds ? "CONSTRUCTION_LABOURER" : occupation(person.occupation()),
                builds ? "PROJECT_WORKER" : category(person.category()),
                builds ? "JAKON" : person.segment().name());
    }

    private static String occupation(Occupation occupation) {
        return switch (occupation) {
            case FARMER,
                    FARM_LABOURER,
                    FISHER,
                    LIVESTOCK_KEEPER,
                    WEAVER,
                    MOTORCYCLE_TAXI,
                    DRIVER,
                    CONSTRUCTION_LABOURER,
                    CARPENTER,
                    HEALTH_VOLUNTEER,
                    TEACHER -> occupation.name();
            case SMALL_TRADER -> "STREET_TRADER";
            case DOMESTIC_WORKER -> "HOUSEHOLD_WORKER";
            case VILLAGE_HEAD, VILLAGE_STAFF, VILLAGE_COUNCIL, NEIGHBOURHOOD_HEAD -> "VILLAGE_OFFICIAL";
            case CONTRACT_STAFF, OFFICE_EMPLOYEE -> "OFFICE_WORKER";
            case SHOP_ASSISTANT -> "SHOP_WORKER";
            case SALT_MAKER, MIGRANT_WORKER -> "OTHER";
        };
    }

    private static String category(String synthetic) {
        return switch (synthetic) {
            case "non_asn" -> "NON_CIVIL_SERVANT";
            case "lpmd" -> "EMPOWERMENT_BODY";
            case "bpd" -> "VILLAGE_COUNCIL";
            case "migrant" -> "MIGRANT_WORKER";
            default -> synthetic.toUpperCase(Locale.ROOT);
        };
    }
}
