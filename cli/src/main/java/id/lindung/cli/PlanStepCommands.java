package id.lindung.cli;

import id.lindung.office.approvals.Step;
import id.lindung.office.pages.Language;
import id.lindung.office.pages.Messages;
import id.lindung.office.planning.PlanAnswer;
import id.lindung.office.planning.PlanSteps;
import id.lindung.rules.money.Rupiah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The steps of plans; several numbers are one act. */
final class PlanStepCommands {

    private PlanStepCommands() {}

    @Command(name = "propose", description = "Ajukan rencana. / Propose.", mixinStandardHelpOptions = true)
    static final class Propose extends StepCommand {
        @Override
        Step step() {
            return Step.PROPOSE;
        }
    }

    @Command(name = "check", description = "Nyatakan sudah diperiksa. / Check.", mixinStandardHelpOptions = true)
    static final class Check extends StepCommand {
        @Override
        Step step() {
            return Step.CHECK;
        }
    }

    @Command(
            name = "approve",
            description = "Setujui; kepesertaannya mulai berlaku. / Approve; memberships begin.",
            mixinStandardHelpOptions = true)
    static final class Approve extends StepCommand {
        @Override
        Step step() {
            return Step.APPROVE;
        }
    }

    @Command(
            name = "return",
            description = "Kembalikan dengan alasan. / Return with a reason.",
            mixinStandardHelpOptions = true)
    static final class Return extends StepCommand {

        @Option(names = "--reason", required = true, description = "Mengapa dikembalikan.")
        private String reason = "";

        @Override
        Step step() {
            return Step.RETURN;
        }

        @Override
        String reason() {
            return reason;
        }
    }

    /** One step on all plans named. */
    abstract static class StepCommand implements Callable<Integer> {

        @Parameters(arity = "1..*", paramLabel = "RENCANA", description = "Nomor rencana.")
        private List<Long> plans = List.of();

        @Mixin
        private AsOptions shared = new AsOptions();

        abstract Step step();

        String reason() {
            return "";
        }

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(shared.as)) {
                var answers = office.call(() -> office.get(PlanSteps.class).take(step(), plans, reason()));
                var messages = office.get(Messages.class);
                print(answers);
                for (var each : answers) {
                    System.err.println("Rencana " + each.plan() + ": "
                            + messages.get(
                                    Language.ID,
                                    "plan.answer." + each.code(),
                                    String.valueOf(each.fund()),
                                    Rupiah.of(each.asked()).display(),
                                    Rupiah.of(each.ceiling()).display()));
                }
                return answers.stream().allMatch(PlanAnswer::isDone) ? ExitCode.DONE : code(answers);
            }
        }

        private static int code(List<PlanAnswer> answers) {
            if (answers.stream().anyMatch(PlanAnswer::isDone)) return ExitCode.SOME_ROWS_REJECTED;
            return switch (answers.getFirst().code()) {
                case "NOT_FOUND" -> ExitCode.NOT_FOUND;
                case "NOT_YOUR_STEP", "SAME_PERSON" -> ExitCode.NOT_ALLOWED;
                case "REASON_MISSING" -> ExitCode.USAGE;
                case "FUND_MISSING", "FUND_CEILING" -> ExitCode.CHECK_FAILED;
                default -> ExitCode.CONFLICT;
            };
        }

        private void print(List<PlanAnswer> answers) {
            if (shared.output == Output.JSON) {
                var rows = answers.stream()
                        .map(each -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("plan", each.plan());
                            row.put("answer", each.code());
                            return row;
                        })
                        .toList();
                var document = new LinkedHashMap<String, Object>();
                document.put("schema", "lindung.plan.step/1");
                document.put("plans", rows);
                System.out.println(new JsonMapper().writeValueAsString(document));
                return;
            }
            for (var each : answers) PlanPrinter.line(shared.output, List.of(each.plan(), each.code()));
        }
    }
}
