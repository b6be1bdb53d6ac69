package id.lindung.synthetic;

import java.util.List;

/** What people live from, with the usual monthly income in rupiah. */
public enum Occupation {
    FARMER("Petani", "Farmer", 500_000, 1_500_000),
    FARM_LABOURER("Buruh tani", "Farm labourer", 400_000, 1_100_000),
    FISHER("Nelayan", "Fisher", 600_000, 2_000_000),
    LIVESTOCK_KEEPER("Peternak", "Livestock keeper", 500_000, 1_800_000),
    WEAVER("Penenun", "Weaver", 300_000, 1_200_000),
    MOTORCYCLE_TAXI("Tukang ojek", "Motorcycle taxi driver", 800_000, 2_200_000),
    DRIVER("Sopir angkutan", "Driver", 1_200_000, 2_800_000),
    SMALL_TRADER("Papalele", "Small trader", 500_000, 2_000_000),
    CONSTRUCTION_LABOURER("Buruh bangunan", "Construction labourer", 1_000_000, 2_600_000),
    CARPENTER("Tukang kayu", "Carpenter", 1_000_000, 2_500_000),
    SALT_MAKER("Pembuat garam", "Salt maker", 400_000, 1_200_000),
    DOMESTIC_WORKER("Asisten rumah tangga", "Domestic worker", 500_000, 1_500_000),
    VILLAGE_HEAD("Kepala desa", "Village head", 2_500_000, 3_500_000),
    VILLAGE_STAFF("Perangkat desa", "Village staff", 2_000_000, 2_400_000),
    VILLAGE_COUNCIL("Anggota BPD", "Village council member", 500_000, 1_000_000),
    NEIGHBOURHOOD_HEAD("Ketua RT", "Neighbourhood head", 200_000, 600_000),
    HEALTH_VOLUNTEER("Kader posyandu", "Health volunteer", 200_000, 500_000),
    CONTRACT_STAFF("Tenaga kontrak", "Contract staff", 1_200_000, 2_300_000),
    TEACHER("Guru honorer", "Teacher without tenure", 700_000, 2_000_000),
    SHOP_ASSISTANT("Karyawan toko", "Shop assistant", 1_500_000, 2_400_000),
    OFFICE_EMPLOYEE("Karyawan swasta", "Company employee", 2_000_000, 4_500_000),
    MIGRANT_WORKER("Pekerja migran", "Migrant worker", 3_000_000, 7_000_000);

    static final List<Occupation> SELF_EMPLOYED_MEN = List.of(
            FARMER,
            FARMER,
            FARMER,
            FARMER,
            FARM_LABOURER,
            FISHER,
            LIVESTOCK_KEEPER,
            MOTORCYCLE_TAXI,
            MOTORCYCLE_TAXI,
            DRIVER,
            CONSTRUCTION_LABOURER,
            CARPENTER,
            SMALL_TRADER);
    static final List<Occupation> SELF_EMPLOYED_WOMEN = List.of(
            FARMER,
            FARMER,
            FARMER,
            WEAVER,
            WEAVER,
            SMALL_TRADER,
            SMALL_TRADER,
            FARM_LABOURER,
            SALT_MAKER,
            DOMESTIC_WORKER);
    static final List<Occupation> EMPLOYED = List.of(CONTRACT_STAFF, TEACHER, SHOP_ASSISTANT, OFFICE_EMPLOYEE);

    private final String indonesian;
    private final String english;
    private final int lowestIncome;
    private final int highestIncome;

    Occupation(String indonesian, String english, int lowestIncome, int highestIncome) {
        this.indonesian = indonesian;
        this.english = english;
        this.lowestIncome = lowestIncome;
        this.highestIncome = highestIncome;
    }

    public String indonesian() {
        return indonesian;
    }

    public String english() {
        return english;
    }

    /** Whether PP 50/2025 counts it as the transport sector. */
    public boolean isTransport() {
        return switch (this) {
            case MOTORCYCLE_TAXI, DRIVER -> true;
            case FARMER,
                    FARM_LABOURER,
                    FISHER,
                    LIVESTOCK_KEEPER,
                    WEAVER,
                    SMALL_TRADER,
                    CONSTRUCTION_LABOURER,
                    CARPENTER,
                    SALT_MAKER -> false;
            case DOMESTIC_WORKER, VILLAGE_HEAD, VILLAGE_STAFF, VILLAGE_COUNCIL, NEIGHBOURHOOD_HEAD, HEALTH_VOLUNTEER ->
                false;
            case CONTRACT_STAFF, TEACHER, SHOP_ASSISTANT, OFFICE_EMPLOYEE, MIGRANT_WORKER -> false;
        };
    }

    /** A month's income in rupiah, in steps of fifty thousand. */
    long income(Dice dice) {
        return (lowestIncome + dice.below(highestIncome - lowestIncome + 1)) / 50_000 * 50_000L;
    }
}
