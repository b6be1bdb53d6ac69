package id.lindung.office.duplicates;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Profiles in a mapped scratch file, outside the heap: about a hundred bytes each, read back in any order. A profile is known by its slot, its
 * place in units of 16 bytes, so one file holds 64 GiB. Filled by one thread, then read by many; gone when closed.
 */
final class ProfileFile implements AutoCloseable {

    private static final long CHUNK = 32L << 20;
    private static final int UNIT = 16;
    private static final int FIXED = 48;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final String[] NO_WORDS = {};

    private final Path path;
    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> chunks = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private long end = CHUNK;
    private long count;

    ProfileFile(Path empty) throws IOException {
        path = empty;
        channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    long count() {
        return count;
    }

    /**
     * Adds a profile given as the register holds it.
     *
     * @param nameKey key of the name
     * @param written {@link Profile#written(String, String)}
     * @param motherKey key of the mother's name, may be empty
     */
    void add(Profile fixed, String nameKey, String written, String motherKey) throws IOException {
        byte[] name = bytes(nameKey);
        byte[] abbreviated = bytes(written);
        byte[] mother = bytes(motherKey);
        int length = FIXED + name.length + abbreviated.length + mother.length;
        length = (length + UNIT - 1) / UNIT * UNIT;
        if (end + length > CHUNK) newChunk();
        var chunk = chunks.getLast();
        chunk.set(LONG, end, fixed.id());
        chunk.set(LONG, end + 8, fixed.familyCard());
        chunk.set(LONG, end + 16, fixed.phone());
        chunk.set(LONG, end + 24, fixed.village());
        chunk.set(INT, end + 32, fixed.birthDay());
        chunk.set(SHORT, end + 36, (short) name.length);
        chunk.set(SHORT, end + 38, (short) abbreviated.length);
        chunk.set(SHORT, end + 40, (short) mother.length);
        chunk.set(SHORT, end + 42, (short) length);
        chunk.set(ValueLayout.JAVA_BYTE, end + 44, (byte) fixed.sex());
        chunk.set(ValueLayout.JAVA_BYTE, end + 45, (byte) ((fixed.hasNik() ? 1 : 0) | (fixed.changed() ? 2 : 0)));
        long at = end + FIXED;
        MemorySegment.copy(name, 0, chunk, ValueLayout.JAVA_BYTE, at, name.length);
        MemorySegment.copy(abbreviated, 0, chunk, ValueLayout.JAVA_BYTE, at + name.length, abbreviated.length);
        MemorySegment.copy(
                mother, 0, chunk, ValueLayout.JAVA_BYTE, at + name.length + abbreviated.length, mother.length);
        end += length;
        ends.set(ends.size() - 1, end);
        count++;
    }

    Profile get(int slot) {
        long address = Integer.toUnsignedLong(slot) * UNIT;
        var chunk = chunks.get((int) (address / CHUNK));
        long at = address % CHUNK;
        int name = chunk.get(SHORT, at + 36);
        int abbreviated = chunk.get(SHORT, at + 38);
        int mother = chunk.get(SHORT, at + 40);
        int flags = chunk.get(ValueLayout.JAVA_BYTE, at + 45);
        long text = at + FIXED;
        return new Profile(
                chunk.get(LONG, at),
                words(chunk, text, name),
                abbreviated == 0 ? null : words(chunk, text + name, abbreviated),
                words(chunk, text + name + abbreviated, mother),
                chunk.get(INT, at + 32),
                (char) chunk.get(ValueLayout.JAVA_BYTE, at + 44),
                chunk.get(LONG, at + 8),
                chunk.get(LONG, at + 16),
                chunk.get(LONG, at + 24),
                (flags & 1) != 0,
                (flags & 2) != 0);
    }

    /** Every slot, in the order added. */
    void forEach(IntConsumer consumer) {
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            long at = 0;
            while (at < ends.get(chunk)) {
                consumer.accept((int) ((chunk * CHUNK + at) / UNIT));
                at += chunks.get(chunk).get(SHORT, at + 42);
            }
        }
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
        Files.deleteIfExists(path);
    }

    private void newChunk() throws IOException {
        chunks.add(channel.map(FileChannel.MapMode.READ_WRITE, chunks.size() * CHUNK, CHUNK, arena));
        ends.add(0L);
        end = 0;
    }

    /** Keys are ASCII; what is longer than any name was never one. */
    private static byte[] bytes(String key) {
        var bytes = key.getBytes(StandardCharsets.US_ASCII);
        return bytes.length <= 240 ? bytes : java.util.Arrays.copyOf(bytes, 240);
    }

    private static String[] words(MemorySegment chunk, long at, int length) {
        if (length == 0) return NO_WORDS;
        var bytes = new byte[length];
        MemorySegment.copy(chunk, ValueLayout.JAVA_BYTE, at, bytes, 0, length);
        int count = 1;
        for (byte b : bytes) count += b == ' ' ? 1 : 0;
        var words = new String[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = from;
            while (to < length && bytes[to] != ' ') to++;
            words[i] = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            from = to + 1;
        }
        return words;
    }
}
