package id.lindung.office.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeApplication;
import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.name.NameKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two offices with keys of their own; each test uses its own village. */
@Tag("office")
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferTest {

    private static final String PASSPHRASE = "kata kunci yang panjang";
    private static final String PURPOSE = "pindah ke kantor baru";

    private final ConfigurableApplicationContext sender = office();
    private final ConfigurableApplicationContext receiver = office();

    @AfterAll
    void close() {
        sender.close();
        receiver.close();
    }

    @Test
    void aVillageArrivesWholeAndTheSameFileAgainChangesNothing() throws IOException {
        var village = "53.04.01.2001";
        register(sender, village, "5304010101809001", "Maria Bere", LocalDate.of(1980, 1, 1));
        register(sender, village, null, "Yosep Mau", LocalDate.of(1975, 5, 5));
        var file = export(village);

        assertThat(take(file)).isEqualTo(new TransferImport.Outcome.Taken(village, "Lindung", 2, 0, 0, 0));
        assertThat(take(file)).isEqualTo(new TransferImport.Outcome.Taken(village, "Lindung", 0, 0, 2, 0));

        var sealed = asSystem(
                receiver,
                () -> jdbc(receiver)
                        .sql("SELECT nik_sealed FROM person WHERE region_code = :village AND nik_sealed IS NOT NULL")
                        .param("village", village)
                        .query(byte[].class)
                        .single());
        assertThat(receiver.getBean(Seal.class).open(Purpose.NIK, sealed)).isEqualTo("5304010101809001");
        assertThat(count(receiver, "job WHERE category = 'VULNERABLE' AND region_code = '" + village + "'"))
                .isEqualTo(2);
        assertThat(count(receiver, "person_change WHERE act = 'TRANSFERRED'")).isGreaterThanOrEqualTo(2);
        assertThat(count(
                        receiver, "audit_entry WHERE action = 'TRANSFER_IMPORTED' AND region_code = '" + village + "'"))
                .isEqualTo(2);
        assertThat(count(
                        sender,
                        "audit_entry WHERE action = 'TRANSFER_EXPORTED' AND detail->>'purpose' = '" + PURPOSE
                                + "' AND region_code = '" + village + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatChangedOverThereIsChangedHereUnlessThisOfficeKnowsBetter() throws IOException {
        var village = "53.04.01.2002";
        register(sender, village, "5304010202809002", "Paulus Lau", LocalDate.of(1980, 2, 2));
        assertThat(take(export(village))).isEqualTo(new TransferImport.Outcome.Taken(village, "Lindung", 1, 0, 0, 0));
        asSystem(
                sender,
                () -> jdbc(sender)
                        .sql(
                                "UPDATE person SET mother_name = 'Ana', changed_at = now() + interval '1 second' WHERE region_code = :v")
                        .param("v", village)
                        .update());
        var newer = export(village);
        assertThat(take(newer)).isEqualTo(new TransferImport.Outcome.Taken(village, "Lindung", 0, 1, 0, 0));
        asSystem(
                receiver,
                () -> jdbc(receiver)
                        .sql(
                                "UPDATE person SET mother_name = 'Anastasia', changed_at = now() + interval '1 hour' WHERE region_code = :v")
                        .param("v", village)
                        .update());
        assertThat(take(newer)).isEqualTo(new TransferImport.Outcome.Taken(village, "Lindung", 0, 0, 1, 0));
        assertThat(count(receiver, "person WHERE mother_name = 'Anastasia'")).isEqualTo(1);
    }

    @Test
    void oneNumberOfTwoPeopleIsAskedOnce() throws IOException {
        var village = "53.04.02.2005";
        register(sender, village, "5304010303809003", "Petrus Nahak", LocalDate.of(1980, 3, 3));
        register(receiver, village, "5304010303809003", "Agustina Seran", LocalDate.of(1992, 9, 9));
        var file = export(village);
        assertThat(take(file)).isEqualTo(new TransferImport.Outcome.Taken(village, "Lindung", 0, 0, 0, 1));
        assertThat(take(file)).isEqualTo(new TransferImport.Outcome.Taken(village, "Lindung", 0, 0, 0, 1));
        assertThat(count(receiver, "review_item WHERE kind = 'NIK_CONFLICT' AND region_code = '" + village + "'"))
                .isEqualTo(1);
    }

    @Test
    void aWrongPassphraseACutAndAChangedFileAreToldApartAndNothingIsSaved() throws IOException {
        var village = "53.04.01.2004";
        for (int i = 1; i <= 40; i++) {
            register(
                    sender,
                    village,
                    "53040104048091%02d".formatted(i),
                    "Orang " + "abcdefgh".charAt(i % 8) + i,
                    LocalDate.of(1980, 4, 4));
        }
        var file = export(village);
        assertThat(take(file, "kata kunci yang lain", PURPOSE)).isEqualTo(refused(Refusal.PASSPHRASE_WRONG));
        assertThat(take(Arrays.copyOf(file, file.length - 40), PASSPHRASE, PURPOSE))
                .isEqualTo(refused(Refusal.CHANGED));
        assertThat(take(Arrays.copyOf(file, 30), PASSPHRASE, PURPOSE)).isEqualTo(refused(Refusal.CHANGED));
        for (int at : new int[] {60, 100, file.length / 2, file.length - 1}) {
            var changed = file.clone();
            changed[at] ^= 1;
            assertThat(take(changed, PASSPHRASE, PURPOSE))
                    .as("byte %d", at)
                    .isInstanceOf(TransferImport.Outcome.Refused.class);
        }
        assertThat(take(new byte[] {1, 2, 3}, PASSPHRASE, PURPOSE)).isEqualTo(refused(Refusal.NOT_A_TRANSFER));
        assertThat(take("PK zip".repeat(20).getBytes(java.nio.charset.StandardCharsets.US_ASCII), PASSPHRASE, PURPOSE))
                .isEqualTo(refused(Refusal.NOT_A_TRANSFER));
        assertThat(take(file, PASSPHRASE, "")).isEqualTo(refused(Refusal.PURPOSE_MISSING));
        assertThat(count(receiver, "person WHERE region_code = '" + village + "'"))
                .isZero();
        assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("5304010404809101", "Orang");
    }

    @Test
    void nobodyCarriesMoreThanTheyMaySee() throws IOException {
        var village = "53.04.01.2005";
        register(sender, village, "5304010505809005", "Rosalia Hoar", LocalDate.of(1980, 5, 5));
        var file = export(village);
        var neighbour = actor(Role.VILLAGE_OPERATOR, "53.04.01.2006");
        assertThat(CurrentActor.<TransferImport.Outcome, IOException>callAs(
                        neighbour, () -> imports().take(new ByteArrayInputStream(file), PASSPHRASE, PURPOSE)))
                .isEqualTo(new TransferImport.Outcome.Refused(Refusal.OUT_OF_SCOPE));
        assertThat(CurrentActor.<TransferExport.Outcome, IOException>callAs(
                        neighbour, () -> exports().write(village, PURPOSE, PASSPHRASE, new ByteArrayOutputStream())))
                .isEqualTo(new TransferExport.Outcome.Refused(Refusal.REGION));
        assertThat(CurrentActor.<TransferExport.Outcome, IOException>callAs(
                        actor(Role.DISTRICT_HEAD, "53.04.01"),
                        () -> exports().write(village, PURPOSE, PASSPHRASE, new ByteArrayOutputStream())))
                .isEqualTo(new TransferExport.Outcome.Refused(Refusal.ROLE));
        var operator = actor(Role.VILLAGE_OPERATOR, village);
        assertThat(CurrentActor.<TransferImport.Outcome, IOException>callAs(
                        operator, () -> imports().take(new ByteArrayInputStream(file), PASSPHRASE, PURPOSE)))
                .isEqualTo(new TransferImport.Outcome.Taken(village, "Lindung", 1, 0, 0, 0));
    }

    private static Actor actor(Role role, String region) {
        return new Actor(99, "penguji", role, Scope.region(region));
    }

    private byte[] export(String region) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(CurrentActor.<TransferExport.Outcome, IOException>callAs(
                        Actor.SYSTEM, () -> exports().write(region, PURPOSE, PASSPHRASE, out)))
                .isInstanceOf(TransferExport.Outcome.Written.class);
        return out.toByteArray();
    }

    private TransferImport.Outcome take(byte[] file) throws IOException {
        return take(file, PASSPHRASE, PURPOSE);
    }

    private TransferImport.Outcome take(byte[] file, String passphrase, String purpose) throws IOException {
        return CurrentActor.callAs(
                Actor.SYSTEM, () -> imports().take(new ByteArrayInputStream(file), passphrase, purpose));
    }

    private static TransferImport.Outcome refused(Refusal why) {
        return new TransferImport.Outcome.Refused(why);
    }

    private TransferExport exports() {
        return sender.getBean(TransferExport.class);
    }

    private TransferImport imports() {
        return receiver.getBean(TransferImport.class);
    }

    private static void register(
            ApplicationContext office,
            String village,
            @org.jspecify.annotations.Nullable String nik,
            String name,
            LocalDate birth) {
        var seal = office.getBean(Seal.class);
        asSystem(
                office,
                () -> office.getBean(TransactionTemplate.class).execute(status -> {
                    office.getBean(WorkerChanges.class).around("SELECT 0::bigint WHERE false", List.of(), () -> {
                        long id = jdbc(office)
                                .sql("""
                                INSERT INTO person (identity, name, name_key, birth_date, region_code, nik_index, nik_sealed, nik_mask)
                                VALUES (CASE WHEN :index::bytea IS NULL THEN 'PENDING' ELSE 'FORMAT_OK' END, :name, :key, :birth, :region, :index,
                                        :sealed, :mask) RETURNING id""")
                                .param("name", name)
                                .param("key", NameKey.of(name).key())
                                .param("birth", birth)
                                .param("region", village)
                                .param("index", nik == null ? null : seal.index(Purpose.NIK, nik))
                                .param("sealed", nik == null ? null : seal.seal(Purpose.NIK, nik))
                                .param("mask", nik == null ? null : "5304********9000")
                                .query(Long.class)
                                .single();
                        jdbc(office)
                                .sql(
                                        "INSERT INTO job (person_id, region_code, category, segment) VALUES (:id, :region, 'VULNERABLE', 'BPU')")
                                .param("id", id)
                                .param("region", village)
                                .update();
                        jdbc(office)
                                .sql("INSERT INTO touched_person VALUES (:id)")
                                .param("id", id)
                                .update();
                    });
                    return true;
                }));
    }

    private static long count(ApplicationContext office, String from) {
        return asSystem(
                office,
                () -> jdbc(office)
                        .sql("SELECT count(*) FROM " + from)
                        .query(Long.class)
                        .single());
    }

    private static JdbcClient jdbc(ApplicationContext office) {
        return office.getBean(JdbcClient.class);
    }

    private static <T> T asSystem(ApplicationContext office, ScopedValue.CallableOp<T, RuntimeException> work) {
        assertThat(office).isNotNull();
        return CurrentActor.callAs(Actor.SYSTEM, work);
    }

    private static ConfigurableApplicationContext office() {
        return new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(new OfficeTest.FreshOffice())
                .run();
    }
}
