package id.lindung.office.claims;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.billing.MoneyFixture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workers with months in the ledger, and the people who act on their claims. */
public final class ClaimFixture {

    private final MoneyFixture money;

    public ClaimFixture(JdbcClient jdbc) {
        this.money = new MoneyFixture(jdbc);
    }

    /** Somebody of this role and region. */
    public static Actor actor(Role role, String region, String name) {
        return new Actor(0, name, role, Scope.region(region));
    }

    public static <T> T as(Actor actor, Callable<T> work) {
        return MoneyFixture.as(actor, work);
    }

    public long worker(
            String name, String village, LocalDate born, String segment, @Nullable Long rupiah, @Nullable Long payer) {
        long person = money.person(name, village, born);
        boolean wage = segment.equals("PU") || segment.equals("JAKON");
        money.run(
                "UPDATE job SET segment = ?, wage = ?, income = ?, payer_id = ?, category = ? WHERE person_id = ?",
                segment,
                wage ? rupiah : null,
                wage ? null : rupiah,
                payer,
                wage ? "COMPANY_WORKER" : "VULNERABLE",
                person);
        return person;
    }

    /** Confirmed months, both included. */
    public void months(long person, YearMonth from, YearMonth last, String segment, String programmes, String status) {
        money.run("""
                INSERT INTO person_month (person_id, month, segment, status, programmes, source)
                SELECT ?, m::date, ?, ?, ?, 'PARTICIPANT_LIST' FROM generate_series(?::date, ?::date, interval '1 month') AS m""", person, segment, status, programmes, from.atDay(1), last.atDay(1));
    }

    public long company(String name, String region) {
        return money.payer("COMPANY", name, region);
    }

    public MoneyFixture money() {
        return money;
    }

    /** A readable photograph. */
    public static byte[] photo(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.drawString("SURAT KETERANGAN", 20, 40);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** Brings every paper that a case asks for. */
    public static void bringAll(ClaimCase claim, Documents documents) {
        for (var each : documents.list(claim)) {
            if (!each.isMissing()) continue;
            try {
                var heir = each.heir();
                var refused = documents.give(
                        claim,
                        each.code(),
                        heir == null ? 0 : heir.id(),
                        "foto.jpg",
                        new ByteArrayInputStream(photo(300, 200, "jpeg")));
                if (refused.isPresent())
                    throw new AssertionError(
                            each.code() + ": " + refused.get().says().id());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Accepts every paper that was brought. */
    public static void acceptAll(ClaimCase claim, Documents documents) {
        for (var each : documents.list(claim)) {
            var given = each.given();
            if (given == null || given.state() != Documents.PaperState.GIVEN) continue;
            var refused = documents.judge(claim, given.id(), true, "");
            if (refused.isPresent())
                throw new AssertionError(refused.get().says().id());
        }
    }

    public static ClaimCase done(Cases.Outcome outcome) {
        return switch (outcome) {
            case Cases.Outcome.Done(var claim) -> claim;
            case Cases.Outcome.Refused(var why) ->
                throw new AssertionError(why.code() + ": " + why.says().id());
        };
    }

    public static String refused(Cases.Outcome outcome) {
        return switch (outcome) {
            case Cases.Outcome.Done(var claim) -> throw new AssertionError("done: " + claim.state());
            case Cases.Outcome.Refused(var why) -> why.code();
        };
    }

    public static ClaimCase opened(Reports.Outcome outcome) {
        return switch (outcome) {
            case Reports.Outcome.Opened(var cases) -> Objects.requireNonNull(cases.getFirst());
            case Reports.Outcome.Joined(var number, var _, var _) -> throw new AssertionError("joined " + number);
            case Reports.Outcome.Refused(var why) ->
                throw new AssertionError(why.code() + ": " + why.says().id());
        };
    }
}
