package id.lindung.office.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class RowLevelSecurityTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theProgramsRoleOwnsNothingAndCannotBypass() {
        assertThat(jdbc.sql(
                                "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void everyTableThatNamesARegionOrAPersonIsGuarded() {
        var unguarded = jdbc.sql("""
                        SELECT DISTINCT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relrowsecurity
                          AND a.attname IN ('region_code', 'person_id', 'payer_id') AND NOT a.attisdropped""").query(String.class).list();
        assertThat(unguarded).containsExactly("office");
    }
}
