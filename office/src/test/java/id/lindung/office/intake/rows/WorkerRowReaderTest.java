package id.lindung.office.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import id.lindung.rules.identity.Sex;
import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkerRowReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final RegionCode BAUHO = new RegionCode("53.04.02.2009");
    private static final RegionCode BELU = new RegionCode("53.04");

    private static final ColumnMapping COLUMNS = new ColumnMapping(Map.of(
            Field.NATIONAL_ID, 0,
            Field.NAME, 1,
            Field.BIRTH_DATE, 2,
            Field.SEX, 3,
            Field.RT_RW, 4,
            Field.VILLAGE, 5,
            Field.PHONE, 6,
            Field.OCCUPATION, 7,
            Field.NOTE, 8));

    private static final Vocabulary WORDS =
            new Vocabulary(Map.of("FARMER", "petani|tani", "FARM_LABOURER", "buruh tani", "DRIVER", "sopir"));

    private static WorkerRow read(RegionCode bound, Cell... cells) {
        var villages = new Villages(Regions.load(), RegionRange.of(bound), bound);
        return new WorkerRowReader(0, 0, COLUMNS, SheetTerms.NONE, villages, WORDS, TODAY)
                .read(new SheetRow(7, cells), Section.NONE);
    }

    private static Cell[] row(String... texts) {
        var cells = new Cell[texts.length];
        for (int i = 0; i < texts.length; i++) cells[i] = Cell.text(texts[i]);
        return cells;
    }

    private static List<ProblemCode> codes(WorkerRow row) {
        return row.problems().stream().map(RowProblem::code).toList();
    }

    @Test
    void aSoundRowHasNoProblem() {
        var row = read(
                BAUHO,
                row("5304021706859003", "Yohanes  Bria", "17-06-1985", "L", "001/002", "", "081234567890", "Petani"));
        assertThat(codes(row)).isEmpty();
        assertThat(row.name()).isEqualTo("Yohanes Bria");
        assertThat(row.home().village()).isEqualTo("53.04.02.2009");
        assertThat(row.home().rt()).isEqualTo("001");
        assertThat(row.work().occupation()).isEqualTo("FARMER");
    }

    @Test
    void aSecondPersonOfARowIsNotDroppedWithoutAWord() {
        var row = read(
                BAUHO,
                row(
                        "5304021706859003",
                        "Yohanes Bria",
                        "17-06-1985",
                        "L",
                        "001/002",
                        "",
                        "",
                        "Petani",
                        "",
                        "Maria Bria",
                        "5304 0257 0688 9004"));
        assertThat(codes(row)).containsExactly(ProblemCode.ANOTHER_NUMBER);
        assertThat(row.problems().getFirst().what().id())
                .startsWith("Kolom K memuat")
                .doesNotContain("0257");
    }

    @Test
    void everyFaultOfARowIsNamed() {
        var row = read(
                BAUHO, row("530402170685", "", "31/02/1992", "entah", "001/002", "Tidak Pernah Ada", "12", "Petani"));
        assertThat(codes(row))
                .contains(
                        ProblemCode.NIK_LENGTH,
                        ProblemCode.NAME_MISSING,
                        ProblemCode.BIRTHDATE_INVALID,
                        ProblemCode.SEX_INVALID,
                        ProblemCode.REGION_UNKNOWN,
                        ProblemCode.PHONE_INVALID);
        assertThat(row.isRejected()).isTrue();
    }

    @Test
    void aNikInANumberCellIsRuined() {
        var cells = row("", "Maria Seran", "17-06-1985", "P");
        cells[0] = new Cell.Num(new BigDecimal("5304025706859003"), "0", false);
        assertThat(codes(read(BAUHO, cells))).containsExactly(ProblemCode.NIK_EXCEL);
    }

    @Test
    void aNumberIsMaskedInWhateverCellAndSentenceItStands() {
        for (var cells : List.of(
                row("530402170685900", "Yohanes Bria", "17-06-1985", "L"),
                row("1234567890123456", "Yohanes Bria", "17-06-1985", "L"),
                row("5304029906859003", "Yohanes Bria", "17-06-1985", "L"),
                row("5304021706859003", "5304021706859003", "17-06-1985", "L"),
                row("5304021706859003", "Yohanes Bria *5304021706859003", "5304021706859003", "5304021706859003"),
                row(
                        "5304021706859003",
                        "Yohanes Bria",
                        "17-06-1985",
                        "L",
                        "5304.0217.0685.9003",
                        "5304021706859003"))) {
            var row = read(BAUHO, cells);
            assertThat(row.problems()).isNotEmpty();
            assertThat(row.problems().toString()).doesNotContainPattern("[0-9](?:[ .-]?[0-9]){8,}");
        }
    }

    @Test
    void anEstimatedIncomeIsReadAndSaid() {
        var columns = COLUMNS.with(Field.INCOME, 9);
        var villages = new Villages(Regions.load(), RegionRange.of(BAUHO), BAUHO);
        var reader = new WorkerRowReader(0, 0, columns, SheetTerms.NONE, villages, WORDS, TODAY);
        var cells = row("5304021706859003", "Yo\u00ADhanes Bria", "17-06-1985", "L", "", "", "", "", "", "± 750.000");
        var read = reader.read(new SheetRow(7, cells), Section.NONE);
        assertThat(codes(read)).containsExactly(ProblemCode.INCOME_ASSUMED);
        assertThat(read.work().income()).isEqualTo(750_000);
        assertThat(read.name()).isEqualTo("Yohanes Bria");
    }

    @Test
    void aColumnOfStatesSaysWhoHasDiedOrLeft() {
        var columns = COLUMNS.with(Field.MEMBER_STATUS, 9);
        var villages = new Villages(Regions.load(), RegionRange.of(BAUHO), BAUHO);
        for (var state : Map.of(
                        "Meninggal",
                        ProblemCode.MARKED_DECEASED,
                        "MATI",
                        ProblemCode.MARKED_DECEASED,
                        "Pindah",
                        ProblemCode.MARKED_STATUS)
                .entrySet()) {
            var reader = new WorkerRowReader(0, 0, columns, SheetTerms.NONE, villages, WORDS, TODAY);
            var cells = row("5304021706859003", "Yohanes Bria", "17-06-1985", "L", "", "", "", "", "", state.getKey());
            assertThat(codes(reader.read(new SheetRow(7, cells), Section.NONE))).containsExactly(state.getValue());
        }
    }

    @Test
    void anIncomeTooSmallForAMonthIsNotKept() {
        var columns = COLUMNS.with(Field.INCOME, 9);
        var villages = new Villages(Regions.load(), RegionRange.of(BAUHO), BAUHO);
        var reader = new WorkerRowReader(0, 0, columns, SheetTerms.NONE, villages, WORDS, TODAY);
        var cells = row("5304021706859003", "Yohanes Bria", "17-06-1985", "L", "", "", "", "", "", "750");
        var read = reader.read(new SheetRow(7, cells), Section.NONE);
        assertThat(codes(read)).containsExactly(ProblemCode.INCOME_INVALID);
        assertThat(read.work().income()).isNull();
    }

    @Test
    void aHeadingThatAsksForTheMonthFirstIsFollowed() {
        var terms = new SheetTerms(null, null, SexCodes.NONE, true, PairedNumbers.Order.UNTOLD, Set.of());
        var villages = new Villages(Regions.load(), RegionRange.of(BAUHO), BAUHO);
        var reader = new WorkerRowReader(0, 0, COLUMNS, terms, villages, WORDS, TODAY);
        var read =
                reader.read(new SheetRow(7, row("5304021706859003", "Yohanes Bria", "06/17/1985", "L")), Section.NONE);
        assertThat(codes(read)).isEmpty();
        assertThat(read.birthDate()).isEqualTo(LocalDate.of(1985, 6, 17));
        assertThat(DayOrMonth.isMonthFirst("Tgl Lahir (MM/DD/YYYY)")).isTrue();
        assertThat(DayOrMonth.isMonthFirst("Tgl Lahir (DD/MM/YYYY)")).isFalse();
    }

    @Test
    void anEmptyBoxOfANikIsSaidByItsPlace() {
        var row = read(BAUHO, row("530402_706859003", "Yohanes Bria", "17-06-1985", "L"));
        assertThat(codes(row)).containsExactly(ProblemCode.NIK_LENGTH);
        assertThat(row.problems().getFirst().what().id())
                .isEqualTo("Kotak ke-7 NIK kosong; hanya 15 dari 16 kotak berisi angka.");
    }

    @Test
    void aBlankBirthDateIsTakenFromTheNikAndSaidSo() {
        var row = read(BAUHO, row("5304021706859003", "Yohanes Bria", "", "L"));
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(1985, 6, 17));
        assertThat(codes(row)).containsExactly(ProblemCode.BIRTHDATE_FROM_NIK);
    }

    @Test
    void whatTheNikContradictsIsKeptWithAWarning() {
        var row = read(BAUHO, row("5304021706859003", "Yohanes Bria", "18-06-1985", "P"));
        assertThat(codes(row)).containsExactlyInAnyOrder(ProblemCode.BIRTHDATE_MISMATCH, ProblemCode.SEX_MISMATCH);
        assertThat(row.isRejected()).isFalse();
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(1985, 6, 18));
    }

    @Test
    void aMonthWrittenFirstIsReadAsTheNikHasItAndSaid() {
        var row = read(BAUHO, row("5304020911909003", "Yohanes Bria", "11/9/1990", "L"));
        assertThat(codes(row)).containsExactly(ProblemCode.BIRTHDATE_MISMATCH);
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(1990, 11, 9));
        assertThat(row.problems().getFirst().what().id()).contains("terbalik");
        // Written out, or the year first, there is nothing to be turned.
        for (var plain : List.of("11 September 1990", "1990-09-11")) {
            assertThat(read(BAUHO, row("5304020911909003", "Yohanes Bria", plain, "L"))
                            .birthDate())
                    .isEqualTo(LocalDate.of(1990, 9, 11));
        }
    }

    @Test
    void aNikThatChangedPlacesWithTheFamilyCardIsRefused() {
        var columns = COLUMNS.with(Field.FAMILY_CARD, 9);
        var villages = new Villages(Regions.load(), RegionRange.of(BAUHO), BAUHO);
        var reader = new WorkerRowReader(0, 0, columns, SheetTerms.NONE, villages, WORDS, TODAY);
        var cells = row("5304021506100051", "Yohanes Bria", "17-06-1985", "L", "", "", "", "", "", "5304021706859003");
        assertThat(codes(reader.read(new SheetRow(7, cells), Section.NONE))).containsExactly(ProblemCode.NIK_SWAPPED);
    }

    @Test
    void aDateInTheRtRwColumnKeepsBothReadings() {
        var cells = row("5304021706859003", "Yohanes Bria", "17-06-1985", "L", "");
        cells[4] = new Cell.Date(LocalDate.of(2026, 5, 4).atStartOfDay(), new BigDecimal(46146), "d-mmm", false);
        var row = read(BAUHO, cells);
        assertThat(codes(row)).containsExactly(ProblemCode.RT_RW_AMBIGUOUS);
        assertThat(List.of(
                        row.home().rt() + "/" + row.home().rw(),
                        row.home().rtAlternative() + "/" + row.home().rwAlternative()))
                .containsExactlyInAnyOrder("004/005", "005/004");
    }

    @Test
    void aNeighbouringVillageIsOutOfScopeAndAnInventedOneUnknown() {
        assertThat(codes(read(BAUHO, row("5304021706859003", "Yohanes Bria", "17-06-1985", "L", "", "Manleten"))))
                .containsExactly(ProblemCode.REGION_OUT_OF_SCOPE);
        assertThat(codes(read(BAUHO, row("5304021706859003", "Yohanes Bria", "17-06-1985", "L", "", "Xyzzyq"))))
                .containsExactly(ProblemCode.REGION_UNKNOWN);
    }

    @Test
    void aDistrictsFileFindsTheVillageInItsColumn() {
        var row = read(BELU, row("5304021706859003", "Yohanes Bria", "17-06-1985", "L", "", "Desa Bauho"));
        assertThat(row.home().village()).isEqualTo("53.04.02.2009");
        assertThat(codes(read(BELU, row("5304021706859003", "Yohanes Bria", "17-06-1985", "L"))))
                .containsExactly(ProblemCode.REGION_UNKNOWN);
    }

    @Test
    void anErrorCellCountsAsEmptyAndIsNamed() {
        var cells = row("5304021706859003", "Yohanes Bria", "", "L");
        cells[2] = new Cell.Fault("#REF!", true);
        assertThat(codes(read(BAUHO, cells)))
                .containsExactlyInAnyOrder(ProblemCode.CELL_UNREADABLE, ProblemCode.BIRTHDATE_FROM_NIK);
    }

    @Test
    void theDecileStandsInTheRemarkAndTheLongestOccupationWins() {
        var row = read(
                BAUHO,
                row(
                        "5304021706859003",
                        "Yohanes Bria",
                        "17-06-1985",
                        "L",
                        "",
                        "",
                        "",
                        "buruh tani musiman",
                        "Desil 2, PKH"));
        assertThat(row.work().decile()).isEqualTo(2);
        assertThat(row.work().occupation()).isEqualTo("FARM_LABOURER");
        assertThat(WORDS.occupation("pawang hujan")).isEqualTo(Vocabulary.OTHER_OCCUPATION);
    }

    @Test
    void refusedNumbersAreMasked() {
        var row = read(BAUHO, row("530402170685900", "Yohanes Bria", "17-06-1985", "L"));
        assertThat(row.problems().getFirst().shown())
                .startsWith("5304")
                .contains("****")
                .doesNotContain("170685");
    }

    @Test
    void aNumberIsNoNameAndIsShownMasked() {
        assertThat(codes(read(BAUHO, row("5304021706859003", "12345", "17-06-1985", "L"))))
                .containsExactly(ProblemCode.NAME_MISSING);
        var row = read(BAUHO, row("5304021706859003", "5304021706859004", "17-06-1985", "L"));
        assertThat(row.isRejected()).isTrue();
        assertThat(row.problems().getFirst().shown()).contains("****").doesNotContain("170685");
    }

    @Test
    void whatListsWriteAroundANameIsNotPartOfIt() {
        assertThat(named("1. Kornelia Abuk")).isEqualTo("Kornelia Abuk [NAME_CLEANED]");
        assertThat(named("Antonius Bau *)")).isEqualTo("Antonius Bau [NAME_CLEANED]");
        assertThat(named("(Alm) Theresia Hoar")).isEqualTo("Theresia Hoar [MARKED_DECEASED]");
        assertThat(named("Theresia Hoar (Almh.)")).isEqualTo("Theresia Hoar [MARKED_DECEASED]");
        assertThat(named("Alm. Yosef Bria")).isEqualTo("Yosef Bria [MARKED_DECEASED]");
        assertThat(named("Siti binti Alm. Salim")).isEqualTo("Siti binti Alm. Salim []");
        assertThat(named("Alma Rosalinda")).isEqualTo("Alma Rosalinda []");
        assertThat(named("Hj. Elisabeth Seran, S.Pd.")).isEqualTo("Hj. Elisabeth Seran, S.Pd. []");
    }

    private static String named(String written) {
        var row = read(BAUHO, row("5304025706859003", written, "17-06-1985", "P"));
        return row.name() + " " + codes(row);
    }

    @Test
    void aRemarkAgainstListingSomebodyIsSaid() {
        assertThat(remarked("Meninggal 2024")).containsExactly(ProblemCode.MARKED_DECEASED);
        assertThat(remarked("ASN")).containsExactly(ProblemCode.MARKED_STATUS);
        assertThat(remarked("P3K guru")).containsExactly(ProblemCode.MARKED_STATUS);
        assertThat(remarked("Pindah ke Malaka")).containsExactly(ProblemCode.MARKED_STATUS);
        assertThat(remarked("suami meninggal")).isEmpty();
        assertThat(remarked("bukan ASN")).isEmpty();
        assertThat(remarked("pindah dari Malaka")).isEmpty();
        assertThat(remarked("aktif")).isEmpty();
    }

    private static List<ProblemCode> remarked(String note) {
        return codes(
                read(BAUHO, row("5304021706859003", "Yohanes Bria", "17-06-1985", "L", "", "", "", "Petani", note)));
    }

    @Test
    void aProvinceThatIsNotThereAndAnAgeNobodyWorksAtAreSaid() {
        assertThat(codes(read(BAUHO, row("9904021706859003", "Yohanes Bria", "17-06-1985", "L"))))
                .containsExactly(ProblemCode.NIK_PROVINCE);
        assertThat(codes(read(BAUHO, row("5304021706249003", "Yohanes Bria", "17-06-2024", "L"))))
                .containsExactly(ProblemCode.BIRTHDATE_UNLIKELY);
        assertThat(codes(read(BAUHO, row("5304021706209003", "Yohanes Bria", "17-06-1920", "L"))))
                .containsExactly(ProblemCode.BIRTHDATE_UNLIKELY);
    }

    @Test
    void aTextBeyondUseIsCutAndSaidSo() {
        var row = read(
                BAUHO,
                row(
                        "5304021706859003",
                        "Yohanes Bria",
                        "17-06-1985",
                        "L",
                        "",
                        "",
                        "",
                        "x".repeat(5_000),
                        "y".repeat(501)));
        assertThat(row.work().occupationText()).hasSize(200);
        assertThat(row.note()).hasSize(500);
        assertThat(codes(row)).containsExactlyInAnyOrder(ProblemCode.TEXT_TOO_LONG, ProblemCode.TEXT_TOO_LONG);
    }

    @Test
    void aDigitForTheSexMeansWhatTheListSays() {
        assertThat(sex(SexCodes.NONE, "2")).isEqualTo("null [SEX_INVALID]");
        assertThat(sex(new SexCodes(Map.of("1", Sex.FEMALE, "2", Sex.MALE)), "2"))
                .isEqualTo("MALE []");
        assertThat(sex(new SexCodes(Map.of("1", Sex.MALE, "2", Sex.FEMALE)), "2"))
                .isEqualTo("FEMALE [SEX_MISMATCH]");
    }

    private static String sex(SexCodes codes, String written) {
        var villages = new Villages(Regions.load(), RegionRange.of(BAUHO), BAUHO);
        var row = new WorkerRowReader(
                        0,
                        0,
                        COLUMNS,
                        new SheetTerms(null, null, codes, false, PairedNumbers.Order.UNTOLD, Set.of()),
                        villages,
                        WORDS,
                        TODAY)
                .read(new SheetRow(7, row("5304021706859003", "Yohanes Bria", "17-06-1985", written)), Section.NONE);
        return row.sex() + " " + codes(row);
    }

    @Test
    void aNameInPartsIsJoined() {
        var parts = new ColumnMapping(
                Map.of(Field.NATIONAL_ID, 0, Field.NAME, 1, Field.NAME_MIDDLE, 2, Field.NAME_LAST, 3));
        var villages = new Villages(Regions.load(), RegionRange.of(BAUHO), BAUHO);
        var reader = new WorkerRowReader(0, 0, parts, SheetTerms.NONE, villages, WORDS, TODAY);
        assertThat(reader.read(new SheetRow(7, row("5304021706859003", "Maria", "Goreti", "Bere")), Section.NONE)
                        .name())
                .isEqualTo("Maria Goreti Bere");
        assertThat(reader.read(new SheetRow(8, row("5304021706859003", "Yohanes", "X", "Bria")), Section.NONE)
                        .name())
                .isEqualTo("Yohanes Bria");
    }
}
