package id.lindung.sheets;

/** Small text rules of the workbook format. */
final class Texts {
    private Texts() {}

    /** Undoes {@code _xHHHH_}, with which workbooks write control characters (ECMA-376 Part 1, 22.9.2.19). */
    static String unescape(CharSequence text) {
        String raw = text.toString();
        int at = raw.indexOf("_x");
        if (at < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int from = 0;
        while (at >= 0 && at + 7 <= raw.length()) {
            if (raw.charAt(at + 6) == '_' && isHex(raw, at + 2)) {
                out.append(raw, from, at).append((char) Integer.parseInt(raw, at + 2, at + 6, 16));
                from = at + 7;
                at = raw.indexOf("_x", from);
            } else {
                at = raw.indexOf("_x", at + 2);
            }
        }
        return out.append(raw, from, raw.length()).toString();
    }

    private static boolean isHex(String raw, int at) {
        for (int i = at; i < at + 4; i++) {
            if (Character.digit(raw.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
