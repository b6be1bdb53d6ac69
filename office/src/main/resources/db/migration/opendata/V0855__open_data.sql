-- Published periods, byte for byte. A published file never changes; whoever finds a mistake publishes a remark beside it.
CREATE TABLE open_data_file (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code  region_code NOT NULL,
  month        date NOT NULL CHECK (extract(day FROM month) = 1),
  format       text NOT NULL CHECK (format IN ('csv', 'json')),
  content      text NOT NULL,
  sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  rows         int NOT NULL,
  suppressed   int NOT NULL,
  published_by text NOT NULL DEFAULT acting(),
  published_at timestamptz NOT NULL DEFAULT office_now(),
  UNIQUE (region_code, month, format)
);
CREATE TRIGGER open_data_stays BEFORE UPDATE OR DELETE ON open_data_file FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE open_data_file ENABLE ROW LEVEL SECURITY;
-- Open to everybody; written for one's own region.
CREATE POLICY open_data_read ON open_data_file FOR SELECT USING (true);
CREATE POLICY open_data_write ON open_data_file FOR INSERT
  WITH CHECK (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT ON open_data_file TO ${app};
