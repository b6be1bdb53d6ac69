package id.lindung.office.coverage;

import id.lindung.office.coverage.Gap.Filter;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The address of one view of {@code /celah}: filters survive paging, downloading and choosing a reason.
 *
 * @param rtrw {@code RT/RW} as shown, or empty
 */
public record GapAddress(
        String region, String month, String asKnown, String reason, String rtrw, String occupation, boolean risky) {

    static GapAddress of(AskedPlace place, String reason, String rtrw, String occupation, boolean risky) {
        var known = place.asKnown();
        var valid =
                Arrays.stream(GapReason.values()).anyMatch(each -> each.name().equals(reason));
        return new GapAddress(
                place.region(),
                place.month().toString(),
                known == null ? "" : known.toString(),
                valid ? reason : "",
                rtrw.matches("[0-9]{3}/[0-9]{3}") ? rtrw : "",
                occupation,
                risky);
    }

    Filter filter() {
        return new Filter(
                reason.isEmpty() ? null : GapReason.valueOf(reason),
                rtrw.isEmpty() ? null : rtrw.substring(4),
                rtrw.isEmpty() ? null : rtrw.substring(0, 3),
                occupation.isEmpty() ? null : occupation,
                risky);
    }

    public boolean narrows() {
        return !reason.isEmpty() || !rtrw.isEmpty() || !occupation.isEmpty() || risky;
    }

    /** This view with another reason; the same reason again takes the filter off. */
    public String withReason(GapReason other) {
        var next = other.name().equals(reason) ? "" : other.name();
        return "/celah?" + new GapAddress(region, month, asKnown, next, rtrw, occupation, risky).query();
    }

    public String after(@Nullable Long person) {
        return "/celah?" + query() + (person == null ? "" : "&setelah=" + person);
    }

    public String download() {
        return "/celah/unduh?" + query();
    }

    public String everybody() {
        return "/celah?" + new GapAddress(region, month, asKnown, "", "", "", false).query();
    }

    /** Every part is a code, a date or a word of ours, so nothing needs escaping but the slash. */
    public String query() {
        var query = new StringJoiner("&");
        query.add("wilayah=" + region).add("bulan=" + month);
        if (!asKnown.isEmpty()) query.add("diketahui=" + asKnown);
        if (!reason.isEmpty()) query.add("alasan=" + reason);
        if (!rtrw.isEmpty()) query.add("rtrw=" + rtrw.replace("/", "%2F"));
        if (!occupation.isEmpty()) query.add("pekerjaan=" + occupation.replaceAll("[^A-Z_]", ""));
        if (risky) query.add("risiko=ya");
        return query.toString();
    }
}
