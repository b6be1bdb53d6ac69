package id.lindung.office.intake.rows;

import id.lindung.office.intake.rows.Villages.Place.Found;
import id.lindung.office.intake.rows.Villages.Place.Outside;
import id.lindung.office.intake.rows.Villages.Place.Unknown;
import id.lindung.regions.Region;
import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import id.lindung.regions.Resolution;
import id.lindung.regions.VillageMatch;
import id.lindung.rules.Sentence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which village a row belongs to: what the row says, else the section or title above it, else the region the file was given
 * for. Nothing is guessed: a name that fits no village inside the bound is refused, and named when it lies outside.
 */
public final class Villages {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int DISTRICT_LENGTH = 8;
    private static final Pattern PARTS = Pattern.compile("[/,;|-]");
    private static final Pattern DISTRICT_FIRST = Pattern.compile(
            "\\s*(?:kecamatan|kec\\.?)\\s+(.{2,40}?)[\\s,/-]+(?:desa|kelurahan|kel\\.?|ds\\.?)\\s+(.{2,40})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DISTRICT_NAME =
            Pattern.compile("\\s*kec(?:amatan|\\.)?(?![\\p{L}])[\\s.:]*", Pattern.CASE_INSENSITIVE);

    private final Regions regions;
    private final RegionRange allowed;
    private final @Nullable RegionCode bound;
    private final Map<String, Place> remembered = new HashMap<>();
    private final Map<String, Optional<RegionRange>> regencies = new HashMap<>();

    /** What a written place means. */
    public sealed interface Place {
        /** @param renamed a remark when an old name or code was written; null otherwise */
        record Found(Region village, @Nullable Sentence renamed) implements Place {}

        /** A known place that the file may not write to. */
        record Outside(Sentence what) implements Place {}

        record Unknown(Sentence what) implements Place {}
    }

    /**
     * @param allowed where the sender may write and the file was bound to
     * @param bound the region the file was given for; its village is meant when the file names none
     */
    public Villages(Regions regions, RegionRange allowed, @Nullable RegionCode bound) {
        this.regions = regions;
        this.allowed = allowed;
        this.bound = bound;
    }

    /** The village of a file that names none. */
    public Place ofFile() {
        return bound != null && bound.level().isVillage()
                ? remember("#", () -> code(bound.value()))
                : new Unknown(new Sentence(
                        "Desa baris ini tidak disebut: tidak ada kolom desa, dan judul lembar tidak menyebut"
                                + " desa.",
                        "The village of this row is not named: there is no village column, nor a village in"
                                + " the title."));
    }

    /** Whether a province has this code of two digits today. */
    boolean isProvince(String code) {
        return regions.find(code).isPresent();
    }

    /** The village of a code. */
    public Place ofCode(String written) {
        return remember("=" + written, () -> code(written));
    }

    /** The village of a name, as a column, section or title writes it. */
    public Place ofName(String village, String district, String regency) {
        return remember(village + "\n" + district + "\n" + regency, () -> name(village, district, regency));
    }

    private Place remember(String key, java.util.function.Supplier<Place> find) {
        var known = remembered.get(key);
        if (known != null) return known;
        var place = find.get();
        if (remembered.size() < MOST_REMEMBERED) remembered.put(key, place);
        return place;
    }

    private Place code(String written) {
        return switch (regions.resolve(written)) {
            case Resolution.Current(var region) -> village(region, null);
            case Resolution.Successor(var from, var oldName, var to) -> village(to, renamed(from + " " + oldName, to));
            case Resolution.Retired(var code, var oldName, var _) ->
                new Unknown(Sentence.of(
                        "Kode {} ({}) tidak berlaku lagi dan tidak jelas penggantinya.",
                        "The code {} ({}) is no longer valid, and what replaced it is not clear.",
                        code,
                        oldName));
            case Resolution.Unknown(var text) ->
                new Unknown(Sentence.of(
                        "Kode wilayah \"{}\" tidak dikenal.", "The region code \"{}\" is not known.", text));
        };
    }

    private Place village(Region region, @Nullable Sentence renamed) {
        if (!allowed.contains(region.code())) return outside(region);
        return region.level().isVillage()
                ? new Found(region, renamed)
                : new Unknown(Sentence.of("{} bukan desa atau kelurahan.", "{} is not a village.", region.label()));
    }

    private Place name(String village, String district, String regency) {
        if (RegionCode.parse(village).isPresent()) return code(village);
        var within = narrowed(regency, allowed);
        var match = match(village, district, within);
        return switch (match) {
            case VillageMatch.One(var found) -> new Found(found, renamedFrom(village, found));
            case VillageMatch.Several(var several) ->
                new Unknown(Sentence.of(
                        "Ada {} desa bernama \"{}\" di sini.",
                        "There are {} villages called \"{}\" here.",
                        several.size(),
                        village));
            case VillageMatch.None(var nearest) -> {
                var parted = parted(village, within);
                yield parted != null
                        ? parted
                        : elsewhere(village, district, regency, nearest.isEmpty() ? null : nearest.getFirst());
            }
        };
    }

    /** "Tasifeto Timur / Bauho", "Kec. Tasifeto Timur Desa Bauho": a district and one of its villages in one cell, in either order. */
    private @Nullable Place parted(String written, RegionRange within) {
        var marked = DISTRICT_FIRST.matcher(written);
        var parts = marked.matches() ? new String[] {marked.group(1), marked.group(2)} : PARTS.split(written, -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) return null;
        for (int district = 0; district < 2; district++) {
            var named = DISTRICT_NAME.matcher(parts[district]);
            // "Tulakadi, Kec. Tastim": said to be the district, so it may be shortened as in a column of its own.
            if (named.lookingAt()
                    && match(
                                    parts[1 - district].strip(),
                                    parts[district].substring(named.end()).strip(),
                                    within)
                            instanceof VillageMatch.One(var one)) return new Found(one, null);
        }
        var found = new java.util.TreeMap<RegionCode, Region>();
        for (int village = 0; village < 2; village++) {
            var district = letters(parts[1 - village].replaceFirst("(?i)^\\s*kec(amatan)?\\.?\\s+", ""));
            if (regions.match(parts[village].strip(), parts[1 - village].strip(), within)
                            instanceof VillageMatch.One(var one)
                    && regions.find(one.code().value().substring(0, DISTRICT_LENGTH))
                            .filter(region -> letters(region.name()).equals(district))
                            .isPresent()) {
                found.put(one.code(), one);
            }
        }
        return found.size() == 1 ? new Found(found.firstEntry().getValue(), null) : null;
    }

    /** A district that is misspelt or abbreviated does not make a village unknown when its name fits only one. */
    private VillageMatch match(String village, String district, RegionRange within) {
        var match = regions.match(village, district, within);
        if (district.isEmpty() || !(match instanceof VillageMatch.None)) return match;
        // A district that exists here and holds no such village is a contradiction, not a spelling.
        boolean known = regions.search("kecamatan " + district, wider(), 3).stream()
                .anyMatch(region -> region.level().depth() == 3
                        && region.name()
                                .equalsIgnoreCase(district.replaceFirst("(?i)^kec(amatan)?\\.? +", "")
                                        .strip()));
        if (known) return match;
        var without = regions.match(village, within);
        return without instanceof VillageMatch.One ? without : match;
    }

    private Place elsewhere(String village, String district, String regency, @Nullable Region nearest) {
        var beyond = narrowed(regency, wider());
        var match = regions.match(village, district, beyond);
        return switch (match) {
            case VillageMatch.One(var found) when !allowed.contains(found.code()) -> outside(found);
            case VillageMatch.Several(var several)
            when several.stream().noneMatch(r -> allowed.contains(r.code())) -> outside(several.getFirst());
            case VillageMatch.One _, VillageMatch.Several _, VillageMatch.None _ ->
                new Unknown(
                        nearest == null
                                ? Sentence.of(
                                        "Desa \"{}\" tidak ada di daftar wilayah.",
                                        "There is no village \"{}\" in the list of regions.",
                                        village)
                                : Sentence.of(
                                        "Desa \"{}\" tidak ada di sini; yang mirip: {}.",
                                        "There is no village \"{}\" here; similar: {}.",
                                        village,
                                        nearest.label()));
        };
    }

    private Outside outside(Region region) {
        return new Outside(Sentence.of(
                "{} di luar wilayah berkas ini atau wewenang Anda.",
                "{} lies outside this file's region or your own.",
                regions.fullName(region.code())));
    }

    /** A name is looked for in the province before it is called unknown, so that a neighbour's row is named as such. */
    private RegionRange wider() {
        return RegionCode.parse(allowed.from().length() >= 2 ? allowed.from().substring(0, 2) : "")
                .map(RegionCode::range)
                .orElse(RegionRange.COUNTRY);
    }

    private RegionRange narrowed(String regency, RegionRange within) {
        if (regency.isEmpty()) return within;
        var known = regencies.get(regency);
        if (known == null) {
            known = regency(regency);
            if (regencies.size() < MOST_REMEMBERED) regencies.put(regency, known);
        }
        return known.filter(within::contains).orElse(within);
    }

    /** Looks through the whole country, which takes longer than all else about a row: once for each spelling of a regency. */
    private Optional<RegionRange> regency(String written) {
        var wanted = written.toLowerCase(java.util.Locale.ROOT).startsWith("kota") ? written : "Kabupaten " + written;
        return regions.search(wanted, RegionRange.COUNTRY, 1).stream()
                .filter(region -> region.level().depth() == 2)
                .map(region -> region.code().range())
                .findFirst();
    }

    private @Nullable Sentence renamedFrom(String written, Region found) {
        var letters = letters(written);
        var name = letters(found.name());
        boolean kelurahan = letters.startsWith("kelurahan") && found.level() == id.lindung.regions.RegionLevel.VILLAGE;
        if (isWritten(written, name) && !kelurahan) return null;
        // Doubled or dropped letters are a spelling, not a name of former times.
        boolean spelling = squeezed(letters).contains(squeezed(name)) && !kelurahan;
        return spelling
                ? Sentence.of(
                        "\"{}\" ditulis lain dari daftar wilayah; dibaca sebagai {} ({}).",
                        "\"{}\" is spelled otherwise than in the list of regions; read as {} ({}).",
                        written,
                        found.label(),
                        found.code())
                : renamed(written, found);
    }

    /** Whether the name stands there as whole words, with whatever else is said around it. */
    private static boolean isWritten(String written, String name) {
        var words = written.toLowerCase(java.util.Locale.ROOT).split("[^a-z']+", -1);
        for (int from = 0; from < words.length; from++) {
            var joined = new StringBuilder();
            for (int to = from; to < words.length && joined.length() < name.length(); to++) {
                joined.append(letters(words[to]));
                if (joined.toString().equals(name)) return true;
            }
        }
        return false;
    }

    private static String letters(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static String squeezed(String letters) {
        return letters.replaceAll("(.)\\1+", "$1");
    }

    private static Sentence renamed(String old, Region now) {
        return Sentence.of(
                "\"{}\" adalah sebutan lama; dicatat sebagai {} ({}).",
                "\"{}\" is a former name; recorded as {} ({}).",
                old,
                now.label(),
                now.code());
    }
}
