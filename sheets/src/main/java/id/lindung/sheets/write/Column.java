package id.lindung.sheets.write;

/**
 * A column of an export.
 *
 * @param width in characters; 0 for what its type usually needs
 */
public record Column(String heading, Type type, int width) {

    /** How values of a column are stored. */
    public enum Type {
        /** Text cells: names, and every number that is not a quantity (NIK, KK, KPJ, phone). */
        TEXT(24, "@"),
        /** Whole or decimal numbers. */
        NUMBER(12, "#,##0.####"),
        /** Whole rupiah. */
        RUPIAH(16, "\"Rp\"#,##0"),
        DATE(12, "dd/mm/yyyy");

        final int width;
        final String format;

        Type(int width, String format) {
            this.width = width;
            this.format = format;
        }
    }

    public Column {
        if (width < 0 || width > 255) {
            throw new IllegalArgumentException("width from 0 to 255 characters");
        }
    }

    public Column(String heading, Type type) {
        this(heading, type, 0);
    }

    int characters() {
        return width > 0 ? width : Math.max(type.width, Math.min(heading.length() + 2, 40));
    }
}
