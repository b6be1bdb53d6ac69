package id.lindung.cli;

import id.lindung.office.approvals.Step;
import id.lindung.office.pages.Language;
import id.lindung.office.pages.Messages;
import id.lindung.office.payments.OrderSteps;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The steps of orders to a bank; several numbers are one act. */
final class PayOrderStepCommands {

    private PayOrderStepCommands() {}

    @Command(name = "propose", description = "Ajukan. / Propose.", mixinStandardHelpOptions = true)
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
            description = "Setujui; berkas untuk bank dapat ditulis. / Approve.",
            mixinStandardHelpOptions = true)
    static final class Approve extends StepCommand {
        @Override
        Step step() {
            return Step.APPROVE;
        }
    }

    @Command(name = "return", description = "Kembalikan dengan alasan. / Return.", mixinStandardHelpOptions = true)
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

    /** One step on all orders named. */
    abstract static class StepCommand implements Callable<Integer> {

        @Parameters(arity = "1..*", paramLabel = "PERINTAH", description = "Nomor perintah bayar.")
        private List<Long> orders = List.of();

        @Mixin
        private AsOptions options = new AsOptions();

        abstract Step step();

        String reason() {
            return "";
        }

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(options.as)) {
                var answers = office.call(() -> office.get(OrderSteps.class).take(step(), orders, reason()));
                var messages = office.get(Messages.class);
                print(answers);
                answers.forEach((order, answer) -> System.err.println("Perintah bayar " + order + ": "
                        + (answer.equals("DONE") ? "selesai." : messages.get(Language.ID, "orders.answer." + answer))));
                return code(List.copyOf(answers.values()));
            }
        }

        private static int code(List<String> answers) {
            if (answers.stream().allMatch("DONE"::equals)) return ExitCode.DONE;
            if (answers.contains("DONE")) return ExitCode.SOME_ROWS_REJECTED;
            return switch (answers.getFirst()) {
                case "NOT_FOUND" -> ExitCode.NOT_FOUND;
                case "NOT_YOUR_STEP", "SAME_PERSON" -> ExitCode.NOT_ALLOWED;
                case "REASON_MISSING" -> ExitCode.USAGE;
                default -> ExitCode.CONFLICT;
            };
        }

        private void print(Map<Long, String> answers) {
            if (options.output == Output.JSON) {
                var json = Asking.json("payment-order.step");
                json.put(
                        "orders",
                        answers.entrySet().stream()
                                .map(each -> Map.of("order", each.getKey(), "answer", each.getValue()))
                                .toList());
                Asking.print(json);
                return;
            }
            answers.forEach((order, answer) -> PlanPrinter.line(options.output, List.of(order, answer)));
        }
    }
}
