package id.lindung.office.help;

import java.util.Locale;

/**
 * One word of the field.
 *
 * @param indonesian as people in the offices say it
 * @param english what we call it in English
 * @param explainedIndonesian one line
 * @param explainedEnglish the same line
 */
public record Term(String indonesian, String english, String explainedIndonesian, String explainedEnglish) {

    boolean mentions(String lowerCase) {
        return (indonesian + ' ' + english + ' ' + explainedIndonesian + ' ' + explainedEnglish)
                .toLowerCase(Locale.ROOT)
                .contains(lowerCase);
    }
}
