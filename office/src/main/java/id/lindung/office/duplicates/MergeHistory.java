package id.lindung.office.duplicates;

import id.lindung.office.duplicates.MergeOutcome.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The merges of the office: what each found and left behind, in {@code person_merge} and in the history of both persons. */
@Component
class MergeHistory {

    private final JdbcClient jdbc;
    private final Sides sides;
    private final JsonMapper json = new JsonMapper();

    MergeHistory(JdbcClient jdbc, Sides sides) {
        this.jdbc = jdbc;
        this.sides = sides;
    }

    long begin(@Nullable Long review, Choices choices) {
        var before = sides.persons(List.of(choices.survivor(), choices.absorbed()));
        long merge = jdbc.sql("""
                        INSERT INTO person_merge (survivor_id, absorbed_id, region_code, review_id, taken, survivor_before, survivor_after, absorbed_before)
                        SELECT s.id, o.id, common_region(s.region_code, o.region_code), :review, :taken, to_jsonb(s), to_jsonb(s), to_jsonb(o)
                        FROM person s, person o WHERE s.id = :survivor AND o.id = :absorbed RETURNING id""")
                .param("review", review)
                .param(
                        "taken",
                        choices.taken().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .param("survivor", choices.survivor())
                .param("absorbed", choices.absorbed())
                .query(Long.class)
                .single();
        var survivor = before.get(choices.survivor());
        var absorbed = before.get(choices.absorbed());
        if (survivor != null && absorbed != null) write(merge, choices, survivor, absorbed);
        return merge;
    }

    void complete(long merge, Choices choices) {
        jdbc.sql(
                        "UPDATE person_merge SET survivor_after = (SELECT to_jsonb(p) FROM person p WHERE p.id = :survivor) WHERE id = :merge")
                .param("survivor", choices.survivor())
                .param("merge", merge)
                .update();
    }

    private void write(long merge, Choices choices, Side survivor, Side absorbed) {
        Map<String, Object> old = new LinkedHashMap<>();
        Map<String, Object> now = new LinkedHashMap<>();
        for (var field : choices.taken()) {
            var shown = shown(field);
            if (survivor.has(field)) old.put(shown, survivor.value(field));
            now.put(shown, absorbed.value(field));
        }
        now.put("merged", choices.absorbed());
        now.put("merge", merge);
        record(choices.survivor(), "MERGED", old, now);
        record(
                choices.absorbed(),
                "MERGED",
                Map.of("state", "ACTIVE"),
                Map.of("merged_into", choices.survivor(), "merge", merge));
    }

    /** The history names a field by its leading column, a number without the word for its hash. */
    private static String shown(MergeField field) {
        return switch (field) {
            case NIK -> "nik";
            case FAMILY_CARD -> "kk";
            case PHONE -> "phone";
            case NAME, SEX, BIRTH_DATE, BIRTH_PLACE, MOTHER, HOME, HEIR, NOTE, DIED_ON ->
                field.columns().getFirst();
        };
    }

    void record(long person, String act, Map<String, ?> before, Map<String, ?> after) {
        jdbc.sql(
                        "INSERT INTO person_change (person_id, act, before, after) VALUES (:person, :act, :before::jsonb, :after::jsonb)")
                .param("person", person)
                .param("act", act)
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .update();
    }

    Optional<KeptMerge> lock(long merge) {
        return find(merge, " FOR UPDATE");
    }

    Optional<KeptMerge> find(long merge) {
        return find(merge, "");
    }

    private Optional<KeptMerge> find(long merge, String suffix) {
        return jdbc.sql("""
                        SELECT id, survivor_id, absorbed_id, review_id, taken, region_code, undone_at IS NOT NULL AS undone
                        FROM person_merge WHERE id = :merge""" + suffix)
                .param("merge", merge)
                .query((row, n) -> new KeptMerge(
                        row.getLong("id"),
                        row.getLong("survivor_id"),
                        row.getLong("absorbed_id"),
                        row.getObject("review_id", Long.class),
                        fields(row.getString("taken")),
                        row.getString("region_code"),
                        row.getBoolean("undone")))
                .optional();
    }

    /** Merges into this person that stand, newest first. */
    List<KeptMerge> into(long survivor) {
        return jdbc
                .sql(
                        "SELECT id FROM person_merge WHERE survivor_id = :survivor AND undone_at IS NULL ORDER BY id DESC LIMIT 50")
                .param("survivor", survivor)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** The fields taken over that were corrected since: taking the merge back leaves them alone. */
    Set<MergeField> staysAsCorrected(KeptMerge kept) {
        var stays = EnumSet.noneOf(MergeField.class);
        stays.addAll(kept.taken());
        stays.removeAll(unchangedSince(kept));
        return stays;
    }

    /** Fields the merge changed and nobody since: these go back to what they were. */
    Set<MergeField> unchangedSince(KeptMerge kept) {
        var unchanged = EnumSet.noneOf(MergeField.class);
        for (var field : kept.taken()) {
            var same = jdbc.sql("""
                            SELECT bool_and(to_jsonb(p) -> c IS NOT DISTINCT FROM m.survivor_after -> c)
                            FROM person_merge m JOIN person p ON p.id = m.survivor_id, unnest(string_to_array(:columns, ',')) c
                            WHERE m.id = :merge""")
                    .param("columns", String.join(",", field.columns()))
                    .param("merge", kept.id())
                    .query(Boolean.class)
                    .single();
            if (same) unchanged.add(field);
        }
        return unchanged;
    }

    void restore(KeptMerge kept, Set<MergeField> fields) {
        var sets = new StringBuilder("version = s.version + 1, changed_at = office_now()");
        for (var field : fields) sets.append(", ").append(field.assignments("b"));
        jdbc.sql("UPDATE person s SET " + sets + """
                         FROM person_merge m CROSS JOIN LATERAL jsonb_populate_record(NULL::person, m.survivor_before) b
                        WHERE m.id = :merge AND s.id = m.survivor_id""").param("merge", kept.id()).update();
        jdbc.sql("""
                        UPDATE person SET state = 'ACTIVE', merged_into = NULL, version = version + 1, changed_at = office_now()
                        WHERE id = :absorbed""").param("absorbed", kept.absorbed()).update();
    }

    /** Whether the number of the absorbed record is, after restoring these fields, another active person's. */
    Optional<Reason> obstacle(KeptMerge kept, Set<MergeField> restored) {
        boolean survivorFreesIt = restored.contains(MergeField.NIK);
        boolean taken = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM person o JOIN person p ON p.nik_index = o.nik_index AND p.state = 'ACTIVE'
                                       WHERE o.id = :absorbed AND NOT (p.id = :survivor AND :frees))""")
                .param("absorbed", kept.absorbed())
                .param("survivor", kept.survivor())
                .param("frees", survivorFreesIt)
                .query(Boolean.class)
                .single();
        return taken ? Optional.of(Reason.NUMBER_IN_USE) : Optional.empty();
    }

    void markUndone(long merge) {
        jdbc.sql("UPDATE person_merge SET undone_by = acting(), undone_at = office_now() WHERE id = :merge")
                .param("merge", merge)
                .update();
    }

    private static Set<MergeField> fields(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(MergeField::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
