package id.lindung.bench;

import id.lindung.office.duplicates.Duplicates;
import id.lindung.office.tasks.Task;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import id.lindung.synthetic.ErrorModel;
import id.lindung.synthetic.LabelledRecords;
import id.lindung.synthetic.SyntheticPeople;

/**
 * Likely duplicates over a register of synthetic people of whom some stand there twice and some have a stranger beside them: seconds, recall,
 * precision, heap. Arguments: people (1000000), seed (2026), duplicates and strangers per thousand (50 50).
 */
public final class DuplicatesBench {

    private DuplicatesBench() {}

    public static void main(String[] arguments) throws Exception {
        long people = argument(arguments, 0, 1_000_000);
        long seed = argument(arguments, 1, 2026);
        var model = new ErrorModel((int) argument(arguments, 2, 50), (int) argument(arguments, 3, 50));
        var records = LabelledRecords.of(SyntheticPeople.of(seed), model);
        ScratchOffice.measure(office -> measure(office, records, people));
    }

    private static void measure(ScratchOffice office, LabelledRecords records, long people) throws Exception {
        var register = office.bean(javax.sql.DataSource.class);
        long start = System.nanoTime();
        long rows = new LabelledRegister(register).load(records, people);
        System.out.printf("loaded %,d records in %.1f s%n", rows, ScratchOffice.seconds(start));
        ScratchOffice.resetPeaks();
        start = System.nanoTime();
        var id = office.bean(Duplicates.class).find("", true).orElseThrow();
        var task = office.bean(Tasks.class).await(id, watched -> {});
        double took = ScratchOffice.seconds(start);
        if (task.state() != TaskState.DONE) throw new IllegalStateException(task.state() + " " + task.problem());
        report(task, took, new LabelledRegister(register).judge(records, people));
    }

    private static void report(Task task, double took, LabelledRegister.Verdict verdict) {
        System.out.printf(
                "searched in %.1f s on %d cores, heap peak %d MB of %d MB%n",
                took,
                Runtime.getRuntime().availableProcessors(),
                ScratchOffice.heapPeak(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("search " + task.result());
        System.out.printf(
                "recall %.4f (%,d of %,d)  precision %.4f (%,d of %,d wrong)  certain %,d, wrong %d%n",
                verdict.recall(),
                verdict.hit(),
                verdict.same(),
                verdict.precision(),
                verdict.wrong(),
                verdict.found(),
                verdict.certain(),
                verdict.certainWrong());
        verdict.recallByMistake()
                .forEach((mistake, text) -> System.out.println("  recall    " + mistake + ": " + text));
        verdict.wrongByKind().forEach((kind, count) -> System.out.println("  wrong     " + kind + ": " + count));
    }

    private static long argument(String[] arguments, int at, long otherwise) {
        return arguments.length > at ? Long.parseLong(arguments[at]) : otherwise;
    }
}
