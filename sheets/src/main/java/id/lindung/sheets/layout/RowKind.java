package id.lindung.sheets.layout;

/** What a row of a sheet is. Only {@link #RECORD} rows are counted; the others are the paper around the table. */
public enum RowKind {
    /** A person, or whatever else the table lists; possibly faulty. */
    RECORD,
    /** Above the table. */
    TITLE,
    /** A heading row, also one repeated further down where a page began. */
    HEADER,
    /** A row 1, 2, 3 … under the headings. */
    COLUMN_NUMBERS,
    /** Nothing, or nothing but a running number prepared for later. */
    BLANK,
    /** A sum or count. */
    TOTAL,
    /** Place and date, office, name and number of whoever signs. */
    SIGNATURE,
    /** A heading inside the table that says where the following rows belong; see {@link Section}. */
    SECTION,
    /** A heading inside the table that names a family; its members follow. */
    FAMILY,
    /** A further line of the record above, in columns of which that record has a value; never the next record's. */
    CONTINUED,
    /** Any other text: legends, page numbers, remarks. */
    NOTE
}
