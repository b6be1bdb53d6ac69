package id.lindung.office.opening;

import static java.util.Objects.requireNonNullElse;

/**
 * What the first administrator has typed so far. What the browser did not send is empty.
 *
 * @param kunci the key of the one-time link
 * @param q the region searched for
 * @param wilayah the region chosen
 * @param kantor the office's name
 * @param u user name
 * @param nama the administrator's name
 * @param s password
 * @param s2 the same password again
 */
public record OpeningForm(
        String kunci, String q, String wilayah, String kantor, String u, String nama, String s, String s2) {

    public OpeningForm {
        kunci = requireNonNullElse(kunci, "");
        q = requireNonNullElse(q, "").strip();
        wilayah = requireNonNullElse(wilayah, "").strip();
        kantor = requireNonNullElse(kantor, "").strip();
        u = requireNonNullElse(u, "").strip();
        nama = requireNonNullElse(nama, "").strip();
        s = requireNonNullElse(s, "");
        s2 = requireNonNullElse(s2, "");
    }

    /** Without what must not travel further. */
    @Override
    public String toString() {
        return "OpeningForm[" + wilayah + "]";
    }
}
