package id.lindung.office.papers;

/** How a phone held the camera, read from a JPEG's EXIF block: 1 upright, 3 upside down, 6 and 8 on a side, the even ones mirrored. */
final class Orientation {

    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int TAG = 0x0112;

    private final byte[] bytes;

    private Orientation(byte[] bytes) {
        this.bytes = bytes;
    }

    /** 1 when the file does not say, or says it wrongly. */
    static int of(byte[] jpeg) {
        try {
            return new Orientation(jpeg).read();
        } catch (IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private int read() {
        int at = 2;
        while (at + 4 < bytes.length && u(at) == 0xff && u(at + 1) != START_OF_SCAN) {
            int length = u(at + 2) << 8 | u(at + 3);
            if (u(at + 1) == APP1 && u(at + 4) == 'E' && u(at + 5) == 'x') return tiff(at + 10);
            at += 2 + length;
        }
        return 1;
    }

    private int tiff(int start) {
        boolean little = u(start) == 'I';
        int directory = start + number(start + 4, 4, little);
        int entries = number(directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (number(entry, 2, little) == TAG) {
                int value = number(entry + 8, 2, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private int number(int at, int size, boolean little) {
        int value = 0;
        for (int i = 0; i < size; i++) value = value << 8 | u(little ? at + size - 1 - i : at + i);
        return value;
    }

    private int u(int at) {
        return bytes[at] & 0xff;
    }
}
