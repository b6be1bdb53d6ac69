package id.lindung.office.rosters;

import id.lindung.office.memberships.EndReason;
import id.lindung.office.sipp.SippReason;
import id.lindung.sheets.layout.TableLayout;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a sheet says who left, when and why: the words of BPJS's own template for leavers (SEBAB_NA, TGL_KEJADIAN) and what offices
 * write instead.
 *
 * @param reason column, or −1
 * @param day column, or −1
 */
record LeaverColumns(int reason, int day) {

    private static final Pattern REASON = Pattern.compile("sebab|alasan|keterangan keluar");
    private static final Pattern DAY =
            Pattern.compile("kejadian|berhenti|keluar|nonaktif|non aktif|akhir kerja|akhir bekerja|resign");

    static LeaverColumns of(TableLayout layout) {
        int reason = -1;
        int day = -1;
        for (var column : layout.columns()) {
            var heading =
                    column.heading().toLowerCase(Locale.ROOT).replace('_', ' ').strip();
            boolean isReason = REASON.matcher(heading).find();
            if (reason < 0 && isReason) reason = column.column();
            else if (day < 0 && !isReason && DAY.matcher(heading).find()) day = column.column();
        }
        return new LeaverColumns(reason, day);
    }

    boolean any() {
        return reason >= 0 || day >= 0;
    }

    /**
     * The reason a cell names: a code of BPJS's list (A1 to A10) or words.
     *
     * @return empty when it is none that is known
     */
    static Optional<EndReason> read(String written) {
        var text = written.toUpperCase(Locale.ROOT).strip();
        if (text.isEmpty()) return Optional.of(EndReason.LEFT);
        var coded = SippReason.read(text);
        if (coded.isPresent()) return coded;
        if (text.matches(".*(MENINGGAL|WAFAT|DIED|ALM\\b).*")) return Optional.of(EndReason.DIED);
        if (text.matches(".*(PINDAH|MUTASI|MOVED).*")) return Optional.of(EndReason.MOVED);
        if (text.matches(".*(PENSIUN|USIA|RETIRE).*")) return Optional.of(EndReason.TOO_OLD);
        if (text.matches(".*(MUNDUR|BERHENTI|KELUAR|PHK|KONTRAK|RESIGN|CACAT|PUTUS|LEFT).*"))
            return Optional.of(EndReason.LEFT);
        return Optional.empty();
    }
}
