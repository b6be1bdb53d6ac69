package id.lindung.cli;

import id.lindung.office.access.Account;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Accounts as data, row by row as they are read. */
final class UserTable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Output output;
    private final PrintStream out;
    private boolean first = true;

    UserTable(Output output, PrintStream out) {
        this.output = output;
        this.out = out;
        switch (output) {
            case TABLE -> {}
            case CSV -> out.println("username,role,region,rw,rt,payer,enabled,name");
            case JSON -> out.print("{\"schema\":\"lindung.users/1\",\"users\":[");
        }
    }

    void row(Account account) {
        switch (output) {
            case TABLE ->
                out.println(String.join(
                        "\t",
                        account.username(),
                        account.role().name(),
                        account.region().isEmpty() ? "-" : account.region(),
                        account.enabled() ? "aktif" : "ditutup",
                        account.displayName()));
            case CSV -> out.println(Csv.line(fields(account).values().toArray()));
            case JSON -> out.print((first ? "" : ",") + JSON.writeValueAsString(fields(account)));
        }
        first = false;
    }

    void end() {
        switch (output) {
            case TABLE, CSV -> {}
            case JSON -> out.println("]}");
        }
        out.flush();
    }

    private static Map<String, Object> fields(Account account) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("username", account.username());
        fields.put("role", account.role().name());
        fields.put("region", account.region());
        fields.put("rw", account.rw() == null ? "" : account.rw());
        fields.put("rt", account.rt() == null ? "" : account.rt());
        fields.put("payer", account.payer() == null ? "" : account.payer());
        fields.put("enabled", account.enabled());
        fields.put("name", account.displayName());
        return fields;
    }
}
