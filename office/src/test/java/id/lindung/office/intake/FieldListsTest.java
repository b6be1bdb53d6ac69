package id.lindung.office.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.intake.WorkerImports.Receipt;
import id.lindung.office.tasks.Tasks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Workbooks as they come from the field, with the truth about each: how many rows it has, what becomes of them, and which codes are
 * said of which rows. {@code <5>} stands for a NIK that only this list uses: odd for men born 17 June 1985, even for women born
 * 2 March 1979.
 */
@OfficeTest
class FieldListsTest {

    private static final Pattern NUMBER = Pattern.compile("<(\\d)>");

    @Autowired
    WorkerImports imports;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    /** @param persons of each: village, RT/RW, hamlet, name */
    private record Read(Counts counts, List<String> problems, List<String> persons) {}

    @Test
    void familiesNameTheirHeadAndTheMembersFollow() {
        var read = book(1, "11.01.05.2001", """
            DAFTAR KELUARGA PEKERJA RENTAN
            No|No KK|Nama|NIK|Tgl Lahir|JK
            1|5304021203120001|YOSEF BRIA|||
            ||Yosef Bria|<1>|17/06/1985|L
            ||Maria Hoar|<2>|02/03/1979|P
            2|5304021203120002|PETRUS MAU|||
            ||Petrus Mau|<3>|17/06/1985|L
            ||Ema Mau||02/03/1979|P
            """);
        assertThat(read.counts()).isEqualTo(new Counts(4, 3, 0, 0, 1, 0));
        assertThat(read.problems()).containsExactly("8 NIK_MISSING");
        assertThat(jdbcCards("11.01.05.2001")).isEqualTo(3);
    }

    @Test
    void aFamilyMayBeMarkedByAWordOrByItsRunningNumberAlone() {
        var read = book(2, "11.01.05.2002", """
            No|Nama|NIK|Tgl Lahir|JK
            1|Keluarga Yosef Bria|||
            a|Yosef Bria|<1>|17/06/1985|L
            b|Maria Hoar|<2>|02/03/1979|P
            2|KK Petrus Mau|||
            a|Petrus Mau|<3>|17/06/1985|L
            """);
        assertThat(read.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void somebodyWithoutANumberIsNoFamilyHeading() {
        var read = book(3, "11.01.05.2003", """
            No|No KK|Nama|NIK|Tgl Lahir|JK
            1|5304021203120001|Yosef Bria|<1>|17/06/1985|L
            2|5304021203120002|Petrus Mau|||
            3|5304021203120003|Maria Hoar|<2>|02/03/1979|P
            """);
        assertThat(read.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1, 0));
        assertThat(read.problems()).containsExactly("3 NIK_MISSING");
    }

    @Test
    void headingsMayStandBelowTheList() {
        var read = book(4, "11.01.05.2004", """
            1|<1>|Yosef Bria|17/06/1985|L
            2|<2>|Maria Hoar|02/03/1979|P
            No|NIK|Nama|Tanggal Lahir|L/P
            3|<3>|Petrus Mau|17/06/1985|L
            """);
        assertThat(read.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void nameAndNumberMayShareACellOrStandOneUnderTheOther() {
        var read = book(5, "11.01.05.2005", """
            No|Nama / NIK|Tempat/Tgl Lahir|L/P
            1|Yosef Bria\\n<1>|Bauho, 17-06-1985|L
            2|Maria Hoar / <2>|Atambua, 02-03-1979|P
            3|Petrus Mau|17-06-1985, Bauho|L
            |<3>||
            """);
        assertThat(read.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(read.persons())
                .extracting(person -> person.replaceAll(".*\\|", ""))
                .containsExactly("Yosef Bria", "Maria Hoar", "Petrus Mau");
    }

    @Test
    void rowsThatFormulasFillWhereNobodyStandsAreNobody() {
        var read = book(6, "11.01.05.2006", """
            No|NIK|Nama|Tgl Lahir|JK|RT|RW
            #1|<1>|Yosef Bria|~31215|L|#1|#2
            #2|=|=|=#0|=|=#0|=#0
            #3|!#N/A|!#N/A|!#N/A|!#N/A|!#N/A|!#N/A
            #4|#0|#0|#0|#0|#0|#0
            ^5|=<2>|=Maria Hoar|=#28916|=P|=#1|=#2
            6|!#REF!|Petrus Mau|~31215|L|#0.5|
            """);
        assertThat(read.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1, 0));
        assertThat(read.problems())
                .containsExactlyInAnyOrder(
                        "6 ROW_HIDDEN", "6 BIRTHDATE_ASSUMED", "7 CELL_UNREADABLE", "7 NIK_MISSING", "7 RT_RW_INVALID");
    }

    @Test
    void aSecondVillagesListMayFollowTheSignaturesOfTheFirst() {
        var read = book(7, "11.01.05", """
            DAFTAR PEKERJA RENTAN %s
            No|NIK|Nama|Tgl Lahir|JK
            1|<1>|Yosef Bria|17/06/1985|L
            Sub Jumlah||1 orang||
            |||Bauho, 12 Oktober 2026|
            |||Kepala Desa,|
            |||ANTON MALI|
            DAFTAR PEKERJA RENTAN %s
            No|NIK|Nama|Tgl Lahir|JK
            1|<2>|Maria Hoar|02/03/1979|P
            """.formatted(
                "DESA " + name("11.01.05.2007").toUpperCase(java.util.Locale.ROOT), "DESA " + name("11.01.05.2008")));
        assertThat(read.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(read.persons()).containsExactly("11.01.05.2007|Yosef Bria", "11.01.05.2008|Maria Hoar");
    }

    @Test
    void theVillageMayStandInTheSheetsNameOrInTheAddress() {
        var first = name("11.01.05.2009");
        var second = name("11.01.05.2010");
        var district = name("11.01.05");
        var book = new HandMadeWorkbook()
                .sheet("1. " + first, numbered(8, """
                    No|NIK|Nama|Tgl Lahir|JK
                    1|<1>|Yosef Bria|17/06/1985|L
                    """))
                .sheet("Lainnya", numbered(8, """
                    No|NIK|Nama|Tgl Lahir|JK|Alamat
                    1|<2>|Maria Hoar|02/03/1979|P|RT 001 RW 002 Desa %s
                    2|<3>|Petrus Mau|17/06/1985|L|Dusun Tengah
                    """.formatted(second)))
                .sheet("Kecamatan", numbered(8, """
                    No|NIK|Nama|Tgl Lahir|JK|Kecamatan/Desa
                    1|<4>|Ema Mau|02/03/1979|P|%2$s / %1$s
                    2|<6>|Ina Mau|02/03/1979|P|Kec. %2$s Desa %1$s
                    """.formatted(first, district)))
                .hiddenSheet("ref", numbered(8, "NIK|Nama|Tgl Lahir\n<5>|Tersembunyi Saja|17/06/1985"));
        var read = read("11.01.05", "daftar.xlsx", book.bytes());
        assertThat(read.counts()).isEqualTo(new Counts(5, 4, 0, 0, 1, 0));
        assertThat(read.problems()).containsExactly("3 REGION_UNKNOWN");
        assertThat(read.persons())
                .containsExactlyInAnyOrder(
                        "11.01.05.2009|Yosef Bria",
                        "11.01.05.2010|001/002|Maria Hoar",
                        "11.01.05.2009|Ema Mau",
                        "11.01.05.2009|Ina Mau");
    }

    @Test
    void anotherVillageInTheAddressIsOutOfScopeAndALandmarkIsNoVillage() {
        var read = book(9, "11.01.05.2011", """
            No|NIK|Nama|Tgl Lahir|JK|Alamat
            1|<1>|Yosef Bria|17/06/1985|L|RT 1 RW 2
            2|<2>|Maria Hoar|02/03/1979|P|Desa %s
            3|<3>|Petrus Mau|17/06/1985|L|depan kantor desa lama
            """.formatted(name("11.01.05.2012")));
        assertThat(read.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1, 0));
        assertThat(read.problems()).containsExactly("3 REGION_OUT_OF_SCOPE");
    }

    @Test
    void aColumnForHamletOrVillageIsReadAsWhatItHolds() {
        var read = book(10, "11.01.05.2013", """
            No|NIK|Nama|Tgl Lahir|JK|Dusun/Desa
            1|<1>|Yosef Bria|17/06/1985|L|Halilulik
            2|<2>|Maria Hoar|02/03/1979|P|%s
            3|<3>|Petrus Mau|17/06/1985|L|%s
            """.formatted(name("11.01.05.2013"), name("11.01.05.2012")));
        assertThat(read.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1, 0));
        assertThat(read.persons()).containsExactly("11.01.05.2013|Halilulik|Yosef Bria", "11.01.05.2013|Maria Hoar");
    }

    @Test
    void everyFaultOfAPaperFullOfFaultsIsNamedByItsOwnRow() {
        var read = book(11, "11.01.05.2014", """
            PEMERINTAH KABUPATEN

            DAFTAR NAMA PEKERJA RENTAN TAHUN 2026


            (diisi dengan huruf cetak)
            NO|N I K|NAMA LENGKAP|TEMPAT|TANGGAL|JENIS KELAMIN|ALAMAT||NO HP
            ||||LAHIR||RT|RW|
            1|2|3|4|5|6|7|8|9
            1| <1> |Yosef  Bria|Bauho|17/6/85|L|1|2|+62 812 3456 7890
            2|`<2>|MARIA HOAR |Atambua|1979-03-02 00:00:00|P|1|2|812-3456-7891
            3|<3>|Petrus Mau|Bauho|06/17/1985|L|1|2|
            4|<4>|Ema Mau|Bauho|31/02/1981|P|1|2|
            5|530402570481900|Ana Mau|Bauho|17/04/1981|P|1|2|
            6|5.30402570481900E15|Ani Mau|Bauho|17/04/1981|P|1|2|
            7|#5304025704819006|Ani Hau|Bauho|17/04/1981|P|1|2|
            8|<8>|Ane Hau|Bauho|-|L|1|2|123
            9|5304027704819008|Ina Hau|Bauho|17/04/1981|P|1|2|
            10|1234567890123456|Ino Hau|Bauho|17/04/1981|L|1|2|
            11||Una Hau|Bauho|17/04/1981|P|1|2|
            12|<6>||Bauho|02/03/1979|P|1|2|
            13||||||||
            Jumlah : 12 Orang
            Mengetahui,||||||Bauho, 12 Oktober 2026
            Kepala Desa||||||Yang mendata
            ANTONIUS MALI||||||YOHANES TAEK
            NIP. 19700101 199003 1 001||||||NIK. 5304021704839003
            """);
        assertThat(read.counts()).isEqualTo(new Counts(12, 3, 0, 0, 9, 0));
        assertThat(read.problems())
                .containsExactlyInAnyOrder(
                        "10 BIRTHDATE_ASSUMED",
                        "11 PHONE_ASSUMED",
                        "12 BIRTHDATE_INVALID",
                        "13 BIRTHDATE_INVALID",
                        "14 NIK_LENGTH",
                        "15 NIK_EXCEL",
                        "16 NIK_EXCEL",
                        "17 BIRTHDATE_FROM_NIK",
                        "17 SEX_MISMATCH",
                        "17 PHONE_INVALID",
                        "18 NIK_DATE",
                        "19 NIK_DUMMY",
                        "20 NIK_MISSING",
                        "21 NAME_MISSING");
    }

    @Test
    void aFileOfAnOldMacCountsItsDaysFrom1904() {
        var book = new HandMadeWorkbook().from1904().sheet("Data", numbered(12, """
            NIK|NAMA|TGL LHR|SEX
            <1>|Yosef Bria|~29753|L
            <2>|Maria Hoar|~27454|P
            """));
        var read = read("11.01.05.2015", "mac.xlsx", book.bytes());
        assertThat(read.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void mergedCellsHoldForAllTheyCover() {
        var book = new HandMadeWorkbook().sheet("Data", numbered(13, """
            No|No KK|Nama Kepala Keluarga|Nama Anggota|NIK|Tanggal Lahir|Jenis Kelamin|Dusun
            1|5304021203120001|Yosef Bria|Yosef Bria|<1>|17/06/1985|L|Satu
            |||Maria Hoar|<2>|02/03/1979|P|
            2|5304021203120002|Petrus Mau|Petrus Mau|<3>|17/06/1985|L|
            """), "A2:A3", "B2:B3", "C2:C3", "H2:H4");
        var read = read("11.01.05.2016", "gabung.xlsx", book.bytes());
        assertThat(read.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(read.persons()).allMatch(person -> person.contains("|Satu|"));
        assertThat(jdbcCards("11.01.05.2016")).isEqualTo(3);
    }

    @Test
    void aSheetAHamletWithInstructionsAndASummaryBesideThem() {
        var book = new HandMadeWorkbook()
                .sheet(
                        "Petunjuk",
                        "PETUNJUK PENGISIAN\n"
                                + "1. Isi NIK 16 digit sesuai KTP\n"
                                + "Kolom|Keterangan\n"
                                + "NIK|16 angka\n"
                                + "Nama|Sesuai KTP")
                .sheet(
                        "Dusun Halilulik",
                        numbered(14, "No|NIK|Nama|Tgl Lahir|L/P|RT|RW\n1|<1>|Yosef Bria|17/06/1985|L|1|2"))
                .sheet(
                        "Dusun 2",
                        numbered(
                                14,
                                "No|Nama|NIK|L/P|Tgl Lahir|RT-RW\n"
                                        + "1|Maria Hoar|<2>|P|02/03/1979|Rt.1,Rw.2\n"
                                        + "2|Yosef Bria|<1>|L|17/06/1985|RT01/RW02"))
                .sheet("Kosong", "")
                .sheet(
                        "Rekap",
                        "Dusun|Laki-laki|Perempuan|Jumlah\nHalilulik|#1|#0|#1\nDusun 2|#0|#1|#1\nTotal|#1|#1|#2");
        var read = read("11.01.05.2017", "dusun.xlsx", book.bytes());
        assertThat(read.counts()).isEqualTo(new Counts(3, 2, 0, 1, 0, 0));
        assertThat(read.problems()).containsExactly("3 DUPLICATE_IN_FILE");
        assertThat(read.persons())
                .containsExactly("11.01.05.2017|001/002|Halilulik|Yosef Bria", "11.01.05.2017|001/002|2|Maria Hoar");
    }

    @Test
    void aTextFileOfExcelKeepsNumbersAsTextByAFormulaAndBreaksLinesInsideCells() {
        var read = text(15, "11.01.05.2018", UTF_8, """
            sep=;
            "No";"Nama
            Lengkap";"Nomor
            NIK";"Tanggal
            Lahir";"Jenis
            Kelamin";"Alamat"
            1;"Bria; Yosef";"<1>";"17/06/1985";"L";"Dusun ""Halilulik""
            RT 01 RW 02"
            2;Maria Hoar;="<2>";2/3/1979;P;RT.003/RW.001
            """);
        assertThat(read.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(read.problems()).isEmpty();
        assertThat(read.persons())
                .containsExactly("11.01.05.2018|001/002|Bria; Yosef", "11.01.05.2018|003/001|Maria Hoar");
    }

    @Test
    void tabsLatin1AndEnglishHeadingsWithTheMonthFirst() {
        var read = text(16, "11.01.05.2019", Charset.forName("ISO-8859-1"), """
            S/N\tID No.\tName of Worker\tSex (M/F)\tPlace & Date of Birth\tVillage/Hamlet\tType of Job\tNext of Kin\tRelationship
            1\t<1>\tJosé Bria\tM\tBauho, 17 June 1985\tHalilulik\tFarmer\tEma\tWife
            2\t<2>\tMaria Niño\tF\tAtambua, March 2, 1979\tHalilulik\tWeaver\tYos\tSon
            """);
        assertThat(read.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(read.problems()).isEmpty();
        assertThat(read.persons())
                .containsExactly("11.01.05.2019|Halilulik|José Bria", "11.01.05.2019|Halilulik|Maria Niño");
    }

    @Test
    void sexTickedInTwoColumnsWithZerosAndARepeatedHeadingWithPageNumbers() {
        var read = book(17, "11.01.05.2020", """
            No|Nama|NIK|Tgl. Lahir|L|P
            1|Yosef Bria|<1>|17.6.1985|#1|#0
            2|Maria Hoar|<2>|2-3-1979|-|√
            Dipindahkan|||2||
            ||||Halaman 1|
            No|Nama|NIK|Tgl. Lahir|L|P
            Pindahan|||2||
            3|Ema Mau|<4>|2 Mar '79||X
            Jumlah||||#1|#2
            dst.
            """);
        assertThat(read.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(read.problems()).containsExactly("8 BIRTHDATE_ASSUMED");
    }

    private Read book(int list, String village, String rows) {
        return read(
                village,
                "daftar.xlsx",
                new HandMadeWorkbook().sheet("Data", numbered(list, rows)).bytes());
    }

    private Read text(int list, String village, Charset charset, String rows) {
        return read(village, "daftar.csv", numbered(list, rows).getBytes(charset));
    }

    private static String numbered(int list, String rows) {
        return NUMBER.matcher(rows).replaceAll(found -> {
            int number = Integer.parseInt(found.group(1));
            return "530103" + (number % 2 == 1 ? "170685" : "420379") + "6%02d%d".formatted(list, number);
        });
    }

    private Read read(String village, String file, byte[] content) {
        var actor = new Actor(79, "operator-" + village, Role.VILLAGE_OPERATOR, Scope.region(village));
        return CurrentActor.callAs(actor, () -> {
            try {
                var receipt = imports.receive(new ByteArrayInputStream(content), file, village, UUID.randomUUID());
                long id = ((Receipt.Received) receipt).id();
                tasks.await(imports.save(id), shown -> {});
                List<String> problems = new ArrayList<>();
                imports.forEachProblem(id, 1_000, problem -> problems.add(problem.row() + " " + problem.code()));
                var persons = jdbc.sql("""
                    SELECT concat_ws('|', region_code, rt || '/' || rw, hamlet, name) FROM person
                    WHERE origin = :id ORDER BY origin_sheet, origin_row\
                    """).param("id", id).query(String.class).list();
                return new Read(imports.find(id).orElseThrow().counts(), List.copyOf(problems), persons);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private long jdbcCards(String village) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("SELECT count(*) FROM person WHERE region_code = :village AND kk_index IS NOT NULL")
                        .param("village", village)
                        .query(Long.class)
                        .single());
    }

    private String name(String code) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("SELECT name FROM region WHERE code = :code")
                        .param("code", code)
                        .query(String.class)
                        .single());
    }
}
