package id.lindung.office.duplicates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Streams the registered persons of a region into a profile file, one row at a time. */
final class ProfileReader {

    private static final String[] NOT_READ = {};
    private static final String NOTHING = "\\N";

    private final ProfileFile profiles;
    private final NameCounts counts;

    ProfileReader(ProfileFile profiles, NameCounts counts) {
        this.profiles = profiles;
        this.counts = counts;
    }

    /**
     * @param region a valid region code; empty for everybody in scope
     * @param since persons changed from then on are marked; null marks nobody
     */
    void read(Connection connection, String region, @Nullable Instant since, Progress progress)
            throws SQLException, IOException {
        var out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query(region, since));
        try {
            for (var row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                add(split(new String(row, StandardCharsets.UTF_8)));
                progress.at(profiles.count());
            }
        } finally {
            if (out.isActive()) out.cancelCopy();
        }
    }

    /** Told after each person. */
    interface Progress {
        void at(long people);
    }

    /** COPY takes no parameters; the region code is digits and dots, the instant is ours. */
    private static String query(String region, @Nullable Instant since) {
        if (!region.matches("[0-9.]*")) throw new IllegalArgumentException("not a region code: " + region);
        var changed = since == null ? "false" : "changed_at >= '" + since + "'";
        return """
                COPY (SELECT id, name, name_key, coalesce(mother_key, ''), birth_date - date '1970-01-01', coalesce(sex, ' '),
                             encode(substr(kk_index, 1, 8), 'hex'), encode(substr(phone_index, 1, 8), 'hex'), region_code,
                             nik_index IS NOT NULL, %s
                      FROM person WHERE state = 'ACTIVE' AND region_code >= '%s' AND region_code < '%s') TO STDOUT""".formatted(changed, region, region.isEmpty() ? "~" : region + "/");
    }

    private void add(String[] row) throws IOException {
        var key = row[2];
        counts.add(key.split(" "));
        var fixed = new Profile(
                Long.parseLong(row[0]),
                NOT_READ,
                null,
                NOT_READ,
                row[4].equals(NOTHING) ? Profile.NO_DATE : Integer.parseInt(row[4]),
                row[5].charAt(0),
                number(row[6]),
                number(row[7]),
                Profile.village(row[8]),
                row[9].equals("t"),
                row[10].equals("t"));
        profiles.add(fixed, key, Profile.written(row[1], key), row[3]);
    }

    private static long number(String hexadecimal) {
        return hexadecimal.equals(NOTHING) ? 0 : Long.parseUnsignedLong(hexadecimal, 16);
    }

    /** Eleven columns; a tab or backslash inside a name comes escaped and is no letter of it. */
    private static String[] split(String line) {
        var columns = new String[11];
        int from = 0;
        for (int i = 0; i < columns.length; i++) {
            int to = i == columns.length - 1 ? line.indexOf('\n', from) : line.indexOf('\t', from);
            columns[i] = line.substring(from, to < 0 ? line.length() : to);
            from = to + 1;
        }
        return columns;
    }
}
