package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.quote.QuoteBatch;
import id.lindung.law.quote.QuoteBatch.BadRow;
import id.lindung.law.quote.QuoteBatch.Result;
import id.lindung.law.quote.Quotes;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteBatchTest {

    private final StringWriter out = new StringWriter();
    private final List<BadRow> bad = new ArrayList<>();

    @Test
    void goodRowsAreFinishedAndBadOnesListed() throws IOException {
        var result = run("""
                id,segment,month,income,wage,riskClass,programmes
                a,BPU,2025-03,1000000,,,JKK+JKM
                b,PU,2025-03,,5000000,low,JKK+JHT
                c,PU,2025-02-30,,5000000,low,JKK
                d,PU,2025-03,,5000000
                e,PU,2025-03,,5000000,,JKK
                f,PU,2015-06,,5000000,low,JKK
                """);

        assertThat(result).isEqualTo(new Result.Done(6, 2, 4));
        assertThat(out.toString().lines())
                .containsExactly(
                        "id,programme,payer,rupiah,exact,outcome",
                        "a,JKK,participant,10000,10000,granted",
                        "a,JKM,participant,6800,6800,granted",
                        "b,JKK,employer,27000,27000,granted",
                        "b,JHT,employer,185000,185000,granted",
                        "b,JHT,worker,100000,100000,granted",
                        "c,,,,,DATE_INVALID",
                        "d,,,,,ROW_MALFORMED",
                        "e,,,,,INCOMPLETE:riskClass",
                        "f,,,,,MONTH_OUT_OF_RANGE");
        assertThat(bad).extracting(BadRow::row).containsExactly(4L, 5L, 6L, 7L);
    }

    @Test
    void aFineIsALineOfItsOwn() throws IOException {
        run("id,segment,month,wage,programmes,monthsLate\na,PU,2024-06,10000000,JHT,1\n");

        assertThat(out.toString()).contains("a,JHT:penalty,employer,11400,11400,granted");
    }

    @Test
    void semicolonsAndAByteOrderMarkAreRead() throws IOException {
        assertThat(run("\uFEFFid;segment;month;income\na;BPU;2025-03;1000000\n"))
                .isEqualTo(new Result.Done(1, 1, 0));
    }

    @Test
    void aTableWithoutIdOrWithAnUnknownColumnIsRefusedWhole() throws IOException {
        assertThat(run("segment,month\nBPU,2025-03\n")).isInstanceOf(Result.NotATable.class);
        assertThat(run("id,segment,gaji\na,BPU,1\n"))
                .isInstanceOfSatisfying(
                        Result.NotATable.class,
                        why -> assertThat(why.messageId()).contains("gaji", "wage"));
        assertThat(run("")).isInstanceOf(Result.NotATable.class);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aQuoteThatNeverClosesIsARowThatIsBad() throws IOException {
        var result = run("id,segment,month,income\na,BPU,2025-03,1000000\n\"b,BPU,2025-03,1000000\n");

        assertThat(result).isEqualTo(new Result.Done(2, 1, 1));
        assertThat(bad).hasSize(1);
    }

    private Result run(String table) throws IOException {
        return new QuoteBatch(Quotes.bundled()).run(new StringReader(table), out, bad::add);
    }
}
