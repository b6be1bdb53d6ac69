package id.lindung.office.pages;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is said when no page of ours can be drawn: a request the server itself cannot read, or an error page that failed. It asks
 * nothing of the database, the session or the templates, and tells nothing of the program.
 */
public class LastAnswer extends ErrorReportValve {

    private static final int CLIENT = 400;
    private static final int SERVER = 500;
    private static final int TOO_LARGE = 413;
    private static final int URI_TOO_LONG = 414;
    private static final int FIELDS_TOO_LARGE = 431;

    private static final String PAGE = """
            <!doctype html>
            <html lang="id">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s - Lindung</title></head>
            <body>
            <main><h1>%1$s</h1>
            <p>%2$s</p>
            <p lang="en">%3$s</p>
            <p><a href="/">Kembali ke beranda</a></p></main>
            </body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < CLIENT || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var possible = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, possible);
        if (!possible.get()) return;
        try {
            AnswerHeaders.put(response);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(page(status));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("Nobody waits for the answer any more", e);
        }
    }

    static String page(int status) {
        if (status >= SERVER)
            return PAGE.formatted(
                    "Maaf, program bermasalah",
                    "Data Anda tidak berubah. Coba lagi sebentar lagi; bila terulang, beri tahu pengelola jam kejadiannya.",
                    "The program failed; your data did not change. Try again soon, or tell the operator when it happened.");
        if (status == TOO_LARGE || status == URI_TOO_LONG || status == FIELDS_TOO_LARGE)
            return PAGE.formatted(
                    "Kiriman terlalu besar",
                    "Isian atau berkasnya melebihi batas, jadi tidak ada yang disimpan. Bagi menjadi beberapa kiriman.",
                    "What was sent is too large; nothing was saved. Send it in parts.");
        return PAGE.formatted(
                "Permintaan tidak terbaca",
                "Alamat atau isian yang dikirim rusak, jadi tidak ada yang berubah. Buka beranda lalu ulangi dari sana.",
                "The address or what was sent is damaged; nothing changed. Go to the home page and start again there.");
    }
}
