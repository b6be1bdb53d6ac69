package id.lindung.office.access;

import static java.util.Objects.requireNonNullElse;

import id.lindung.office.actor.Role;

/**
 * What an administrator has typed so far, in two steps on one page: role and search, then person and choice. What the
 * browser did not send is empty.
 *
 * @param peran the role
 * @param q the region or payer searched for
 * @param tujuan the region code or payer id chosen among the results
 * @param u user name
 * @param nama the person's name
 */
public record InviteForm(Role peran, String q, String tujuan, String u, String nama, String rw, String rt) {

    public InviteForm {
        peran = requireNonNullElse(peran, Role.VILLAGE_OPERATOR);
        q = requireNonNullElse(q, "").strip();
        tujuan = requireNonNullElse(tujuan, "").strip();
        u = requireNonNullElse(u, "").strip();
        nama = requireNonNullElse(nama, "").strip();
        rw = requireNonNullElse(rw, "").strip();
        rt = requireNonNullElse(rt, "").strip();
    }

    /** The same, for an account that exists. */
    InviteForm of(String username) {
        return new InviteForm(peran, q, tujuan, username, nama, rw, rt);
    }
}
