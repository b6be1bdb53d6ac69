package id.lindung.office.funds;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.funds.FundAct.Why;
import id.lindung.office.people.Payers;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.FundPlace;
import id.lindung.rules.funding.FundingRules;
import id.lindung.rules.funding.FundingVerdict;
import id.lindung.rules.time.ContributionMonth;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes funds down: each act is one transaction, audited, and refused by name. */
@Service
public class FundBook {

    private static final List<String> PROGRAMMES = List.of("JKK", "JKM", "JHT", "JP", "JKP");
    private static final List<String> SYSTEMS = List.of("SIPD", "SISKEUDES", "OTHER");
    private static final int REASON_LENGTH = 10;

    private final JdbcClient jdbc;
    private final Funds funds;
    private final Payers payers;
    private final FundingRules rules;
    private final Audit audit;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    FundBook(
            JdbcClient jdbc,
            Funds funds,
            Payers payers,
            FundingRules rules,
            Audit audit,
            OfficeClock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.payers = payers;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A new envelope of a payer; its ceiling comes with its papers. */
    public FundAct open(long payer, int year, Fund source, String name) {
        var actor = CurrentActor.get();
        if (!FundRoles.writes(actor.role())) return refused(Why.NOT_ALLOWED);
        var owner = payers.find(payer).filter(each -> actor.scope().covers(each.region()));
        if (owner.isEmpty()) return refused(Why.NO_PAYER);
        if (year
                        < ContributionMonth.containing(LocalDate.of(2015, 7, 1))
                                .value()
                                .getYear()
                || year > clock.today().getYear() + 2) return refused(Why.YEAR);
        var place = funds.place(owner.get().region()).orElse(FundPlace.PROVINCE);
        var stop = stop(source, place, year);
        if (stop.isPresent()) return new FundAct.Forbidden(stop.get());
        if (!Funds.sourcesOf(owner.get().kind(), place).contains(source)) return refused(Why.SOURCE_OF_OTHERS);
        try {
            return transaction.execute(status -> {
                long id = jdbc.sql("""
                                INSERT INTO fund (payer_id, region_code, year, source, name)
                                VALUES (:payer, :region, :year, :source, :name) RETURNING id""")
                        .param("payer", payer)
                        .param("region", owner.get().region())
                        .param("year", year)
                        .param("source", source.name())
                        .param("name", name.strip())
                        .query(Long.class)
                        .single();
                record("FUND_OPENED", id, owner.get().region(), Map.of("source", source.name(), "year", year));
                return new FundAct.Done(id);
            });
        } catch (DuplicateKeyException e) {
            return refused(Why.NAME_TAKEN);
        }
    }

    /** A rule that forbids this place such a fund, whoever it would pay. */
    private Optional<FundingVerdict.Forbidden> stop(Fund source, FundPlace place, int year) {
        return rules.verdict(source, "", place, ContributionMonth.of(year, 12)) instanceof FundingVerdict.Forbidden stop
                ? Optional.of(stop)
                : Optional.empty();
    }

    /** Adds a paper; a new amount is a new paper. */
    public FundAct add(long fund, FundDocument.Draft draft) {
        return change(fund, envelope -> {
            var fault = fault(envelope, draft);
            if (fault != null) return refused(fault);
            jdbc.sql("""
                            INSERT INTO fund_document (fund_id, kind, number, dated, ceiling, heads, valid_from, valid_until, note)
                            VALUES (:fund, :kind, :number, :dated, :ceiling, :heads, :from, :until, :note)""")
                    .param("fund", fund)
                    .param("kind", draft.kind().name())
                    .param("number", draft.number().strip())
                    .param("dated", draft.dated())
                    .param("ceiling", draft.ceiling(), Types.BIGINT)
                    .param("heads", draft.heads(), Types.INTEGER)
                    .param("from", draft.validFrom(), Types.DATE)
                    .param("until", draft.validUntil(), Types.DATE)
                    .param("note", draft.note().strip())
                    .update();
            record(
                    "FUND_DOCUMENT",
                    fund,
                    envelope.region(),
                    Map.of("kind", draft.kind().name(), "number", draft.number()));
            return new FundAct.Done(fund);
        });
    }

    private @Nullable Why fault(Envelope envelope, FundDocument.Draft draft) {
        if (draft.ceiling() != null && draft.ceiling() < 0) return Why.AMOUNT;
        if (draft.heads() != null && draft.heads() < 0) return Why.HEADS;
        if (draft.validFrom() != null
                && draft.validUntil() != null
                && !draft.validFrom().isBefore(draft.validUntil())) return Why.DATES;
        var needs = draft.kind().needs();
        if (needs.isPresent()
                && funds.documents(envelope.id()).stream().noneMatch(each -> each.kind() == needs.get())) {
            return Why.DOCUMENT_BEFORE;
        }
        int off = draft.dated().getYear() - envelope.year();
        if (draft.kind() != DocumentKind.PKS && (off < -1 || off > 1)) return Why.DOCUMENT_YEAR;
        if (draft.kind() == DocumentKind.PKS) {
            var first = LocalDate.of(envelope.year(), 1, 1);
            if (draft.validFrom() == null || draft.validUntil() == null) return Why.AGREEMENT_EMPTY;
            if (!draft.validFrom().isBefore(first.plusYears(1))
                    || !draft.validUntil().isAfter(first)) {
                return Why.AGREEMENT_YEAR;
            }
        }
        return null;
    }

    /** The budget line that a programme is charged to; an empty code takes it away. */
    public FundAct charge(long fund, String programme, String system, String code, String name) {
        return change(fund, envelope -> {
            if (!PROGRAMMES.contains(programme) || !SYSTEMS.contains(system) || code.length() > 60) {
                return refused(Why.ACCOUNT);
            }
            jdbc.sql("DELETE FROM fund_account WHERE fund_id = :fund AND programme = :programme")
                    .param("fund", fund)
                    .param("programme", programme)
                    .update();
            if (!code.isBlank()) {
                jdbc.sql("INSERT INTO fund_account VALUES (:fund, :programme, :system, :code, :name)")
                        .param("fund", fund)
                        .param("programme", programme)
                        .param("system", system)
                        .param("code", code.strip())
                        .param("name", name.strip())
                        .update();
            }
            record("FUND_ACCOUNT", fund, envelope.region(), Map.of("programme", programme, "code", code.strip()));
            return new FundAct.Done(fund);
        });
    }

    /** A recorded decision to spend beyond the ceiling. */
    public FundAct exceed(long fund, long rupiah, String reason) {
        if (!FundRoles.overrides(CurrentActor.get().role())) return refused(Why.NOT_ALLOWED);
        if (rupiah <= 0) return refused(Why.AMOUNT);
        if (reason.strip().length() < REASON_LENGTH) return refused(Why.REASON);
        return locked(fund, envelope -> {
            jdbc.sql("INSERT INTO fund_override (fund_id, rupiah, reason) VALUES (:fund, :rupiah, :reason)")
                    .param("fund", fund)
                    .param("rupiah", rupiah)
                    .param("reason", reason.strip())
                    .update();
            record("FUND_OVERRIDE", fund, envelope.region(), Map.of("rupiah", rupiah, "reason", reason.strip()));
            return new FundAct.Done(fund);
        });
    }

    /** From this day on nothing more is put on the fund. */
    public FundAct close(long fund, LocalDate day) {
        return change(fund, envelope -> {
            jdbc.sql("UPDATE fund SET closed_on = :day WHERE id = :fund")
                    .param("day", day)
                    .param("fund", fund)
                    .update();
            record("FUND_CLOSED", fund, envelope.region(), Map.of("day", day.toString()));
            return new FundAct.Done(fund);
        });
    }

    private interface Change {
        FundAct on(Envelope envelope);
    }

    private FundAct change(long fund, Change change) {
        return FundRoles.writes(CurrentActor.get().role()) ? locked(fund, change) : refused(Why.NOT_ALLOWED);
    }

    private FundAct locked(long fund, Change change) {
        return transaction.execute(status -> {
            jdbc.sql("SELECT id FROM fund WHERE id = :fund FOR UPDATE")
                    .param("fund", fund)
                    .query(Long.class)
                    .optional();
            var envelope = funds.find(fund);
            if (envelope.isEmpty()) return refused(Why.NO_FUND);
            return envelope.get().closedOn() == null ? change.on(envelope.get()) : refused(Why.CLOSED);
        });
    }

    private void record(String action, long fund, String region, Map<String, ?> detail) {
        audit.record(action, "fund:" + fund, region, detail);
    }

    private static FundAct refused(Why why) {
        return new FundAct.Refused(why);
    }
}
