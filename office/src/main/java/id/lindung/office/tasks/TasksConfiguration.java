package id.lindung.office.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** db-scheduler picks the rows up: two at a time, again within half a minute when the program that ran them died. */
@Configuration(proxyBeanMethods = false)
class TasksConfiguration {

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, ObjectProvider<TaskRunner> runner) {
        var queue = Tasks.oneTime(TaskRunner.QUEUE)
                .execute((instance, context) -> runner.getObject().run(UUID.fromString(instance.getId())));
        var scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), queue)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        CurrentActor.runAs(Actor.SYSTEM, scheduler::start);
        return scheduler;
    }
}
