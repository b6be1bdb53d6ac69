package id.lindung.office.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary COPY format, which spares both sides the escaping of sealed bytes. */
final class BinaryRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private byte[] out = Arrays.copyOf(HEADER, 1 << 16);
    private int used = HEADER.length;
    private int rows;

    BinaryRows row(int columns) {
        rows++;
        return int16(columns);
    }

    BinaryRows text(@Nullable String value) {
        return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows bytes(byte @Nullable [] value) {
        if (value == null) return nothing();
        int32(value.length);
        room(value.length);
        System.arraycopy(value, 0, out, used, value.length);
        used += value.length;
        return this;
    }

    BinaryRows date(@Nullable LocalDate value) {
        return value == null ? nothing() : integer((int) (value.toEpochDay() - POSTGRES_EPOCH));
    }

    BinaryRows integer(@Nullable Integer value) {
        return value == null ? nothing() : int32(4).int32(value);
    }

    BinaryRows small(@Nullable Integer value) {
        return value == null ? nothing() : int32(2).int16(value);
    }

    BinaryRows big(@Nullable Long value) {
        if (value == null) return nothing();
        return int32(8).int32((int) (value >>> 32)).int32((int) (long) value);
    }

    BinaryRows bool(boolean value) {
        int32(1);
        room(1);
        out[used++] = (byte) (value ? 1 : 0);
        return this;
    }

    int rows() {
        return rows;
    }

    /** Everything written, closed; the object is not used afterwards. */
    byte[] finish() {
        int16(-1);
        return Arrays.copyOf(out, used);
    }

    private BinaryRows nothing() {
        return int32(-1);
    }

    private BinaryRows int16(int value) {
        room(2);
        out[used++] = (byte) (value >>> 8);
        out[used++] = (byte) value;
        return this;
    }

    private BinaryRows int32(int value) {
        room(4);
        out[used++] = (byte) (value >>> 24);
        out[used++] = (byte) (value >>> 16);
        out[used++] = (byte) (value >>> 8);
        out[used++] = (byte) value;
        return this;
    }

    /** Grown by hand: a stream of bytes locks for every single one. */
    private void room(int bytes) {
        if (used + bytes > out.length) out = Arrays.copyOf(out, Math.max(used + bytes, out.length * 2));
    }
}
