package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Payer;
import id.lindung.rules.time.ContributionMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The lines that wage earners and their employers owe in one month. */
final class WageEarnerTariffs {

    /**
     * The facts that select a tariff.
     *
     * @param programmes as bits
     * @param risk null when JKK is not asked
     * @param jkp whether part of JKK (and once of JKM) goes to JKP
     * @param halved JKK of a labour-intensive employer in the relief's months
     * @param deferred JP of a medium or large employer in the COVID-19 months
     */
    record Key(int programmes, @Nullable RiskClass risk, boolean jkp, boolean halved, boolean deferred) {}

    private static final Sentence JKK = new Sentence(
            "Iuran JKK menurut kelas risiko lingkungan kerja, ditanggung pemberi kerja",
            "JKK by the risk class of the working environment, borne by the employer");
    private static final Sentence JKK_NET = new Sentence(
            "Iuran JKK setelah sebagian dialihkan (rekomposisi) ke JKP", "JKK after the share recomposed into JKP");
    private static final Sentence JKM =
            new Sentence("Iuran JKM, ditanggung pemberi kerja", "JKM, borne by the employer");
    private static final Sentence JKM_NET = new Sentence(
            "Iuran JKM setelah sebagian dialihkan (rekomposisi) ke JKP", "JKM after the share recomposed into JKP");
    private static final Sentence JHT_EMPLOYER =
            new Sentence("Iuran JHT bagian pemberi kerja", "JHT, employer's share");
    private static final Sentence JHT_WORKER = new Sentence("Iuran JHT bagian pekerja", "JHT, worker's share");
    private static final Sentence JP_EMPLOYER = new Sentence(
            "Iuran JP bagian pemberi kerja, atas upah sampai batas tertinggi",
            "JP, employer's share, on the wage up to its ceiling");
    private static final Sentence JP_WORKER = new Sentence(
            "Iuran JP bagian pekerja, atas upah sampai batas tertinggi",
            "JP, worker's share, on the wage up to its ceiling");
    private static final Sentence JKP_RECOMPOSED = new Sentence(
            "Iuran JKP dari rekomposisi: tidak menambah tagihan pemberi kerja",
            "JKP recomposed from other programmes: the employer's bill does not grow");
    private static final Sentence JKP_GOVERNMENT =
            new Sentence("Iuran JKP bagian pemerintah pusat", "JKP, the central government's share");

    private final LawBook book;
    private final ContributionMonth month;
    private final Optional<Relief> covid;
    private final Map<Key, Tariff> tariffs = new ConcurrentHashMap<>();

    WageEarnerTariffs(LawBook book, ContributionMonth month) {
        this.book = book;
        this.month = month;
        covid = Relief.find(Relief.COVID, book, month);
    }

    Tariff get(Key key) {
        // Not computeIfAbsent at once: a plain read is what happens a million times.
        var known = tariffs.get(key);
        return known != null ? known : tariffs.computeIfAbsent(key, this::tariff);
    }

    private Tariff tariff(Key key) {
        var lines = new ArrayList<TariffLine>();
        if (Programmes.has(key.programmes(), Programme.JKK) && key.risk() != null)
            lines.add(workAccident(key, key.risk()));
        if (Programmes.has(key.programmes(), Programme.JKM)) lines.add(death(key));
        if (Programmes.has(key.programmes(), Programme.JHT)) lines.addAll(oldAge());
        if (Programmes.has(key.programmes(), Programme.JP)) lines.addAll(pension(key));
        if (key.jkp()) lines.addAll(jobLoss());
        return new Tariff(lines, null, book.rounding());
    }

    /** PP 44/2015 Pasal 16(1): 0.24, 0.54, 0.89, 1.27 or 1.74 % of the wage. */
    private TariffLine workAccident(Key key, RiskClass risk) {
        var line = line();
        line.percent(line.use("pu.jkk.rate", risk.code()).number());
        if (key.halved()) Relief.find(Relief.LABOUR_INTENSIVE, book, month).ifPresent(line::relieved);
        covid.ifPresent(line::relieved);
        if (!key.jkp()) return line.build(Programme.JKK, Payer.EMPLOYER, JKK);
        // PP 37/2021 Pasal 11, PP 6/2025 Pasal 11(5): 0.14 % of the wage up to the JKP ceiling leaves the JKK line.
        var moved = line.use("jkp.rate_recomposition_jkk").number();
        return line.percentUpTo(moved.negate(), line.ceiling("jkp.wage_cap"))
                .build(Programme.JKK, Payer.EMPLOYER, JKK_NET);
    }

    /** PP 44/2015 Pasal 18(1): 0.30 % of the wage. */
    private TariffLine death(Key key) {
        var line = line();
        line.percent(line.use("pu.jkm.rate").number());
        covid.ifPresent(line::relieved);
        if (!key.jkp()) return line.build(Programme.JKM, Payer.EMPLOYER, JKM);
        // PP 37/2021 Pasal 11 took 0.10 % out of JKM; PP 6/2025 Pasal 11(5) names JKK alone.
        var moved = line.use("jkp.rate_recomposition_jkm").number();
        if (moved.signum() == 0) return line.build(Programme.JKM, Payer.EMPLOYER, JKM);
        return line.percentUpTo(moved.negate(), line.ceiling("jkp.wage_cap"))
                .build(Programme.JKM, Payer.EMPLOYER, JKM_NET);
    }

    /** PP 46/2015 Pasal 16: 5.7 % of the wage, 3.7 from the employer and 2 from the worker; no ceiling. */
    private List<TariffLine> oldAge() {
        var employer = line();
        employer.percent(employer.use("pu.jht.rate_employer").number());
        var worker = line();
        worker.percent(worker.use("pu.jht.rate_worker").number());
        return List.of(
                employer.build(Programme.JHT, Payer.EMPLOYER, JHT_EMPLOYER),
                worker.build(Programme.JHT, Payer.WORKER, JHT_WORKER));
    }

    /** PP 45/2015 Pasal 28 and 29: 3 % of the wage up to a ceiling that changes every March. */
    private List<TariffLine> pension(Key key) {
        return List.of(
                pension(key, "pu.jp.rate_employer", Payer.EMPLOYER, JP_EMPLOYER),
                pension(key, "pu.jp.rate_worker", Payer.WORKER, JP_WORKER));
    }

    private TariffLine pension(Key key, String rate, Payer payer, Sentence rule) {
        var line = line();
        line.percentUpTo(line.use(rate).number(), line.ceiling("pu.jp.wage_cap"));
        // PP 49/2020 Pasal 17-18: 99 % may be paid later.
        if (key.deferred()) Relief.find(Relief.COVID_PENSION, book, month).ifPresent(line::relieved);
        return line.build(Programme.JP, payer, rule);
    }

    /** PP 37/2021 and PP 6/2025 Pasal 11: recomposed shares and 0.22 % from the state, on the wage up to Rp5,000,000. */
    private List<TariffLine> jobLoss() {
        var recomposed = line();
        var fromAccident = recomposed.use("jkp.rate_recomposition_jkk").number();
        var fromDeath = recomposed.use("jkp.rate_recomposition_jkm").number();
        recomposed.percentUpTo(fromAccident.add(fromDeath), recomposed.ceiling("jkp.wage_cap"));
        var state = line();
        state.percentUpTo(state.use("jkp.rate_government").number(), state.ceiling("jkp.wage_cap"));
        return List.of(
                recomposed.build(Programme.JKP, Payer.EMPLOYER, JKP_RECOMPOSED),
                state.build(Programme.JKP, Payer.GOVERNMENT, JKP_GOVERNMENT));
    }

    private TariffLineBuilder line() {
        return new TariffLineBuilder(book, month);
    }
}
