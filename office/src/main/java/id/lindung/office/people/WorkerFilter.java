package id.lindung.office.people;

import org.jspecify.annotations.Nullable;

/**
 * Which workers a list shows; empty texts do not narrow.
 *
 * @param region a region inside the actor's scope
 * @param neighbourhood {@code 001/002}
 * @param name the beginning of a name, as typed
 * @param identity {@code PENDING} for those without a NIK
 */
public record WorkerFilter(
        String region, String neighbourhood, String occupation, String category, String name, String identity) {

    public boolean narrows() {
        return !(neighbourhood.isEmpty()
                && occupation.isEmpty()
                && category.isEmpty()
                && name.isEmpty()
                && identity.isEmpty());
    }

    /** The same filter as the query of an address, without the question mark. */
    public String query(@Nullable Long after) {
        var query = new StringBuilder();
        add(query, "wilayah", region);
        add(query, "rtrw", neighbourhood);
        add(query, "pekerjaan", occupation);
        add(query, "kategori", category);
        add(query, "q", name);
        add(query, "identitas", identity);
        if (after != null) add(query, "setelah", after.toString());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (value.isEmpty()) return;
        if (!query.isEmpty()) query.append('&');
        query.append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
    }
}
