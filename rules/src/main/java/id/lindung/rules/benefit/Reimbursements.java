package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;

/** What an injury costs and JKK gives back up to a ceiling: PP 44/2015 and PP 82/2019 Lampiran III. */
final class Reimbursements {

    private static final String TRANSPORT = "jkk.transport_cap";
    private static final String MARKUP = "jkk.prosthesis_markup";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Reimbursements() {}

    static void add(Claim claim, Answer answer) {
        var facts = claim.facts();
        if (!facts.transport().isEmpty()) {
            transport(claim, answer);
        }
        for (var aid : facts.aids()) {
            switch (aid) {
                case HOME_CARE -> capped(claim, answer, aid, "jkk.homecare_cap");
                case DENTURE -> capped(claim, answer, aid, "jkk.denture_cap");
                case HEARING_AID -> capped(claim, answer, aid, "jkk.hearing_aid_cap");
                case GLASSES -> capped(claim, answer, aid, "jkk.glasses_cap");
                case PROSTHESIS -> prosthesis(claim, answer);
                case TREATMENT_ABROAD, RAPE_ASSISTANCE -> answer.warn(Migrants.only(claim, aid));
            }
        }
        if (!facts.transport().isEmpty() || !facts.aids().isEmpty()) {
            answer.warn(Says.note(
                    "UP_TO_ACTUAL_COST",
                    "Biaya pengangkutan dan rehabilitasi diganti sebesar biaya nyata, paling banyak jumlah ini.",
                    "Transport and rehabilitation are reimbursed at their actual cost, at most these amounts."));
        }
    }

    /** PP 82/2019 Lampiran III A.2.a: who is carried in several ways gets the ceilings of all of them together. */
    private static void transport(Claim claim, Answer answer) {
        var caps = claim.value(TRANSPORT);
        var sum = BigDecimal.ZERO;
        for (var mode : claim.facts().transport()) {
            sum = sum.add(caps.get(mode.code()).number());
        }
        var total = sum;
        answer.line("transport", total, () -> {
            var parts = new ArrayList<String>();
            var from = new ArrayList<Explanation>();
            for (var mode : claim.facts().transport()) {
                parts.add(Amounts.rupiah(caps.get(mode.code()).number()));
                from.add(new Explanation.Fact("transport", mode));
            }
            from.add(claim.given(TRANSPORT));
            return new Explanation.Step(
                    new Sentence(
                            "Batas penggantian pengangkutan; batas tiap moda dijumlahkan",
                            "Ceiling of transport; the ceilings of all modes are added"),
                    claim.law(TRANSPORT),
                    () -> (parts.size() == 1 ? "" : String.join(" + ", parts) + " = ") + Amounts.rupiah(total),
                    from);
        });
    }

    private static void capped(Claim claim, Answer answer, Aid aid, String parameter) {
        if (claim.has(parameter)) {
            answer.fixed(aid.item(), parameter);
        } else {
            var since = claim.book().get(parameter).formalised().from();
            var name = claim.book().get(parameter).name();
            answer.warn(Says.note(
                    "AID_NOT_YET_COVERED",
                    name.id() + ": baru diganti untuk kecelakaan sejak {}.",
                    name.en() + ": reimbursed only for accidents since {}.",
                    since));
        }
    }

    /** Lampiran III: the public rehabilitation hospital's price and 40 % of it. */
    private static void prosthesis(Claim claim, Answer answer) {
        var price = Objects.requireNonNull(claim.facts().prosthesisPrice()).rupiah();
        var markup = claim.value(MARKUP).number();
        var rate = Amounts.fraction(HUNDRED.add(markup));
        answer.line(
                Aid.PROSTHESIS.item(),
                price,
                rate,
                () -> Explanation.step(
                        new Sentence(
                                "Orthosis atau prosthesis: harga rumah sakit rehabilitasi pemerintah ditambah persentase",
                                "Orthosis or prosthesis: the public rehabilitation hospital's price and a percentage"),
                        claim.law(MARKUP),
                        () -> "(100% + " + Amounts.percent(markup) + ") × " + Amounts.rupiah(price) + " = "
                                + Amounts.rupiah(price.multiply(rate)),
                        new Explanation.Fact("prosthesisPrice", Amounts.rupiah(price)),
                        claim.given(MARKUP)));
    }
}
