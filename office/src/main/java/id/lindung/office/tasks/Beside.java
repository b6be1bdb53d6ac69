package id.lindung.office.tasks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells progress from inside a transaction: written in it, nobody would see the progress, and whoever wants to cancel would wait for its
 * end.
 */
@Component
public class Beside {

    private final TransactionTemplate outside;

    Beside(PlatformTransactionManager manager) {
        outside = new TransactionTemplate(manager);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** The same progress, told over a connection of its own; a cancel passes through. */
    public TaskProgress of(TaskProgress progress) {
        return (done, total, unit) -> outside.executeWithoutResult(status -> progress.at(done, total, unit));
    }
}
