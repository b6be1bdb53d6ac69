package id.lindung.office.demo;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets invented people act, each under a name of their own as the database wants it. */
@Component
class DemoActors {

    private final JdbcClient jdbc;

    DemoActors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With every right: what matters is who did it. */
    <T> T as(String who, Callable<T> work) {
        return as(new Actor(0, who, Role.SYSTEM, Scope.WHOLE), work);
    }

    <T> T as(Actor actor, Callable<T> work) {
        // The connection was taken under another name.
        jdbc.sql("SELECT set_config('lindung.actor', :who, true)")
                .param("who", actor.name())
                .query(String.class)
                .single();
        return CurrentActor.callAs(actor, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
