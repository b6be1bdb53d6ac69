package id.lindung.office.demo;

import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Role;
import id.lindung.office.demo.DemoOffice.SignIn;
import id.lindung.office.store.OfficeDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One sign-in per role. The passwords are random, and kept in the office's own directory so that the next start can print
 * them again: nobody in this office exists.
 */
@Component
class DemoSignIns {

    private static final String BELU = "53.04";
    static final String VILLAGE = "53.04.02.2005";

    private final Accounts accounts;
    private final Path file;

    DemoSignIns(Accounts accounts, OfficeDirectory office) {
        this.accounts = accounts;
        this.file = office.keys().resolve("demo-sign-ins.tsv");
    }

    List<SignIn> create(long company) {
        var all = new ArrayList<SignIn>();
        all.add(make(
                "desa",
                "Yohanes Mau",
                Role.VILLAGE_OPERATOR,
                VILLAGE,
                null,
                null,
                "Desa Manleten: catat, impor, lihat yang belum"));
        all.add(make(
                "ketua.rw",
                "Agustina Bere",
                Role.NEIGHBOURHOOD_HEAD,
                VILLAGE,
                "001",
                null,
                "RW 001 Desa Manleten saja"));
        all.add(make(
                "bendahara",
                "Yustina Luan",
                Role.VILLAGE_TREASURER,
                VILLAGE,
                null,
                null,
                "Desa Manleten: mengusulkan rencana, membayar"));
        all.add(make(
                "sekdes",
                "Hendrikus Mali",
                Role.VILLAGE_SECRETARY,
                VILLAGE,
                null,
                null,
                "Desa Manleten: memeriksa usul"));
        all.add(make("kades", "Petrus Lau", Role.VILLAGE_HEAD, VILLAGE, null, null, "Desa Manleten: menyetujui"));
        all.add(make(
                "camat",
                "Rosalinda Seran",
                Role.DISTRICT_HEAD,
                "53.04.02",
                null,
                null,
                "desa mana yang belum mengirim"));
        all.add(make(
                "belu",
                "Maria Hoar",
                Role.REGENCY_OFFICER,
                BELU,
                null,
                null,
                "Kabupaten Belu: semua pekerja, impor, pengguna"));
        all.add(make(
                "bpkad",
                "Stefanus Atok",
                Role.TREASURY_OFFICER,
                BELU,
                null,
                null,
                "BPKAD Belu: memeriksa dan menyetujui belanja APBD"));
        all.add(make(
                "cabang",
                "Dominggus Nahak",
                Role.BRANCH_OFFICER,
                "53",
                null,
                null,
                "daftar peserta aktif dan cakupan"));
        all.add(make(
                "perusahaan",
                "Toko dan Jasa",
                Role.PAYER,
                BELU,
                null,
                company,
                "pekerja yang dibayar satu perusahaan"));
        all.add(make("bupati", "Bupati Belu", Role.LEADER, BELU, null, null, "angka Belu, tanpa nama"));
        all.add(make("provinsi", "Provinsi NTT", Role.PROVINCE, "53", null, null, "angka empat kabupaten/kota"));
        all.add(make("admin", "Admin contoh", Role.ADMIN, "53", null, null, "seluruh kantor contoh"));
        write(all);
        return all;
    }

    /** Those of an earlier start. */
    List<SignIn> read() {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", 4))
                    .map(parts -> new SignIn(parts[0], parts[1], parts[2], parts[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignIn make(
            String username,
            String name,
            Role role,
            String region,
            @Nullable String rw,
            @Nullable Long payer,
            String sees) {
        var draft = new Accounts.Draft(username, name, role, region, rw, null, payer);
        return switch (accounts.create(draft, false)) {
            case Creation.Created made -> new SignIn(username, made.password(), role.name(), sees);
            case Creation.NameTaken _, Creation.OutOfScope _, Creation.Unfit _ ->
                throw new IllegalStateException("the sign-in " + username + " could not be made");
        };
    }

    private void write(List<SignIn> all) {
        var lines = all.stream()
                .map(each -> String.join("\t", each.username(), each.password(), each.role(), each.sees()))
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
