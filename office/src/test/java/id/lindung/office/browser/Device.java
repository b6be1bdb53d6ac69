package id.lindung.office.browser;

/** What somebody walks with. */
enum Device {
    PHONE(Browser.PHONE, true, 0),
    DESK(Browser.DESK, true, 1),
    PHONE_WITHOUT_SCRIPTS(Browser.PHONE, false, 2);

    final int width;
    final boolean scripts;

    /** Which of a walk's places and numbers are its own: walks of one kind share a database. */
    final int number;

    Device(int width, boolean scripts, int number) {
        this.width = width;
        this.scripts = scripts;
        this.number = number;
    }

    /** For file names and invented people. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
