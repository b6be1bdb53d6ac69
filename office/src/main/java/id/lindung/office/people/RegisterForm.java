package id.lindung.office.people;

import id.lindung.office.pages.Problems;
import java.util.Map;

/**
 * One page of registering a worker.
 *
 * @param href where the form is sent
 * @param number of this page among {@code of}
 * @param first the step without one before it
 */
public record RegisterForm(
        String href, Step step, int number, int of, Step first, Map<String, String> answers, Problems problems) {

    public String value(String field) {
        return answers.getOrDefault(field, "");
    }

    /** The page of another step of the same draft. */
    public String href(Step other) {
        return href.endsWith("/baru") ? href : href.substring(0, href.lastIndexOf('/') + 1) + other.path();
    }

    public String saveHref() {
        return href.substring(0, href.lastIndexOf('/') + 1) + "simpan";
    }

    public String discardHref() {
        return href.substring(0, href.lastIndexOf('/') + 1) + "buang";
    }

    /** Where "back" leads. */
    public String back() {
        return step == first || href.endsWith("/baru") ? "/pekerja" : href(step.previous());
    }
}
