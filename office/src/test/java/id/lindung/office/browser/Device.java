package id.lindung.office.browser;

/** What somebody walks with. */
enum Device {
    PHONE(Browser.PHONE, true),
    DESK(Browser.DESK, true),
    PHONE_WITHOUT_SCRIPTS(Browser.PHONE, false);

    final int width;
    final boolean scripts;

    Device(int width, boolean scripts) {
        this.width = width;
        this.scripts = scripts;
    }

    /** For file names and invented people. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
