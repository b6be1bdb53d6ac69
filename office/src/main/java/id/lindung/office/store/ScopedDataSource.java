package id.lindung.office.store;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Patience;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Narrows every connection to the acting user before it is handed out; row-level security reads these settings. */
final class ScopedDataSource extends DelegatingDataSource {

    private static final String NARROW = """
            SELECT set_config('lindung.scope_from', ?, false), set_config('lindung.scope_until', ?, false),
                   set_config('lindung.scope_rw', ?, false), set_config('lindung.scope_rt', ?, false),
                   set_config('lindung.scope_payer', ?, false), set_config('lindung.actor', ?, false),
                   set_config('lindung.clock', ?, false), set_config('statement_timeout', ?, false)""";

    private final OfficeClock clock;

    ScopedDataSource(DataSource target, OfficeClock clock) {
        super(target);
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            narrow(connection, CurrentActor.get());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void narrow(Connection connection, Actor actor) throws SQLException {
        var scope = actor.scope();
        try (var statement = connection.prepareStatement(NARROW)) {
            statement.setString(1, scope.from());
            statement.setString(2, scope.until());
            statement.setString(3, scope.rw() == null ? "" : scope.rw());
            statement.setString(4, scope.rt() == null ? "" : scope.rt());
            statement.setString(5, scope.payer() == null ? "0" : scope.payer().toString());
            statement.setString(6, actor.name());
            statement.setString(7, clock.replayed());
            statement.setString(8, Patience.seconds() + "s");
            statement.execute();
        }
    }
}
