package id.lindung.cli;

import id.lindung.office.tasks.Task;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Shows a task's progress on standard error, in the style asked for. */
final class ProgressPrinter implements Consumer<Task> {

    private static final int BAR_WIDTH = 24;
    private static final Duration PLAIN_EVERY = Duration.ofSeconds(30);

    private final ProgressStyle style;
    private final PrintStream err = System.err;
    private final JsonMapper json = new JsonMapper();
    private String last = "";
    private int lastTenth = -1;
    private Instant lastLine = Instant.now();

    ProgressPrinter(ProgressStyle asked) {
        this.style = asked == ProgressStyle.AUTO ? automatic() : asked;
    }

    private static ProgressStyle automatic() {
        var terminal = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && !"dumb".equals(System.getenv("TERM"))
                && System.getenv("CI") == null;
        return terminal ? ProgressStyle.BAR : ProgressStyle.PLAIN;
    }

    @Override
    public void accept(Task task) {
        switch (style) {
            case BAR -> bar(task);
            case PLAIN -> plain(task);
            case JSON -> event(task);
            case NONE, AUTO -> {}
        }
    }

    private void bar(Task task) {
        var line = "\r\u001b[K" + (task.total() == 0 ? "" : "[" + filled(task) + "] ") + words(task);
        if (line.equals(last)) return;
        last = line;
        err.print(line);
        err.flush();
    }

    private static String filled(Task task) {
        int done = task.percent() * BAR_WIDTH / 100;
        return "#".repeat(done) + "-".repeat(BAR_WIDTH - done);
    }

    /** A line at every tenth, else every half minute. */
    private void plain(Task task) {
        int tenth = task.total() == 0 ? -1 : task.percent() / 10;
        boolean due = Duration.between(lastLine, Instant.now()).compareTo(PLAIN_EVERY) >= 0;
        if (tenth == lastTenth && !due) return;
        lastTenth = tenth;
        lastLine = Instant.now();
        err.println(words(task));
    }

    private void event(Task task) {
        var line = "%d/%d %s".formatted(task.done(), task.total(), task.unit());
        if (line.equals(last)) return;
        last = line;
        err.println(json.writeValueAsString(new Event("progress", task.done(), task.total(), task.unit())));
    }

    private record Event(String event, long done, long total, String unit) {}

    private static String words(Task task) {
        var unit = task.unit().isEmpty() ? "baris" : task.unit();
        return task.total() == 0
                ? "Impor  %s %s".formatted(number(task.done()), unit)
                : "Impor  %s/%s  %d%%  %s".formatted(number(task.done()), number(task.total()), task.percent(), unit);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '.');
    }

    /** Takes the bar away. */
    void clear() {
        if (style == ProgressStyle.BAR && !last.isEmpty()) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
