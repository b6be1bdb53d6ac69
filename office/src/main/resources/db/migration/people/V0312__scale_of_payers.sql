-- How large a company or cooperative is (Perpres 109/2013 Pasal 6, PP 7/2021 Pasal 35): which programmes it owes, and whether it counts as UMKM.
-- Empty: nobody said it yet.
ALTER TABLE payer ADD COLUMN scale text CHECK (scale IS NULL OR scale IN ('MICRO', 'SMALL', 'MEDIUM', 'LARGE') AND kind IN ('COMPANY', 'COOPERATIVE'));
