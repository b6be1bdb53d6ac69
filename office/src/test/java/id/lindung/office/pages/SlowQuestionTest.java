package id.lindung.office.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Patience;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** A question that takes too long is given up, and whoever waits is told so. */
@OfficeTest
class SlowQuestionTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PageModel pages;

    @Autowired
    ErrorPages errors;

    @Test
    void aStatementEndsWhenThePatienceOfAPageDoesAndTheReaderIsToldWhatToDo() {
        var began = System.nanoTime();
        var failure = catchThrowable(() -> CurrentActor.<Object, RuntimeException>callAs(
                Actor.SYSTEM,
                () -> Patience.<Object, RuntimeException>callWithin(
                        1,
                        () -> jdbc.sql("SELECT 1 FROM pg_sleep(20)")
                                .query(Integer.class)
                                .single())));
        assertThat(failure).isNotNull();
        assertThat(System.nanoTime() - began).isLessThan(15_000_000_000L);

        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        var response = new MockHttpServletResponse();
        var model = new ExtendedModelMap();
        CurrentActor.runAs(Actor.NOBODY, () -> errors.error(pages.ui(request, response), request, response, model));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(model.get("title")).isEqualTo("Terlalu lama");
        assertThat(String.valueOf(model.get("why"))).contains("tidak ada yang berubah");
    }

    @Test
    void aTaskWaitsAsLongAsItTakes() {
        assertThat(CurrentActor.<String, RuntimeException>callAs(
                        Actor.SYSTEM,
                        () -> jdbc.sql("SHOW statement_timeout")
                                .query(String.class)
                                .single()))
                .isEqualTo("0");
    }
}
