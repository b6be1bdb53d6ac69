package id.lindung.office.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who pay: regencies and villages for the vulnerable, offices and companies for their staff, projects. None exists. */
@Component
class DemoPayers {

    private static final String GOVERNMENTS = """
            INSERT INTO payer (kind, name, name_key, region_code)
            SELECT 'REGENCY', 'Pemerintah ' || name, lower('pemerintah ' || name), code FROM region
            WHERE code IN ('53.01', '53.03', '53.04', '53.71')
            UNION ALL
            SELECT 'VILLAGE', 'Pemerintah Desa ' || name, lower('pemerintah desa ' || name), code FROM region
            WHERE left(code, 5) IN ('53.01', '53.03', '53.04') AND level = 'VILLAGE'""";

    private static final String EMPLOYERS = """
            INSERT INTO payer (kind, scale, name, name_key, npp, region_code, starts_on, ends_on)
            SELECT k.kind, CASE WHEN k.kind = 'COMPANY' AND n < 12 THEN (ARRAY['MICRO', 'MICRO', 'SMALL', 'MEDIUM', 'LARGE'])[1 + n % 5] END, k.name || ' (contoh ' || n || ')', lower(k.name || ' contoh ' || n), k.npp || lpad((r.at * 100 + n)::text, 5, '0'),
                   r.code, CASE WHEN k.kind = 'PROJECT' THEN date '2023-08-01' END, CASE WHEN k.kind = 'PROJECT' THEN date '2027-12-31' END
            FROM (VALUES (1, '53.01'), (2, '53.03'), (3, '53.04'), (4, '53.71')) AS r (at, code),
                 (VALUES ('COMPANY', 'Toko dan Jasa', '901'), ('OFFICE', 'Dinas', '902'), ('SCHOOL', 'Sekolah', '903'),
                         ('COOPERATIVE', 'Koperasi', '904'), ('HOUSE_OF_WORSHIP', 'Rumah Ibadah', '905'),
                         ('PROJECT', 'Proyek Jalan dan Gedung', '906')) AS k (kind, name, npp),
                 generate_series(1, 12) AS n""";

    private final JdbcClient jdbc;

    DemoPayers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void load() {
        jdbc.sql(GOVERNMENTS).update();
        jdbc.sql(EMPLOYERS).update();
    }

    /** A company of Belu, whose account is one of the sign-ins. */
    long companyOfBelu() {
        return jdbc.sql("SELECT min(id) FROM payer WHERE kind = 'COMPANY' AND region_code = '53.04'")
                .query(Long.class)
                .single();
    }
}
