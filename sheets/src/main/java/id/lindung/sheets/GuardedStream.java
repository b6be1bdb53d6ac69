package id.lindung.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds what an XML parser can be made to hold. A parser buffers at most what lies between two markup characters (a text, a
 * tag with its attributes, a comment), so limiting that distance limits its memory whatever the file contains; the total is
 * limited against archives that expand without end, because the sizes a zip declares can lie.
 */
final class GuardedStream extends FilterInputStream {
    private final long maxTotal;
    private final long maxGap;
    private final Refusal onGap;
    private long total;
    private long gap;

    GuardedStream(InputStream in, long maxTotal, long maxGap, Refusal onGap) {
        super(in);
        this.maxTotal = maxTotal;
        this.maxGap = maxGap;
        this.onGap = onGap;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read <= 0) {
            return read;
        }
        total += read;
        if (total > maxTotal) {
            throw new RefusedWhileReading(Refusals.unsafe());
        }
        int last = -1;
        for (int i = offset + read - 1; i >= offset; i--) {
            if (buffer[i] == '<' || buffer[i] == '>') {
                last = i;
                break;
            }
        }
        // Reads are far smaller than the allowed gap, so a gap too long always spans whole reads without markup.
        gap = last < 0 ? gap + read : offset + read - 1 - last;
        if (gap > maxGap) {
            throw new RefusedWhileReading(onGap);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("not skippable");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
