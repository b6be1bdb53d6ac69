package id.lindung.cli;

import id.lindung.office.OfficeApplication;
import id.lindung.office.access.Account;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The office without its web part, for the length of one command. */
final class OfficeSession implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private static final long PATIENCE_SECONDS = 20;

    private final Actor actor;
    private final List<Runnable> interruptions = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "interrupted");

    private OfficeSession(ConfigurableApplicationContext context, Actor actor) {
        this.context = context;
        this.actor = actor;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Opens the office as the operator of this machine, or as one of its users.
     *
     * @param user a user name whose role and scope narrow the command, or null for the whole office
     */
    static OfficeSession open(@Nullable String user) {
        DataDirectory.check(DataDirectory.path());
        var context = new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.NONE)
                // Ctrl-C first lets the command stop its work; see interrupted().
                .registerShutdownHook(false)
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

    /** What to do on Ctrl-C before the office closes, until the result is closed. */
    Interruption onInterrupt(Runnable action) {
        Runnable asActor = () -> CurrentActor.runAs(actor, action);
        interruptions.add(asActor);
        return () -> interruptions.remove(asActor);
    }

    /** Ends an {@link #onInterrupt}. */
    interface Interruption extends AutoCloseable {
        @Override
        void close();
    }

    /** The work is told to stop; the command then ends by itself and closes the office, or is not waited for longer. */
    private void interrupted() {
        try {
            for (var action : interruptions) action.run();
            if (!closed.await(interruptions.isEmpty() ? 0 : PATIENCE_SECONDS, TimeUnit.SECONDS)) context.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The office was being closed just then: nothing is left to stop.
            interruptions.clear();
        }
    }

    @Override
    public void close() {
        context.close();
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is going down already, by this very hook.
            interruptions.clear();
        }
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
