package id.lindung.office.pages;

/**
 * One line of "your tasks" on the home page.
 *
 * @param order smaller stands higher
 * @param title what to do, a verb first
 * @param hint one line: why, which file, until when
 * @param word the status in words, e.g. {@code Kurang 1}
 */
public record HomeTask(int order, String title, String href, String hint, State state, String word) {

    /** The shape and colour of the status word. */
    public enum State {
        DONE("tag--good", "ok"),
        TO_DO("tag--warn", "warn"),
        DUE("tag--warn", "clock"),
        NOT_STARTED("", "ring");

        private final String css;
        private final String icon;

        State(String css, String icon) {
            this.css = css;
            this.icon = icon;
        }

        public String css() {
            return css;
        }

        public String icon() {
            return icon;
        }
    }
}
