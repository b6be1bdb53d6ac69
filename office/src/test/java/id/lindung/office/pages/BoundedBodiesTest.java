package id.lindung.office.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A page that anybody may write to reads no more than it keeps: one request must not fill the memory of the office. */
class BoundedBodiesTest {

    @Test
    void ofAReportWithoutEndLittleIsRead() throws Exception {
        var body = new Endless();
        new CspReports().report(new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return body;
            }
        });
        assertThat(body.read).isLessThan(64 * 1024);
    }

    @Test
    void aSubscribersAddressesCountAsOne() {
        assertThat(Attempts.subscriber("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Attempts.subscriber("2001:db8:1:2:ffff:0:0:1"))
                .isNotEqualTo(Attempts.subscriber("2001:db8:1:3:3:4:5:6"));
        assertThat(Attempts.subscriber("10.0.0.7")).isEqualTo("10.0.0.7");
    }

    private static final class Endless extends ServletInputStream {
        private long read;

        @Override
        public int read() {
            if (++read > 10_000_000) throw new AssertionError("read without end");
            return 'a';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) into[from + i] = (byte) read();
            return length;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
