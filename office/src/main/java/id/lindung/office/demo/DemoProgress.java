package id.lindung.office.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which parts of the demonstration are loaded; written in the transaction of the part. */
@Component
class DemoProgress {

    private final JdbcClient jdbc;

    DemoProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isDone(String part) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM demo_progress WHERE part = :part AND done)")
                .param("part", part)
                .query(Boolean.class)
                .single();
    }

    long position(String part) {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM demo_progress WHERE part = :part")
                .param("part", part)
                .query(Long.class)
                .single();
    }

    void reached(String part, long position) {
        write(part, position, false);
    }

    void done(String part, long position) {
        write(part, position, true);
    }

    private void write(String part, long position, boolean done) {
        jdbc.sql("""
                        INSERT INTO demo_progress (part, position, done) VALUES (:part, :position, :done)
                        ON CONFLICT (part) DO UPDATE SET position = excluded.position, done = excluded.done""")
                .param("part", part)
                .param("position", position)
                .param("done", done)
                .update();
    }
}
