package id.lindung.office.pages;

import java.util.Locale;

/** The two languages of the product. Official documents are always Indonesian. */
public enum Language {
    ID("id", "Indonesia"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The code for {@code <html lang>} and {@code ?lang=}. */
    public String code() {
        return code;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == ID ? EN : ID;
    }

    static Language of(String code) {
        return code.toLowerCase(Locale.ROOT).equals("en") ? EN : ID;
    }
}
