package id.lindung.office.intake.web;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Ui;
import id.lindung.office.tasks.Task;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Long work: how far it is, how long it still takes, and how to stop it. */
@Controller
class TaskPages {

    private static final int RECENT = 50;

    /** Before a tenth is done an estimate is a guess. */
    private static final int FIRST_ESTIMATE_PERCENT = 10;

    private final Tasks tasks;

    TaskPages(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/tugas")
    String list(@ModelAttribute("ui") Ui ui, Model model) {
        model.addAttribute(
                "tasks",
                tasks.listRecent(RECENT).stream().filter(TaskPages::mayWatch).toList());
        return "intake/tasks";
    }

    @GetMapping("/tugas/{task}")
    String show(@ModelAttribute("ui") Ui ui, @PathVariable("task") UUID id, Model model) {
        var task = find(id);
        if (task.state() == TaskState.DONE && !next(ui, task).isEmpty()) return "redirect:" + next(ui, task);
        return shown(ui, task, model, "intake/task");
    }

    /** The changing part alone, for the page's own script. */
    @GetMapping("/tugas/{task}/bagian")
    String part(@ModelAttribute("ui") Ui ui, @PathVariable("task") UUID id, Model model) {
        return shown(ui, find(id), model, "intake/task-part");
    }

    @PostMapping("/tugas/{task}/batal")
    String cancel(@PathVariable("task") UUID id) {
        var task = find(id);
        if (!isOwn(task) && !CurrentActor.get().role().managesAccounts()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        tasks.cancel(id);
        return "redirect:/tugas/" + id;
    }

    private String shown(Ui ui, Task task, Model model, String page) {
        model.addAttribute("task", task);
        model.addAttribute("next", next(ui, task));
        model.addAttribute("secondsLeft", secondsLeft(task));
        return page;
    }

    private Task find(UUID id) {
        return tasks.find(id)
                .filter(TaskPages::mayWatch)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One's own work, and for those who do such work all of the region's; titles may name files and people. */
    private static boolean mayWatch(Task task) {
        var role = CurrentActor.get().role();
        return isOwn(task) || role.writesWorkers() || role.importsParticipants();
    }

    private static boolean isOwn(Task task) {
        return task.actor().equals(CurrentActor.get().name());
    }

    /** Where the result is looked at; only addresses of this office that are open to the reader. */
    private static String next(Ui ui, Task task) {
        return task.result().get("href") instanceof String href
                        && href.startsWith("/")
                        && !href.startsWith("//")
                        && (ui.actor().role().importsWorkers() || !href.startsWith("/impor"))
                ? href
                : "";
    }

    /** By the pace so far; −1 while nobody can say. */
    private static long secondsLeft(Task task) {
        var started = task.startedAt();
        if (started == null || task.state() != TaskState.RUNNING || task.percent() < FIRST_ESTIMATE_PERCENT) return -1;
        long spent = Duration.between(started, Instant.now()).toMillis();
        return spent * (task.total() - task.done()) / Math.max(1, task.done()) / 1000;
    }
}
