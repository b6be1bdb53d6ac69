package id.lindung.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;

/**
 * The workbook's table of shared texts, kept as one run of UTF-8 bytes: a quarter of what strings would take, so that a
 * million rows fit a small heap. It is the only part of a workbook held in memory, and it is capped.
 */
final class SharedTexts {
    static final SharedTexts NONE = new SharedTexts(0);

    private final int maxBytes;
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private int used;

    private SharedTexts(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    static SharedTexts read(Xml xml, Limits limits) {
        SharedTexts texts = new SharedTexts(limits.sharedTextBytes());
        StringBuilder text = new StringBuilder();
        while (xml.nextStart()) {
            if (xml.name().equals("si")) {
                text.setLength(0);
                readRuns(xml, "si", text, limits, "", 0);
                texts.add(Texts.unescape(text));
            } else {
                xml.strangeElement();
            }
        }
        return texts;
    }

    /** Collects the {@code t} runs of a rich text up to its closing element; phonetic hints ({@code rPh}) are not text. */
    static void readRuns(Xml xml, String until, StringBuilder text, Limits limits, String sheet, int row) {
        int phonetic = 0;
        boolean inText = false;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.name()) {
                        case "t" -> inText = true;
                        case "rPh" -> phonetic++;
                        default -> xml.strangeElement();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = xml.name();
                    if (name.equals(until)) {
                        return;
                    }
                    if (name.equals("t")) {
                        inText = false;
                    } else if (name.equals("rPh")) {
                        phonetic--;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText && phonetic == 0) {
                        xml.appendText(text);
                        if (text.length() > limits.cellLength()) {
                            throw new RefusedWhileReading(Refusals.cell(sheet, row, limits.cellLength()));
                        }
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new RefusedWhileReading(Refusals.damaged());
                default -> {}
            }
        }
    }

    private void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        // The index is counted too: a table of nothing but empty texts takes memory as well.
        if ((long) used + encoded.length + 4L * count > maxBytes) {
            throw new RefusedWhileReading(Refusals.sharedText(maxBytes));
        }
        if (used + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, grown(bytes.length, used + encoded.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, grown(ends.length, count + 1));
        }
        System.arraycopy(encoded, 0, bytes, used, encoded.length);
        used += encoded.length;
        ends[count++] = used;
    }

    private static int grown(int length, int needed) {
        return Math.max(needed, length + (length >> 1));
    }

    String get(int index) {
        if (index < 0 || index >= count) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }
}
