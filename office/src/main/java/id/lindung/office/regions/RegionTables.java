package id.lindung.office.regions;

import id.lindung.office.store.ReferenceData;
import id.lindung.regions.Region;
import id.lindung.regions.Regions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Component;

/** Keeps the region table equal to the regions library, so that SQL can join what Java knows. */
@Component
class RegionTables implements ReferenceData {

    private static final String MERGE = """
            INSERT INTO region SELECT code, name, level, parent FROM region_new
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level, parent = excluded.parent""";

    private final Regions regions;

    RegionTables(Regions regions) {
        this.regions = regions;
    }

    @Override
    public void load(Connection owner) throws SQLException {
        if (isCurrent(owner)) return;
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE region_new (LIKE region) ON COMMIT DROP");
            copy(owner.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY region_new FROM STDIN"));
            // A code that left the edition stays: people registered under it keep their village until somebody decides.
            statement.execute(MERGE);
            statement.execute("INSERT INTO region_edition (edition) VALUES ('" + Regions.EDITION + "')");
            statement.execute("ANALYZE region");
            owner.commit();
        } catch (IOException e) {
            owner.rollback();
            throw new SQLException("regions not loaded", e);
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private static boolean isCurrent(Connection owner) throws SQLException {
        try (var query = owner.prepareStatement("SELECT 1 FROM region_edition WHERE edition = ?")) {
            query.setString(1, Regions.EDITION);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void copy(CopyIn copy) throws SQLException, IOException {
        try (var all = regions.all()) {
            for (Iterator<Region> each = all.iterator(); each.hasNext(); ) {
                var region = each.next();
                var parent = region.parent().map(Object::toString).orElse("\\N");
                var line = region.code() + "\t" + region.name() + "\t"
                        + region.level().name() + "\t" + parent + "\n";
                var bytes = line.getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } catch (SQLException | RuntimeException e) {
            if (copy.isActive()) copy.cancelCopy();
            throw e;
        }
    }
}
