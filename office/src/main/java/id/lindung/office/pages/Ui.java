package id.lindung.office.pages;

import id.lindung.office.actor.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets: who looks, in which language, from where, and how to write numbers and dates for them.
 *
 * @param path the address of this page, without its query
 * @param csrf the token every form sends back
 * @param place where and as whom, for the masthead: {@code Desa Bauho · Operator desa}
 */
public record Ui(
        Messages messages,
        Language language,
        Actor actor,
        String displayName,
        Place place,
        String path,
        String query,
        String csrf,
        Assets assets,
        boolean demo,
        String printedAt) {

    /** Name of the region or payer, its code, and the role in words. */
    public record Place(String name, String code, String role) {}

    /** One entry of the main navigation. */
    public record NavItem(String href, String icon, String key, boolean current) {}

    /** Rooms of one subject. */
    public record NavGroup(String key, List<NavItem> rooms) {
        public NavGroup {
            rooms = List.copyOf(rooms);
        }
    }

    public String t(String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }

    /** The text of a key that a feature may have added, or the word itself in lower case. */
    public String word(String prefix, String code) {
        return messages.find(language, prefix + code)
                .orElse(code.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }

    /** The text of a key that may exist, or {@code otherwise}. */
    public String word(String prefix, String code, String otherwise) {
        return messages.find(language, prefix + code).orElse(otherwise);
    }

    /** What an act was done to, in words: {@code person:17} is {@code Pekerja 17}. */
    public String subject(String subject) {
        int colon = subject.indexOf(':');
        return colon < 0
                ? word("trail.subject.", subject)
                : word("trail.subject.", subject.substring(0, colon)) + " " + subject.substring(colon + 1);
    }

    /** Who did something, by user name; the program itself in words. */
    public String who(String username) {
        return username.equals("system") ? t("role.SYSTEM") : username;
    }

    /** {@code Jan 2025 – Des 2026}: months of a job; an open or unknown side is a dash. */
    public String period(java.time.LocalDate from, java.time.@Nullable LocalDate until) {
        var starts = from.getYear() == 2015 && from.getMonthValue() == 7
                ? ""
                : Texts.month(java.time.YearMonth.from(from), language);
        if (until == null) return starts.isEmpty() ? t("period.open") : t("period.since", starts);
        var last = Texts.month(java.time.YearMonth.from(until.minusDays(1)), language);
        return starts.isEmpty() ? t("period.until", last) : starts + " – " + last;
    }

    public boolean signedIn() {
        return actor.account() != 0;
    }

    /** One of two texts kept side by side. */
    public String pick(String indonesian, String english) {
        return language == Language.ID ? indonesian : english;
    }

    /**
     * A masked NIK as this user may see it. Beside a birth date the last digits are nearly the whole number, so whoever may not see a
     * number in clear sees where it was issued and no more.
     */
    public @Nullable String nik(@Nullable String masked) {
        return masked == null || masked.length() != 16 || actor.role().revealsNumbers()
                ? masked
                : masked.substring(0, 4) + "************";
    }

    /** This page's address in the other language. */
    public String otherLanguageHref() {
        var rest = query.isEmpty() ? "" : "&" + query;
        return path + "?lang=" + language.other().code() + rest;
    }

    /** {@code 1.234.567}, the same in both languages. */
    public String n(long number) {
        return Texts.number(number);
    }

    /** The number, or the dot that stands for one which is closed to the reader. */
    public String n(Optional<Long> number) {
        return number.map(this::n).orElse("•");
    }

    /** {@code 60,3%}; empty when there is nothing to divide by. */
    public String percent(long part, long whole) {
        return Texts.percent(part, whole);
    }

    /** Part of a whole as an SVG length, e.g. {@code 60.28%}. */
    public String width(long part, long whole) {
        return Texts.width(part, whole);
    }

    public String date(java.time.@Nullable LocalDate date) {
        return Texts.date(date, language);
    }

    public String shortDate(java.time.@Nullable LocalDate date) {
        return Texts.shortDate(date, language);
    }

    public String month(java.time.YearMonth month) {
        return Texts.month(month, language);
    }

    /** {@code 22 November 2026, 09.14 WITA}. */
    public String moment(java.time.@Nullable Instant instant) {
        return Texts.moment(instant, language);
    }

    /** {@code Rp16.800}; a dash when there is none. */
    public String rupiah(@Nullable Long amount) {
        return amount == null ? "–" : (amount < 0 ? "-Rp" : "Rp") + Texts.number(Math.abs(amount));
    }

    public List<NavItem> nav() {
        return Navigation.of(this);
    }

    /** What the main navigation has no room for. */
    public List<NavGroup> more() {
        return Navigation.more(this);
    }
}
