package id.lindung.cli;

import id.lindung.office.funds.DocumentKind;
import id.lindung.office.funds.Envelope;
import id.lindung.office.funds.FundAct;
import id.lindung.office.funds.FundBook;
import id.lindung.office.funds.FundDocument;
import id.lindung.office.funds.Funds;
import id.lindung.office.pages.Language;
import id.lindung.office.pages.Messages;
import id.lindung.office.people.Payers;
import id.lindung.regions.Regions;
import id.lindung.rules.contribution.Fund;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "fund", description = "Dana dan dokumennya. / Funds and their papers.", mixinStandardHelpOptions = true)
final class FundCommand {

    @Option(
            names = "--as",
            scope = ScopeType.INHERIT,
            paramLabel = "PENGGUNA",
            description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    private final JsonMapper json = new JsonMapper();

    @Command(name = "list", description = "Dana, pagu, dan sisanya.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--region", defaultValue = "", description = "Hanya wilayah ini dan di bawahnya.")
                    String region,
            @Option(names = "--year", description = "Hanya tahun ini.") @Nullable Integer year) {
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> print(office.get(Funds.class), region, year));
        }
    }

    private int print(Funds funds, String region, @Nullable Integer year) {
        if (output == Output.JSON) System.out.print("{\"schema\":\"lindung.funds/1\",\"funds\":[");
        else PlanPrinter.line(output, List.of("fund", "region", "payer", "year", "source", "ceiling", "planned"));
        var separator = "";
        long after = 0;
        while (true) {
            var page = funds.list(region, year, after, Funds.PAGE);
            var used = funds.used(page.stream().map(Envelope::id).toList());
            for (var fund : page) {
                var row = row(fund, used);
                if (output == Output.JSON) System.out.print(separator + json.writeValueAsString(row));
                else
                    PlanPrinter.line(
                            output,
                            List.copyOf(
                                    row.values().stream().map(String::valueOf).toList()));
                separator = ",\n";
            }
            if (page.size() < Funds.PAGE) break;
            after = page.getLast().id();
        }
        if (output == Output.JSON) System.out.println("]}");
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> row(Envelope fund, Map<String, Map<Long, Long>> used) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("fund", fund.id());
        row.put("region", fund.region());
        row.put("payer", fund.payerName());
        row.put("year", fund.year());
        row.put("source", fund.source().name());
        row.put("ceiling", fund.ceiling());
        used.forEach((key, rupiah) -> row.put(key, rupiah.getOrDefault(fund.id(), 0L)));
        return row;
    }

    @Command(name = "open", description = "Dana baru pemerintah satu wilayah.", mixinStandardHelpOptions = true)
    int open(
            @Option(names = "--region", required = true, description = "Kode desa, kelurahan, atau kabupaten.")
                    String region,
            @Option(names = "--year", required = true, description = "Tahun anggaran.") int year,
            @Option(names = "--source", required = true, description = "${COMPLETION-CANDIDATES}") Fund source,
            @Option(names = "--name", defaultValue = "", description = "Nama, bila sumbernya lebih dari satu.")
                    String name) {
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                if (office.get(Regions.class).find(region).isEmpty()) {
                    throw new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada wilayah dengan kode \"" + region + "\".");
                }
                return answer(
                        office,
                        office.get(FundBook.class)
                                .open(office.get(Payers.class).government(region), year, source, name));
            });
        }
    }

    @Command(
            name = "document",
            description = "Catat dokumen: APBDES, PERBUP, PKS, ...",
            mixinStandardHelpOptions = true)
    int document(
            @Parameters(paramLabel = "DANA") long fund,
            @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}") DocumentKind kind,
            @Option(names = "--number", required = true, description = "Nomor dokumen.") String number,
            @Option(names = "--dated", required = true, description = "Tanggal dokumen, mis. 2025-01-10.")
                    LocalDate dated,
            @Option(names = "--ceiling", description = "Pagu setahun, rupiah utuh.") @Nullable Long ceiling,
            @Option(names = "--heads", description = "Paling banyak sekian orang (PKS).") @Nullable Integer heads,
            @Option(names = "--valid-from", description = "Mulai berlaku (PKS).") @Nullable LocalDate from,
            @Option(names = "--valid-through", description = "Hari terakhir berlaku (PKS).") @Nullable
                    LocalDate through) {
        var draft = new FundDocument.Draft(
                kind, number, dated, ceiling, heads, from, through == null ? null : through.plusDays(1), "");
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> answer(office, office.get(FundBook.class).add(fund, draft)));
        }
    }

    private int answer(OfficeSession office, FundAct act) {
        return switch (act) {
            case FundAct.Done(var fund) -> {
                System.out.println(
                        output == Output.JSON ? "{\"schema\":\"lindung.fund/1\",\"fund\":" + fund + "}" : fund);
                yield ExitCode.DONE;
            }
            case FundAct.Refused refused -> throw failure(office, refused.why());
            case FundAct.Forbidden(var verdict) ->
                throw new CommandFailure(
                        ExitCode.CHECK_FAILED,
                        verdict.rule().says().id() + " ("
                                + verdict.law().getFirst().display() + ")");
        };
    }

    private static CommandFailure failure(OfficeSession office, FundAct.Why why) {
        int code = switch (why) {
            case NOT_ALLOWED, NO_PAYER -> ExitCode.NOT_ALLOWED;
            case NO_FUND -> ExitCode.NOT_FOUND;
            case NAME_TAKEN, CLOSED -> ExitCode.CONFLICT;
            case SOURCE_OF_OTHERS,
                    YEAR,
                    DOCUMENT_BEFORE,
                    DOCUMENT_YEAR,
                    AMOUNT,
                    HEADS,
                    DATES,
                    AGREEMENT_YEAR,
                    AGREEMENT_EMPTY,
                    REASON,
                    ACCOUNT -> ExitCode.USAGE;
        };
        return new CommandFailure(code, office.get(Messages.class).get(Language.ID, "fund.refused." + why.name()));
    }
}
