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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists as villages write them: what they leave to the reader's eye is read as it is meant. Each has a village of its own. */
@OfficeTest
class VillageListsTest {

    @Autowired
    WorkerImports imports;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMarkForTheSameAsAboveTakesTheValueAbove() {
        assertThat(read("11.01.04.2001", """
                        No;Nama;NIK;Tgl Lahir;L/P;Dusun;RT;RW;Pekerjaan
                        1;Kornelis Nahak;5301031706857101;17-06-1985;L;Halilulik;001;002;Petani
                        2;Rosalinda Meak;5301034203797102;02-03-1979;P;idem;sda;s.d.a;-''-
                        3;Yohanes Bria;5301031704837103;17-04-1983;L;idem;idem;idem;Nelayan
                        4;Sama Dengan Atas;5301031704817104;17-04-1981;L;;003;002;idem
                        5;Maria Hoar;5301035704827105;17-04-1982;P;idem;idem;idem;idem
                        """))
                .containsExactly(
                        "Kornelis Nahak|L|1985-06-17|001/002|Halilulik|Petani",
                        "Rosalinda Meak|P|1979-03-02|001/002|Halilulik|Petani",
                        "Yohanes Bria|L|1983-04-17|001/002|Halilulik|Nelayan",
                        "Sama Dengan Atas|L|1981-04-17|003/002|Nelayan",
                        "Maria Hoar|P|1982-04-17|003/002|Nelayan");
    }

    @Test
    void aBirthDateInThreeColumnsIsOneDate() {
        assertThat(read("11.01.04.2002", """
                        DAFTAR PEKERJA RENTAN;;;;;;;
                        No;NIK;Nama;L/P;Tanggal Lahir;;;Alamat
                        ;;;;Tgl;Bln;Thn;
                        1;5301031706857201;Kornelis Nahak;L;17;6;1985;RT 003 RW 001 Dusun Dua
                        2;5301034203797202;Rosalinda Meak;P;2;Maret;1979;Jalan Timor Raya 5
                        3;5301031704837203;Yohanes Bria;L;17;04;1983;RT.002/RW.001
                        """))
                .containsExactly(
                        "Kornelis Nahak|L|1985-06-17|003/001",
                        "Rosalinda Meak|P|1979-03-02",
                        "Yohanes Bria|L|1983-04-17|002/001");
    }

    @Test
    void englishHeadingsAreKnown() {
        assertThat(read("11.01.04.2003", """
                        No,Full Name,Father's Name,National ID,Gender,Date of Birth,Hamlet,RT,RW,Occupation,Monthly Income
                        1,Kornelis Nahak,Petrus Nahak,5301031706857301,Male,1985-06-17,Fatubesi,1,2,Farmer,750000
                        2,Rosalinda Meak,Yosef Meak,5301034203797302,Female,1979-03-02,Fatubesi,1,2,Weaver,500000
                        3,Yohanes Bria,Anton Bria,5301031704837303,Male,1983-04-17,Fatubesi,1,2,Farmer,750000
                        """))
                .containsExactly(
                        "Kornelis Nahak|L|1985-06-17|001/002|Fatubesi|Farmer",
                        "Rosalinda Meak|P|1979-03-02|001/002|Fatubesi|Weaver",
                        "Yohanes Bria|L|1983-04-17|001/002|Fatubesi|Farmer");
    }

    @Test
    void aDigitInEachCellIsOneNumberAndAnEmptyBoxRefusesItsRowAlone() {
        assertThat(read("62.02.01.2003", """
                        No;Nama;NIK;;;;;;;;;;;;;;;;Tgl Lahir;L/P
                        1;Kornelis Nahak;5;3;0;1;0;3;1;7;0;6;8;5;6;2;0;1;17-06-1985;L
                        2;Rosalinda Meak;5;3;0;1;0;3;4;2;0;3;;9;6;2;0;2;02-03-1979;P
                        3;Yohanes Bria;5;3;0;1;0;3;1;7;0;4;8;3;6;2;0;3;17-04-1983;L
                        """))
                .containsExactly("Kornelis Nahak|L|1985-06-17", "Yohanes Bria|L|1983-04-17");
    }

    @Test
    void threeRowsOfHeadingsWithOneDateColumnAreNotThreeDateColumns() {
        assertThat(read("11.01.04.2004", """
                        NO;IDENTITAS;;;;;TEMPAT TINGGAL;;
                        ;NIK;NAMA;KELAHIRAN;;JENIS KELAMIN;DUSUN;RT;RW
                        ;;;TEMPAT;TANGGAL;;;;
                        1;5301031706857401;Kornelis Nahak;Atambua;17-06-1985;L;Satu;1;2
                        2;5301034203797402;Rosalinda Meak;Kupang;02-03-1979;P;Satu;1;2
                        """))
                .containsExactly(
                        "Kornelis Nahak|L|1985-06-17|001/002|Satu", "Rosalinda Meak|P|1979-03-02|001/002|Satu");
    }

    @Test
    void twoTablesSideBySideAreBothRead() {
        assertThat(read("11.01.04.2005", """
                        DAFTAR PEKERJA;;;;;;;;
                        Laki-laki;;;;;Perempuan;;;
                        No;Nama;NIK;Tgl Lahir;;No;Nama;NIK;Tgl Lahir
                        1;Kornelis Nahak;5301031706857501;17-06-1985;;1;Rosalinda Meak;5301034203797502;02-03-1979
                        2;Yohanes Bria;5301031704837503;17-04-1983;;2;Maria Hoar;5301035704827504;17-04-1982
                        ;;;;;3;Ema Mau;5301035704817505;17-04-1981
                        """))
                .containsExactlyInAnyOrder(
                        "Kornelis Nahak|L|1985-06-17",
                        "Rosalinda Meak|P|1979-03-02",
                        "Yohanes Bria|L|1983-04-17",
                        "Maria Hoar|P|1982-04-17",
                        "Ema Mau|P|1981-04-17");
    }

    @Test
    void aSecondLineBelongsToThePersonAboveIt() {
        assertThat(read("11.01.04.2006", """
                        No;NIK;Nama;Tgl Lahir;JK;Alamat
                        1;5301031706857601;Kornelis Nahak;17-06-1985;L;Dusun D1
                        ;;;;;RT 001/RW 005
                        2;5301034203797602;Rosalinda Meak;02-03-1979;P;Dusun D2
                        ;;;;;RT 002/RW 006
                        3;5301031704837603;Yohanes Bria;17-04-1983;L;Dusun D3
                        """))
                .containsExactly(
                        "Kornelis Nahak|L|1985-06-17|001/005",
                        "Rosalinda Meak|P|1979-03-02|002/006",
                        "Yohanes Bria|L|1983-04-17");
    }

    @Test
    void aSecondHeadingWithOtherColumnsAndDigitsForTheSexAreRead() {
        assertThat(read("11.01.04.2007", """
                        No;NIK;Nama;Tgl Lahir;JK (1=L, 2=P)
                        1;5301031706857701;Kornelis Nahak;17-06-1985;1
                        2;5301034203797702;Rosalinda Meak;02-03-1979;2
                        Dusun Dua;;;;
                        No;Nama;NIK;JK (1=L, 2=P);Tgl Lahir
                        3;Yohanes Bria;5301031704837703;1;17-04-1983
                        4;Maria Hoar;5301035704827704;2;17-04-1982
                        """))
                .containsExactly(
                        "Kornelis Nahak|L|1985-06-17",
                        "Rosalinda Meak|P|1979-03-02",
                        "Yohanes Bria|L|1983-04-17|Dua",
                        "Maria Hoar|P|1982-04-17|Dua");
    }

    @Test
    void aNikAndAFamilyCardInOneCellAreBothKept() {
        assertThat(read("11.01.04.2008", """
                        No;Nama;No. KK/NIK;L/P;Tempat, Tgl Lahir;RT/RW
                        1;Kornelis Nahak;5301031506100051/5301031706857801;L;Atambua, 17-06-1985;Fatubesi/003/001
                        2;Rosalinda Meak;5301034203797802 / 5301031506100052;P;Kupang, Jumat 2 Maret 1979.;003/II
                        """))
                .containsExactly("Kornelis Nahak|L|1985-06-17|003/001|Fatubesi", "Rosalinda Meak|P|1979-03-02|003/002");
        var cards = CurrentActor.callAs(
                operator("11.01.04.2008"),
                () -> jdbc.sql("SELECT count(kk_sealed) FROM person WHERE region_code = '11.01.04.2008'")
                        .query(Integer.class)
                        .single());
        assertThat(cards).isEqualTo(2);
    }

    private static Actor operator(String village) {
        return new Actor(78, "operator-" + village, Role.VILLAGE_OPERATOR, Scope.region(village));
    }

    /** The persons a file makes, in its order: name, sex, birth date, RT/RW, hamlet, occupation. */
    private List<String> read(String village, String csv) {
        return CurrentActor.callAs(operator(village), () -> {
            try {
                var receipt = imports.receive(
                        new ByteArrayInputStream(csv.getBytes(UTF_8)), "daftar.csv", village, UUID.randomUUID());
                long id = ((Receipt.Received) receipt).id();
                tasks.await(imports.save(id), shown -> {});
                return jdbc.sql("""
                                SELECT concat_ws('|', p.name, p.sex, p.birth_date, p.rt || '/' || p.rw, p.hamlet, j.occupation_text)
                                FROM person p JOIN job j ON j.person_id = p.id AND j.known_until = 'infinity'
                                WHERE p.origin = :id ORDER BY p.origin_row""").param("id", id).query(String.class).list();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }
}
