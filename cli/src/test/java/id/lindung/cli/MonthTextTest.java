package id.lindung.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MonthTextTest {

    @Test
    void whatIsNoMonthIsQuotedAndNotCalledEmpty() {
        assertThatThrownBy(() -> MonthText.month("x"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("\"x\" tidak terbaca");
        assertThatThrownBy(() -> MonthText.month("")).hasMessageContaining("kosong");
    }
}
