package id.lindung.office.demo;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that the database of a demonstration office believes to happen at another time; other users are not disturbed. */
@Component
class ReplayedTime {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReplayedTime(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void at(Instant moment, Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT set_config('lindung.clock', :moment, true)")
                    .param("moment", moment.toString())
                    .query(String.class)
                    .single();
            work.run();
        });
    }
}
