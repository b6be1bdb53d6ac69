package id.lindung.cli;

import id.lindung.office.OfficeApplication;
import id.lindung.office.access.Account;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The office without its web part, for the length of one command. */
final class OfficeSession implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Actor actor;

    private OfficeSession(ConfigurableApplicationContext context, Actor actor) {
        this.context = context;
        this.actor = actor;
    }

    /**
     * Opens the office as the operator of this machine, or as one of its users.
     *
     * @param user a user name whose role and scope narrow the command, or null for the whole office
     */
    static OfficeSession open(@Nullable String user) {
        var context = new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.main.lazy-initialization", "true"))
                .run();
        try {
            return new OfficeSession(
                    context, user == null ? operator() : account(context, user).actor());
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs a command's work as its actor. */
    <T, X extends Exception> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return CurrentActor.callAs(actor, work);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Actor operator() {
        return Actor.commandLine(System.getProperty("user.name", "unknown"));
    }

    private static Account account(ConfigurableApplicationContext context, String user) {
        return CurrentActor.callAs(
                        Actor.SYSTEM, () -> context.getBean(Accounts.class).find(user))
                .filter(Account::enabled)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_FOUND,
                        "Tidak ada pengguna \"" + user + "\" yang aktif. Lihat: ./lindung user list"));
    }
}
