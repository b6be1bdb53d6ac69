package id.lindung.office.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** db-scheduler picks the rows up: two at a time, again within half a minute when the program that ran them died. */
@Configuration(proxyBeanMethods = false)
class TasksConfiguration {

    /** What a program that went down left unfinished. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /**
     * Not started yet: {@link Tasks} does.
     *
     * @param heartbeat how often a program says it lives; after four missed ones its work is taken up by another
     */
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource,
            ObjectProvider<TaskRunner> runner,
            @Value("${lindung.tasks.heartbeat:5s}") Duration heartbeat) {
        var queue = Tasks.oneTime(TaskRunner.QUEUE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> runner.getObject().run(UUID.fromString(instance.getId())));
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), queue)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                // What fails is told by TaskRunner; what is left unfinished is no failure.
                .failureLogging(LogLevel.INFO, false)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }
}
