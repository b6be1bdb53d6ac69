package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which the files of the law name parts of a value, and the names of facts, as people read them. */
final class ValueWords {

    static final Sentence YES = new Sentence("ya", "yes");
    static final Sentence NO = new Sentence("tidak", "no");

    private static final Map<String, Sentence> UNITS = words("""
            months = {} bulan = {} months
            years = {} tahun = {} years
            days = {} hari = {} days
            working_days = {} hari kerja = {} working days
            hours = {} jam = {} hours
            day_of_month = tanggal {} = day {}
            """);

    private static final Map<String, Sentence> WORDS = words("""
            very_low = sangat rendah = very low
            low = rendah = low
            medium = sedang = medium
            high = tinggi = high
            very_high = sangat tinggi = very high
            micro = mikro = micro
            small = kecil = small
            large = besar = large
            large_medium = besar dan menengah = large and medium
            small_micro = kecil dan mikro = small and micro
            medium_and_large = menengah dan besar = medium and large
            construction_casual = pekerja lepas jasa konstruksi = casual construction workers
            above = di atasnya = above
            capital_upto = modal sampai = capital up to
            sales_upto = penjualan setahun sampai = yearly sales up to
            spouse = janda atau duda = widow or widower
            children = anak = children
            parent = orang tua = parent
            disability = cacat total tetap = total disability
            deemed_years = dihitung sebagai masa iur (tahun) = counted as contributed (years)
            min_membership_years = paling sedikit menjadi peserta (tahun) = member for at least (years)
            min_membership_months = paling sedikit menjadi peserta (bulan) = member for at least (months)
            density_pct = iuran terbayar paling sedikit (persen) = contributions paid at least (percent)
            land = darat, sungai, atau danau = road, river or lake
            sea = laut = sea
            air = udara = air
            amount = jumlah = amount
            max_years = paling lama (tahun) = at most (years)
            S1_or_training = kuliah atau pelatihan = university or training
            months = bulan = months
            within = dalam (bulan) = within (months)
            consecutive_before_phk = berturut-turut sebelum PHK (bulan) = consecutive before dismissal (months)
            pct = persen = percent
            multiplier = kali = times
            wage_multiple = kali upah = times the wage
            floor_param = paling sedikit = at least
            expr = rumus = formula
            table_pct*80*wage = persen tabel × 80 × upah = percentage of the table × 80 × wage
            loss_pct*table_pct*80*wage = persen hilangnya fungsi × persen tabel × 80 × upah = percent of function lost × percentage of the table × 80 × wage
            over = di atas = over
            upto = sampai = up to
            jkk = JKK = JKK
            jkm = JKM = JKM
            jht = JHT = JHT
            key = kunci = key
            label_id = bagian tubuh = part of the body
            label_en = bagian tubuh, bahasa Inggris = part of the body, in English
            row = baris = row
            check = status = status
            verified = sudah dilihat = seen
            memory = dari ingatan = from memory
            per = setiap = per
            pct_min = paling sedikit (persen) = at least (percent)
            pct_max = paling banyak (persen) = at most (percent)
            income_from = penghasilan dari = income from
            income_to = sampai = up to
            reference_income = penghasilan dasar = reference income
            left_handed_swap = kanan dan kiri bertukar bagi yang kidal = right and left swap for left-handed members
            visual_efficiency = efisiensi penglihatan = visual efficiency
            any_of = salah satu dari = any of
            applications_min = lamaran paling sedikit = applications at least
            interviews_min = wawancara paling sedikit = interviews at least
            training_attendance_pct_min = hadir pelatihan paling sedikit (persen) = attendance at training at least (percent)
            approved_before = disetujui sebelum hari itu = approved before that day
            filed_before_but_declared_eligible_on_or_after = diajukan sebelumnya tetapi disetujui sejak hari itu = filed before, approved from that day
            PP_37/2021,_but_benefits_still_running_are_paid_at_the_PP_6/2025_rate_from_2025-02-07 = PP 37/2021, dan bulan yang masih berjalan dibayar dengan tarif PP 6/2025 sejak 7 Februari 2025 = PP 37/2021, and months still running are paid at the rate of PP 6/2025 from 7 February 2025
            resignation = mengundurkan diri = resignation
            total_permanent_disability = cacat total tetap = total permanent disability
            retirement = pensiun = retirement
            death = meninggal = death
            fixed_term_expiry = berakhirnya kontrak = end of a fixed-term contract
            daily_multiplier = upah sehari dikali = daily wage times
            piece_or_output_average_months = borongan atau satuan: rata-rata (bulan) = piece work: average of (months)
            weather_dependent_average_months = bergantung cuaca: rata-rata (bulan) = depending on weather: average of (months)
            components = terdiri atas = made of
            basic_wage = upah pokok = basic wage
            fixed_allowances = tunjangan tetap = fixed allowances
            floor_reference = paling sedikit = at least
            UMP_if_no_UMK = UMP bila tidak ada UMK = UMP where there is no UMK
            below_minimum_allowed_where_law_permits = boleh di bawahnya bila peraturan mengizinkan = below it where the law permits
            clears = melunasi = clears
            earliest_unpaid_month_first = bulan tertunggak yang paling lama dahulu = the earliest unpaid month first
            excess = kelebihan = excess
            carried_to_next_month = dibawa ke bulan berikutnya = carried to the next month
            LOCAL_POLICY = menurut kebijakan daerah = local policy
            school_age = usia sekolah = of school age
            below_age = belum berusia (tahun) = below (years)
            unmarried = belum menikah = unmarried
            not_working = belum bekerja = not working
            exceptions = kecuali = except
            PU_at_most_6_consecutive_months_while_studying = PU paling lama 6 bulan berturut-turut sambil sekolah = PU at most 6 consecutive months while studying
            BPU_while_studying = BPU sambil sekolah = BPU while studying
            intern = magang = intern
            phase1 = tahap I = phase I
            phase2_after_outcome = tahap II sejak akibatnya diketahui = phase II from the outcome
            waiting_months = masa tunggu (bulan) = waiting time (months)
            foreign_citizens_only = hanya warga negara asing = foreign citizens only
            before_max_months_agency = sebelum berangkat, paling lama (bulan) = before departure, at most (months)
            individual_worker_before_contribution = perseorangan, iuran sebelum berangkat = individual, contribution before departure
            individual_worker_before_jkm_max_months = perseorangan, JKM sebelum berangkat (bulan) = individual, JKM before departure (months)
            during = selama bekerja = during work
            embarkation_to_contract_end_plus_1_month = sejak berangkat sampai akhir kontrak ditambah 1 bulan = embarkation to the contract's end plus 1 month
            after_jkk_max_days = JKK sesudah pulang, paling lama (hari) = JKK after return, at most (days)
            after_jkm_days = JKM sesudah pulang (hari) = JKM after return (days)
            ump.ntt = UMP NTT = UMP NTT
            jkm.lump_sum = santunan kematian JKM = lump sum of JKM
            one_earlobe = sebelah daun telinga = one earlobe
            both_earlobes = kedua daun telinga = both earlobes
            both_eyes = kedua mata = both eyes
            one_eye_or_diplopia_near = sebelah mata atau diplopia pada penglihatan dekat = one eye, or diplopia near
            hearing_both_ears = pendengaran kedua telinga = hearing of both ears
            hearing_one_ear = pendengaran sebelah telinga = hearing of one ear
            scalp = kulit kepala = scalp
            hearing_reduction_both_per_10dB = daya dengar kedua telinga, setiap 10 desibel = hearing of both ears, per 10 dB
            hearing_reduction_one_per_10dB = daya dengar sebelah telinga, setiap 10 desibel = hearing of one ear, per 10 dB
            nose = cuping hidung = nose
            nasal_septum_perforation = perforasi sekat hidung = perforated nasal septum
            smell = daya penciuman = smell
            arm_right_from_shoulder = lengan kanan dari bahu = right arm from the shoulder
            arm_left_from_shoulder = lengan kiri dari bahu = left arm from the shoulder
            vision_efficiency_per_10pct = efisiensi penglihatan, setiap 10% = vision efficiency, per 10%
            colour_vision = penglihatan warna = colour vision
            visual_field_per_10pct = lapangan pandang, setiap 10% = visual field, per 10%
            10%_efficiency = 10% efisiensi = 10% efficiency
            10%_field = 10% lapangan pandang = 10% field
            (3_x_best_eye_pct_+_worst_eye_pct)_/_4 = (3 × mata terbaik + mata terburuk) / 4 = (3 × best eye + worst eye) / 4
            Permendagri_20/2018_Ps.19(4):_social_security_of_village_officials_budgeted_in_APBDes = Permendagri 20/2018 Pasal 19(4): jaminan sosial perangkat desa dianggarkan dalam APBDes = Permendagri 20/2018 Pasal 19(4): social security of village officials is budgeted in APBDes
            Permenaker_1/2025_Ps.3A_(non-ASN) = Permenaker 1/2025 Pasal 3A (non-ASN) = Permenaker 1/2025 Pasal 3A (non-ASN)
            paid_at_56 = dibayar pada usia 56 tahun = paid at the age of 56
            by_ministerial_regulation = menurut peraturan menteri = by ministerial regulation
            contributions_and_yield = iuran dan hasil pengembangannya = contributions and their yield
            tk = TK = TK
            sd = SD = SD
            smp = SMP = SMP
            sma = SMA = SMA
            s1 = kuliah atau pelatihan = university or training
            transport = transportasi = transport
            agriculture = pertanian = agriculture
            fishery = perikanan = fishery
            trade = perdagangan = trade
            other = lainnya = other
            """);

    private static final Map<String, Sentence> FACTS = words("""
            wage = Upah sebulan = Monthly wage
            income = Penghasilan sebulan = Monthly income
            contractValue = Nilai kontrak = Contract value
            riskClass = Kelas risiko = Risk class
            month = Bulan iuran = Contribution month
            months = Lama (bulan) = Length (months)
            monthsLate = Terlambat (bulan) = Months late
            minimumWagePercent = Persen dari upah minimum = Percent of the minimum wage
            minimumWageRegion = Wilayah upah minimum = Region of the minimum wage
            jhtAmount = Iuran JHT yang dipilih = JHT chosen
            departure = Masa = Stage
            sector = Pekerjaan = Sector
            paidBy = Sumber dana = Paid by
            eventDate = Tanggal kejadian = Day of the event
            memberSince = Peserta sejak = Member since
            contributionMonths = Masa iur (bulan) = Months contributed
            disabilityPercent = Persen cacat menurut tabel = Percent of the disability table
            lossPercent = Persen berkurangnya fungsi = Percent of function lost
            leftHanded = Kidal = Left-handed
            incapacityMonths = Lama tidak mampu bekerja (bulan) = Months unable to work
            balance = Saldo = Balance
            level = Jenjang sekolah = School level
            transport = Angkutan = Transport
            prosthesisPrice = Harga patokan = Reference price
            wageHistory = Upah rata-rata sebulan = Average monthly wage
            employerScale = Skala usaha = Employer's scale
            holiday = Hari libur = Holiday
            """);

    private ValueWords() {}

    /** The word itself, with spaces for underscores, where none was written down. */
    static Sentence word(String code) {
        var known = find(code);
        var plain = code.replace('_', ' ');
        return known != null ? known : new Sentence(plain, plain);
    }

    static boolean knows(String code) {
        return find(code) != null;
    }

    private static @Nullable Sentence find(String code) {
        var known = WORDS.get(code);
        if (known == null) known = WORDS.get(code.replace(' ', '_'));
        return known != null ? known : WORDS.get(code.replace(" ", ""));
    }

    static Sentence fact(String name) {
        return FACTS.getOrDefault(name, new Sentence(name, name));
    }

    /** Null for units that stand in the number itself, or that need no word. */
    static @Nullable Sentence unit(String unit) {
        return UNITS.get(unit);
    }

    private static Map<String, Sentence> words(String lines) {
        var words = new HashMap<String, Sentence>();
        lines.lines().forEach(line -> {
            var parts = line.split(" = ", 3);
            words.put(parts[0].strip(), new Sentence(parts[1], parts[2]));
        });
        return Map.copyOf(words);
    }
}
