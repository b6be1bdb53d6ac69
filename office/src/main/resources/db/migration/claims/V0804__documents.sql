-- Which papers a case needs, as data: by programme, cause, segment and heir, each with where it is said and how sure that is.
CREATE TABLE claim_document (
  code        text PRIMARY KEY,
  position    smallint NOT NULL,
  name_id     text NOT NULL,
  name_en     text NOT NULL,
  programmes  text[] NOT NULL,
  causes      text[] NOT NULL DEFAULT '{}',   -- empty: every cause
  segments    text[] NOT NULL DEFAULT '{}',   -- empty: every segment
  per         text NOT NULL CHECK (per IN ('CASE', 'HEIR', 'ADULT', 'SPOUSE', 'CHILD', 'MINOR', 'BURIED')),
  of_dead     boolean,                        -- only where the worker died, only where not; null: both
  when_fact   text NOT NULL DEFAULT '',       -- only when this fact is known
  required    boolean NOT NULL,
  brings      text NOT NULL CHECK (brings IN ('FAMILY', 'WORKER', 'VILLAGE', 'EMPLOYER', 'HOSPITAL', 'POLICE')),
  where_id    text NOT NULL,                  -- where it is made, and that it is free
  where_en    text NOT NULL,
  valid_from  date NOT NULL DEFAULT '2015-07-01',
  valid_until date NOT NULL DEFAULT 'infinity',
  cited_as    text NOT NULL,
  source      text NOT NULL DEFAULT '',
  status      text NOT NULL CHECK (status IN ('verified', 'secondary', 'derived', 'memory')),
  checked     date NOT NULL DEFAULT '2026-11-28'
);
INSERT INTO claim_document (code, position, name_id, name_en, programmes, causes, segments, per, of_dead, when_fact, required, brings, where_id, where_en, cited_as, source, status) VALUES
('DEATH_CERTIFICATE', 10, 'Akta kematian atau surat keterangan kematian', 'Death certificate', '{JKM,JKK,JHT,JP}', '{}', '{}', 'CASE', true, '', true, 'VILLAGE',
 'Surat keterangan dibuat di kantor desa atau rumah sakit; akta kematian di Dukcapil. Keduanya gratis.', 'The village office or hospital writes it; the civil registry (Dukcapil) issues the certificate. Both are free.',
 'Syarat klaim JKM', 'https://star.grid.id/read/453590509/ahli-waris-bisa-ajukan-klaim-jaminan-kematian-bpjs-ketenagakerjaan-ini-syarat-dan-dokumen-yang-harus-disiapkan', 'secondary'),
('WORKER_KTP', 20, 'KTP pekerja', 'Identity card of the worker', '{JKM,JKK,JHT,JP,JKP}', '{}', '{}', 'CASE', NULL, '', true, 'FAMILY',
 'Sudah ada di rumah. Bila hilang: surat keterangan dari Dukcapil, gratis.', 'At home. When lost: a letter from Dukcapil, free.',
 'Syarat klaim JKM', 'https://star.grid.id/read/453590509/ahli-waris-bisa-ajukan-klaim-jaminan-kematian-bpjs-ketenagakerjaan-ini-syarat-dan-dokumen-yang-harus-disiapkan', 'secondary'),
('FAMILY_CARD', 30, 'Kartu keluarga (KK)', 'Family card (KK)', '{JKM,JKK,JHT,JP}', '{DEATH,RETIREMENT,DISMISSAL,LEAVING}', '{}', 'CASE', NULL, '', true, 'FAMILY',
 'Sudah ada di rumah. Bila hilang: cetak ulang di Dukcapil, gratis.', 'At home. When lost: printed again at Dukcapil, free.',
 'Syarat klaim JKM', 'https://star.grid.id/read/453590509/ahli-waris-bisa-ajukan-klaim-jaminan-kematian-bpjs-ketenagakerjaan-ini-syarat-dan-dokumen-yang-harus-disiapkan', 'secondary'),
('HEIR_STATEMENT', 40, 'Surat keterangan ahli waris', 'Statement of heirs', '{JKM,JKK,JHT}', '{}', '{}', 'CASE', true, '', true, 'VILLAGE',
 'Dibuat di kantor desa, diketahui camat, ditandatangani semua ahli waris dan dua saksi. Gratis.', 'Made at the village office, countersigned by the camat, signed by all heirs and two witnesses. Free.',
 'Syarat klaim JKM', 'https://sumsel.tribunnews.com/2020/09/18/peserta-meninggal-bukan-kecelakaan-kerja-ini-syarat-klaim-jaminan-kematian-bpjs-ketenagakerjaan', 'secondary'),
('HEIR_KTP', 50, 'KTP ahli waris', 'Identity card of the heir', '{JKM,JKK,JHT,JP}', '{}', '{}', 'ADULT', true, '', true, 'FAMILY',
 'Sudah ada di rumah. Bila belum punya: rekam di Dukcapil, gratis.', 'At home. Whoever has none registers at Dukcapil, free.',
 'Syarat klaim JKM', 'https://star.grid.id/read/453590509/ahli-waris-bisa-ajukan-klaim-jaminan-kematian-bpjs-ketenagakerjaan-ini-syarat-dan-dokumen-yang-harus-disiapkan', 'secondary'),
('MARRIAGE_CERTIFICATE', 60, 'Buku nikah atau akta perkawinan', 'Marriage certificate', '{JKM,JKK,JHT,JP}', '{}', '{}', 'SPOUSE', true, '', true, 'FAMILY',
 'KUA atau Dukcapil; surat gereja saja belum cukup, catatkan di Dukcapil, gratis.', 'KUA or Dukcapil; a church letter alone does not do, have it registered at Dukcapil, free.',
 'Syarat klaim JKM', 'https://star.grid.id/read/453590509/ahli-waris-bisa-ajukan-klaim-jaminan-kematian-bpjs-ketenagakerjaan-ini-syarat-dan-dokumen-yang-harus-disiapkan', 'secondary'),
('BIRTH_CERTIFICATE', 70, 'Akta kelahiran anak', 'Birth certificate of the child', '{JKM,JKK,JHT,JP}', '{}', '{}', 'CHILD', true, '', true, 'FAMILY',
 'Dukcapil, gratis, juga untuk anak yang sudah besar.', 'Dukcapil, free, also for older children.', 'Kebiasaan cabang; teks peraturan belum dibaca', '', 'memory'),
('GUARDIAN', 80, 'Surat perwalian anak di bawah umur', 'Guardianship of the minor', '{JKM,JKK,JHT}', '{}', '{}', 'MINOR', true, '', true, 'FAMILY',
 'Orang tua yang masih hidup cukup dengan KK dan akta kelahiran; wali lain: penetapan pengadilan atau surat dari desa sesuai petunjuk cabang.', 'A living parent needs only the family card and birth certificate; another guardian a court ruling, or the village''s letter as the branch says.',
 'KUHPerdata Pasal 330; UU 1/1974 Pasal 50', '', 'memory'),
('HEIR_BANK_BOOK', 90, 'Buku tabungan penerima', 'Bank book of the recipient', '{JKM,JKK,JHT,JP}', '{}', '{}', 'HEIR', true, '', true, 'FAMILY',
 'Bank mana pun; untuk anak di bawah umur rekening walinya.', 'Any bank; for a minor the guardian''s account.',
 'Syarat klaim JKM', 'https://star.grid.id/read/453590509/ahli-waris-bisa-ajukan-klaim-jaminan-kematian-bpjs-ketenagakerjaan-ini-syarat-dan-dokumen-yang-harus-disiapkan', 'secondary'),
('BURIAL', 95, 'Surat keterangan yang mengurus pemakaman', 'Statement of who saw to the burial', '{JKM,JKK}', '{}', '{}', 'BURIED', true, '', true, 'VILLAGE',
 'Kantor desa, gratis.', 'The village office, free.', 'PP 44/2015 Pasal 41', '', 'memory'),
('PARTICIPANT_CARD', 100, 'Kartu peserta BPJS Ketenagakerjaan', 'Participant card', '{JKM,JKK,JHT,JP,JKP}', '{}', '{}', 'CASE', NULL, '', false, 'FAMILY',
 'Bila hilang, cabang menemukannya dengan NIK.', 'When lost, the branch finds it by NIK.',
 'Syarat klaim JKM', 'https://star.grid.id/read/453590509/ahli-waris-bisa-ajukan-klaim-jaminan-kematian-bpjs-ketenagakerjaan-ini-syarat-dan-dokumen-yang-harus-disiapkan', 'secondary'),
('ACCIDENT_REPORT_1', 110, 'Laporan kecelakaan kerja tahap I', 'Accident report, phase I', '{JKK}', '{WORK_ACCIDENT,DEATH}', '{}', 'CASE', NULL, '', true, 'EMPLOYER',
 'Formulir dari cabang, gratis; paling lambat 2 × 24 jam. Bagi pekerja mandiri: ditulis desa atau keluarga.', 'A form of the branch, free; within 2 × 24 hours. For self-paying workers the village or the family writes it.',
 'PP 44/2015 Ps.43; Permenaker 5/2021', 'https://seblang.com/berita/bpjs-ketenagakerjaan-banyuwangi-sosialisasikan-perubahan-aturan-jkk/2', 'secondary'),
('WITNESSES', 120, 'Kronologi dan saksi kecelakaan', 'Course of the accident, with witnesses', '{JKK}', '{WORK_ACCIDENT,DEATH}', '{BPU,JAKON,PMI}', 'CASE', NULL, '', true, 'VILLAGE',
 'Ditulis di kantor desa, dua saksi. Gratis.', 'Written at the village office, two witnesses. Free.', 'Kebiasaan cabang; teks peraturan belum dibaca', '', 'memory'),
('POLICE_REPORT', 130, 'Laporan polisi (kecelakaan lalu lintas)', 'Police report (traffic)', '{JKK}', '{WORK_ACCIDENT,DEATH}', '{}', 'CASE', NULL, '', false, 'POLICE',
 'Polres atau Polsek setempat, gratis.', 'The local police, free.', 'Kebiasaan cabang; teks peraturan belum dibaca', '', 'memory'),
('DOCTOR_STATEMENT', 140, 'Surat keterangan dokter', 'Doctor''s statement', '{JKK}', '{WORK_ACCIDENT}', '{}', 'CASE', false, '', true, 'HOSPITAL',
 'Rumah sakit atau puskesmas yang merawat; formulir dari cabang.', 'The hospital or health centre that treated; a form of the branch.', 'Permenaker 5/2021', '', 'memory'),
('DIAGNOSIS', 150, 'Diagnosis penyakit akibat kerja', 'Diagnosis of the occupational disease', '{JKK}', '{OCCUPATIONAL_DISEASE}', '{}', 'CASE', NULL, '', true, 'HOSPITAL',
 'Dokter yang merawat; status ditetapkan paling lama 30 hari, perawatan berjalan terus.', 'The treating doctor; the status is settled within 30 days, treatment goes on.',
 'PP 49/2023 Ps.25A', 'https://www.ptgasi.co.id/perubahan-kedua-program-jaminan-kehilangan-pekerjaan-jkp/', 'secondary'),
('ACCIDENT_REPORT_2', 160, 'Laporan kecelakaan kerja tahap II', 'Accident report, phase II', '{JKK}', '{WORK_ACCIDENT,OCCUPATIONAL_DISEASE}', '{}', 'CASE', NULL, 'recoveredOn', true, 'EMPLOYER',
 'Setelah sembuh, cacat, atau meninggal; paling lambat 2 × 24 jam.', 'After recovery, disability or death; within 2 × 24 hours.',
 'PP 44/2015 Ps.43; Permenaker 5/2021', 'https://seblang.com/berita/bpjs-ketenagakerjaan-banyuwangi-sosialisasikan-perubahan-aturan-jkk/2', 'secondary'),
('ABSENCE', 170, 'Daftar tidak masuk kerja', 'Record of absence', '{JKK}', '{WORK_ACCIDENT,OCCUPATIONAL_DISEASE}', '{PU}', 'CASE', false, 'incapacityMonths', true, 'EMPLOYER',
 'Pemberi kerja.', 'The employer.', 'Kebiasaan cabang; teks peraturan belum dibaca', '', 'memory'),
('DISABILITY', 180, 'Surat keterangan cacat dari dokter', 'Doctor''s statement of disability', '{JKK}', '{WORK_ACCIDENT,OCCUPATIONAL_DISEASE}', '{}', 'CASE', false, 'disability', true, 'HOSPITAL',
 'Dokter yang merawat atau dokter penasihat.', 'The treating or the advising doctor.', 'PP 82/2019 Lampiran III', '', 'memory'),
('TRANSPORT_RECEIPT', 190, 'Kuitansi angkutan', 'Receipts of transport', '{JKK}', '{}', '{}', 'CASE', NULL, 'transport', true, 'FAMILY',
 'Simpan kuitansi asli; tanpa kuitansi minta surat desa.', 'Keep the receipts; without one ask the village for a letter.', 'PP 82/2019 Lampiran III', '', 'memory'),
('BANK_BOOK', 200, 'Buku tabungan pekerja', 'Bank book of the worker', '{JKK,JHT,JP,JKP}', '{}', '{}', 'CASE', false, '', true, 'WORKER',
 'Bank mana pun, atas nama sendiri.', 'Any bank, in the own name.',
 'Syarat klaim JHT', 'https://indoid.solusijodoh.com/cara-klaim-jht', 'secondary'),
('STOP_LETTER', 210, 'Surat keterangan berhenti bekerja', 'Letter of having left work', '{JHT,JP}', '{DISMISSAL,LEAVING,RETIREMENT}', '{PU}', 'CASE', false, '', true, 'EMPLOYER',
 'Pemberi kerja terakhir (paklaring atau keputusan PHK).', 'The last employer.',
 'Syarat klaim JHT', 'https://indoid.solusijodoh.com/cara-klaim-jht', 'secondary'),
('STOP_STATEMENT', 220, 'Surat pernyataan berhenti berusaha', 'Statement of having stopped', '{JHT}', '{LEAVING,RETIREMENT}', '{BPU}', 'CASE', false, '', true, 'WORKER',
 'Ditulis sendiri, diketahui desa. Gratis.', 'Written by oneself, countersigned by the village. Free.', 'Permenaker 4/2022', '', 'memory'),
('TAX_NUMBER', 230, 'NPWP (saldo di atas Rp50 juta)', 'Tax number (above Rp50 million)', '{JHT}', '{}', '{}', 'CASE', NULL, 'balanceAbove50m', true, 'WORKER',
 'Kantor pajak atau daring, gratis.', 'The tax office or online, free.',
 'Syarat klaim JHT', 'https://indoid.solusijodoh.com/cara-klaim-jht', 'secondary'),
('DISMISSAL_PROOF', 240, 'Bukti PHK', 'Proof of dismissal', '{JKP}', '{DISMISSAL}', '{}', 'CASE', false, '', true, 'EMPLOYER',
 'Tanda terima laporan PHK dari Disnaker, perjanjian bersama, atau putusan pengadilan.', 'The labour office''s receipt, a joint agreement or a ruling.', 'PP 37/2021; PP 6/2025', '', 'memory'),
('JOBLESS_PLEDGE', 250, 'Surat pernyataan siap bekerja kembali', 'Pledge to take up work again', '{JKP}', '{DISMISSAL}', '{}', 'CASE', false, '', true, 'WORKER',
 'Formulir Siap Kerja atau dari Disnaker, gratis.', 'A form of the labour office, free.', 'PP 37/2021; PP 6/2025', '', 'memory');
GRANT SELECT ON claim_document TO ${app};

-- A paper handed in for a document of a case. The latest of a document and heir counts; earlier ones stay.
CREATE TABLE claim_paper (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    bigint NOT NULL REFERENCES claim_case,
  document   text NOT NULL REFERENCES claim_document,
  heir_id    bigint NOT NULL DEFAULT 0,
  paper      uuid NOT NULL REFERENCES paper,
  state      text NOT NULL DEFAULT 'GIVEN' CHECK (state IN ('GIVEN', 'ACCEPTED', 'RETURNED')),
  reason     text NOT NULL DEFAULT '',
  judged_by  text,
  given_by   text NOT NULL DEFAULT acting(),
  given_at   timestamptz NOT NULL DEFAULT office_now(),
  CHECK (state <> 'RETURNED' OR length(trim(reason)) >= 5)
);
CREATE INDEX claim_paper_case ON claim_paper (case_id, document, heir_id, id);
ALTER TABLE claim_paper ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_paper_of_case ON claim_paper USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT ON claim_paper TO ${app};
GRANT UPDATE (state, reason, judged_by) ON claim_paper TO ${app};
