package id.lindung.office.sipp;

import id.lindung.office.audit.Audit;
import id.lindung.office.people.Payers.Payer;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.sheets.write.TemplateWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills BPJS's templates: every cell text, whole rupiah, dates as 17-06-1985, at most 10,000 rows a workbook. */
@Service
public class SippExport {

    private static final int PORTION = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** An electronic identity card does not expire; the column is required, and this is what exporters write. */
    private static final String NEVER_EXPIRES = "01-01-2090";

    private final SippRows rows;
    private final Seal seal;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SippExport(SippRows rows, Seal seal, Audit audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.seal = seal;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How many people a template has; above {@link SippTemplate#MOST_ROWS} it is written in parts. */
    public int count(SippTemplate template, long payer, YearMonth month) {
        return rows.count(template, payer, month);
    }

    /**
     * Writes one part of a template; the stream stays open. With a purpose identity numbers are in clear, which is recorded before the
     * first byte leaves; without one they are masked, and BPJS will not take the file.
     *
     * @param part from 1
     * @return rows written
     */
    public int write(
            SippTemplate template, Payer payer, YearMonth month, int part, @Nullable String purpose, OutputStream out)
            throws IOException {
        transaction.executeWithoutResult(status -> audit.record(
                "EXPORTED",
                "payer:" + payer.id(),
                payer.region(),
                Map.of(
                        "template",
                        template.word(),
                        "month",
                        month.toString(),
                        "part",
                        part,
                        "clear",
                        purpose != null,
                        "purpose",
                        purpose == null ? "" : purpose)));
        int written = 0;
        try (var workbook = TemplateWriter.open(
                out, "Petunjuk Pengisian", notes(template, payer, month), template.sheet(), template.columns())) {
            long from = (part - 1L) * SippTemplate.MOST_ROWS;
            while (written < SippTemplate.MOST_ROWS) {
                var portion = rows.list(
                        template,
                        payer.id(),
                        month,
                        from + written,
                        Math.min(PORTION, SippTemplate.MOST_ROWS - written));
                for (var row : portion) {
                    int number = ++written;
                    workbook.row(template.columns().stream()
                            .map(column -> cell(column, row, payer, month, number, purpose != null))
                            .toList());
                }
                if (portion.size() < PORTION) break;
            }
        }
        return written;
    }

    private static List<String> notes(SippTemplate template, Payer payer, YearMonth month) {
        var notes = new ArrayList<>(
                List.of(
                        payer.name(),
                        template.word() + " " + month,
                        "Semua sel teks; jangan ubah nama berkas dan urutan kolom. / All cells are text; keep file name and order of columns."));
        if (template == SippTemplate.BPU_WADAH) {
            WadahType.of(payer.kind(), null)
                    .ifPresent(type -> notes.add("Jenis wadah / type of group: " + type.code() + " " + type.nameId()));
        }
        return notes;
    }

    String cell(String column, SippRows.Row row, Payer payer, YearMonth month, int number, boolean clear) {
        return switch (column) {
            case "NO" -> Integer.toString(number);
            case "NO_PEGAWAI", "ID_PEGAWAI", "NOMOR_PEGAWAI" -> "L" + row.membership();
            case "NAMA_LENGKAP", "NAMA_TENAGA_KERJA" -> row.name();
            case "NIK", "NOMOR_IDENTITAS" -> open(Purpose.NIK, row.nik(), clear);
            case "KPJ", "NOMOR_IDENTITAS_KPJ" -> open(Purpose.PARTICIPANT_NUMBER, row.kpj(), clear);
            case "HP", "HANDPHONE" -> phone(open(Purpose.PHONE, row.phone(), clear));
            case "TEMPAT_LAHIR" -> text(row.birthPlace());
            case "TANGGAL_LAHIR", "TGL_LAHIR" -> day(row.birthDate());
            case "NAMA_IBU_KANDUNG" -> text(row.mother());
            case "JENIS_IDENTITAS" -> "KTP";
            case "MASA_LAKU_IDENTITAS" -> NEVER_EXPIRES;
            case "JENIS_KELAMIN" -> text(row.sex());
            case "SURAT_MENYURAT_KE" -> "S";
            case "TANGGAL_KEPESERTAAN", "TGL_AWAL_BEKERJA" -> day(row.from().atDay(1));
            case "KODE_NEGARA" -> "ID";
            case "UPAH", "PENGHASILAN" -> row.wage() == null ? "" : Long.toString(row.wage());
            case "RAPEL" -> "0";
            case "BLTH" -> day(month.atDay(1));
            case "BLTH_AWAL" -> day(row.from().atDay(1));
            case "NPP" -> payer.npp() == null ? "" : payer.npp();
            case "ALAMAT", "ALAMAT_LENGKAP_DOMISILI" -> text(row.address());
            case "KODE_DESA" -> row.region();
            case "LOKASI_PEKERJAAN" -> SippLocation.of(payer.region().length() < 5 ? row.region() : payer.region());
            case "STATUS_PEGAWAI" -> "T";
            case "SEBAB_NA" -> row.reason() == null ? "" : SippReason.of(row.reason());
            case "TGL_KEJADIAN" -> day(row.diedOn() == null ? month.atDay(1).minusDays(1) : row.diedOn());
            case "PEKERJAAN" -> text(row.occupation());
            case "PROGRAM" -> row.programmes();
            case "MASA_IUR_BULAN" -> "1";
            // What the register does not hold is left to whoever uploads: titles, tax number, blood group, telephone of
            // the office.
            default -> "";
        };
    }

    private String open(Purpose purpose, byte @Nullable [] sealed, boolean clear) {
        if (sealed == null) return "";
        var digits = seal.open(purpose, sealed);
        return clear
                ? digits
                : digits.substring(0, Math.min(4, digits.length())) + "*".repeat(Math.max(0, digits.length() - 4));
    }

    /** SIPP takes 08 or 628, never a plus. */
    private static String phone(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
