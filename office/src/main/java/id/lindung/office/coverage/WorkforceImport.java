package id.lindung.office.coverage;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.audit.Audit;
import id.lindung.regions.CodeSystem;
import id.lindung.regions.RegencyNumbers;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.regions.Resolution;
import id.lindung.rules.CellText;
import id.lindung.rules.time.ContributionMonth;
import id.lindung.sheets.Cell;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.RefusedWhileReading;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.RowKind;
import id.lindung.sheets.layout.TableLayout;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings workforce figures in. The code system must be said: 5304 is Belu to Kemendagri and Timor Tengah Selatan to BPS, and no
 * number tells which was meant.
 */
@Service
public class WorkforceImport {

    private static final int MOST_ROWS = 100_000;
    private static final int YOUNGEST = 5;
    private static final int OLDEST = 25;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Regions regions;

    WorkforceImport(JdbcTemplate jdbc, TransactionTemplate transaction, Audit audit, Regions regions) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.regions = regions;
    }

    /**
     * What to import; a column of the file goes before the value given here.
     *
     * @param codeSystem null: only codes of more than four digits or in the dotted spelling can be read
     * @param month null: the file has a month or year column (a year alone is its August, when Sakernas asks)
     * @param source who says so; null: the file has a source column
     * @param fromAge the youngest the figures count, 5 to 25 years; null: the source does not say
     */
    public record Request(
            Path file,
            String fileName,
            @Nullable CodeSystem codeSystem,
            @Nullable YearMonth month,
            @Nullable String source,
            String edition,
            @Nullable Integer fromAge) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Kept, row by row; the same figures again change nothing. */
        record Done(int rows, int saved, int unchanged, List<Problem> problems) implements Outcome {}

        record Refused(String id, String en) implements Outcome {}
    }

    /** A row that was not kept. */
    public record Problem(int row, String code, String id, String en) {}

    private record Entry(
            String region,
            String given,
            CodeSystem system,
            YearMonth month,
            long people,
            String measure,
            String source) {}

    public Outcome run(Request request) throws IOException {
        var role = CurrentActor.get().role();
        if (role != Role.REGENCY_OFFICER && role != Role.ADMIN && role != Role.SYSTEM && role != Role.PROVINCE) {
            return new Outcome.Refused(
                    "Peran Anda tidak memasukkan angka angkatan kerja.",
                    "Your role does not import workforce figures.");
        }
        var age = request.fromAge();
        if (age != null && (age < YOUNGEST || age > OLDEST)) {
            return new Outcome.Refused(
                    "Usia termuda yang dihitung adalah 5 sampai 25 tahun; Sakernas menghitung sejak 15 tahun.",
                    "The youngest age counted lies between 5 and 25 years; Sakernas counts from 15.");
        }
        return switch (TableFile.open(request.file(), request.fileName(), Limits.DEFAULT)) {
            case Opening.Refused(var why) ->
                new Outcome.Refused(why.sentence().id(), why.sentence().en());
            case Opening.Opened(var file) -> {
                try (file) {
                    yield read(request, file);
                } catch (RefusedWhileReading e) {
                    var why = e.refusal().sentence();
                    yield new Outcome.Refused(why.id(), why.en());
                }
            }
        };
    }

    private Outcome read(Request request, TableFile file) {
        var entries = new ArrayList<Entry>();
        var problems = new ArrayList<Problem>();
        int rows = 0;
        boolean table = false;
        for (var sheet : file.sheets()) {
            var layout = TableLayout.detect(file, sheet.index());
            var mapping = layout.mapping();
            if (!mapping.has(Field.REGION_CODE) || (!mapping.has(Field.WORKFORCE) && !mapping.has(Field.EMPLOYED)))
                continue;
            table = true;
            var classifier = layout.classifier(mapping);
            try (var reading = file.rows(sheet.index())) {
                while (reading.hasNext()) {
                    var row = reading.next();
                    if (classifier.classify(row).kind() != RowKind.RECORD) continue;
                    if (++rows > MOST_ROWS) {
                        return new Outcome.Refused(
                                "Berkas ini lebih dari 100.000 baris; angka angkatan kerja hanya beberapa ratus.",
                                "This file has more than 100,000 rows; workforce figures are a few hundred.");
                    }
                    entry(request, mapping, row, problems).forEach(entries::add);
                }
            }
        }
        if (!table) {
            return new Outcome.Refused(
                    "Tidak ada tabel angkatan kerja: perlu kolom Kode wilayah dan kolom Angkatan kerja atau Penduduk bekerja.",
                    "No workforce table: it needs a region code column and a labour force or employed column.");
        }
        int saved = save(request, entries);
        return new Outcome.Done(rows, saved, entries.size() - saved, problems);
    }

    private List<Entry> entry(Request request, ColumnMapping mapping, SheetRow row, List<Problem> problems) {
        var given = CellText.clean(text(mapping, row, Field.REGION_CODE));
        var region = region(given, request.codeSystem());
        if (region.isEmpty()) {
            problems.add(retired(row.number(), given)
                    .orElseGet(() -> unknownRegion(row.number(), given, request.codeSystem())));
            return List.of();
        }
        var month = month(mapping, row).or(() -> Optional.ofNullable(request.month()));
        var source = CellText.clean(text(mapping, row, Field.SOURCE));
        if (source.isEmpty() && request.source() != null) source = request.source();
        if (month.isEmpty() || source.isEmpty()) {
            problems.add(
                    new Problem(
                            row.number(),
                            month.isEmpty() ? "MONTH_MISSING" : "SOURCE_MISSING",
                            "Bulan atau sumber angka ini tidak disebut. Tulis di kolomnya, atau berikan untuk seluruh berkas.",
                            "Month or source of this figure is missing. Write it in its column, or give it for the whole file."));
            return List.of();
        }
        if (!CurrentActor.get().scope().covers(region.get())) {
            problems.add(new Problem(
                    row.number(),
                    "REGION_OUT_OF_SCOPE",
                    "Wilayah " + region.get() + " di luar wewenang Anda.",
                    "Region " + region.get() + " lies outside your scope."));
            return List.of();
        }
        var system = given.length() == 4 && request.codeSystem() != null ? request.codeSystem() : CodeSystem.KEMENDAGRI;
        var found = new ArrayList<Entry>();
        for (var field : List.of(Field.WORKFORCE, Field.EMPLOYED)) {
            if (!mapping.has(field)) continue;
            var people = people(mapping, row, field);
            if (people.isEmpty()) {
                problems.add(new Problem(
                        row.number(),
                        "NUMBER_INVALID",
                        "Jumlahnya bukan bilangan bulat positif.",
                        "The number is not a positive whole number."));
            } else {
                var measure = field == Field.WORKFORCE ? "LABOUR_FORCE" : "EMPLOYED";
                found.add(new Entry(region.get(), given, system, month.get(), people.get(), measure, source));
            }
        }
        return found;
    }

    /** Four bare digits need a code system; everything else can only be Kemendagri's. */
    private Optional<String> region(String given, @Nullable CodeSystem system) {
        if (given.matches("[0-9]{4}")) {
            if (system == null) return Optional.empty();
            return RegencyNumbers.load()
                    .read(given, system)
                    .flatMap(regions::find)
                    .map(found -> found.code().value());
        }
        if (system == CodeSystem.BPS && !given.contains(".")) return Optional.empty();
        return RegionCode.parse(given)
                .flatMap(regions::find)
                .map(found -> found.code().value());
    }

    /** A region that was split, renamed or renumbered: its old figure is not the new one's, so it is said and never joined. */
    private Optional<Problem> retired(int row, String given) {
        if (given.matches("[0-9]{4}")) return Optional.empty();
        return switch (regions.resolve(given)) {
            case Resolution.Current(var _), Resolution.Unknown(var _) -> Optional.empty();
            case Resolution.Successor(var old, var name, var now) ->
                Optional.of(
                        new Problem(
                                row,
                                "REGION_RETIRED",
                                "Kode " + old + " (" + name + ") tidak dipakai lagi; sekarang " + now.label() + " ("
                                        + now.code()
                                        + "). Angkanya tidak digabung sendiri: tulis kode sekarang bila wilayahnya memang sama.",
                                "Code " + old + " (" + name + ") is no longer used; today it is " + now.label() + " ("
                                        + now.code()
                                        + "). Its figure is not joined by itself: write today's code if the area is the same."));
            case Resolution.Retired(var old, var name, var edition) ->
                Optional.of(new Problem(
                        row,
                        "REGION_RETIRED",
                        "Kode " + old + " (" + name + ") tidak dipakai lagi; daftar terakhir yang memuatnya dari tahun "
                                + edition
                                + ". Wilayahnya dipecah atau digabung: cari angka untuk wilayah yang sekarang.",
                        "Code " + old + " (" + name + ") is not used any more; the last list that held it is of "
                                + edition + ". Its area was split or joined: find the figure of today's region."));
        };
    }

    private static Problem unknownRegion(int row, String given, @Nullable CodeSystem system) {
        if (system == null && given.matches("[0-9]{4}")) {
            return new Problem(
                    row,
                    "CODE_SYSTEM_MISSING",
                    "Kode \"" + given
                            + "\" berarti tempat yang berbeda menurut Kemendagri dan BPS. Sebutkan sistem kodenya.",
                    "Code \"" + given + "\" means different places to Kemendagri and BPS. Say which system it is.");
        }
        return new Problem(
                row,
                "REGION_UNKNOWN",
                "Kode wilayah \"" + CellText.quote(given) + "\" tidak dikenal. Periksa kode dan sistem kodenya.",
                "Region code \"" + CellText.quote(given) + "\" is not known. Check the code and its system.");
    }

    private static Optional<YearMonth> month(ColumnMapping mapping, SheetRow row) {
        var column = mapping.column(Field.CONTRIBUTION_MONTH);
        if (column.isPresent()) {
            if (row.cell(column.getAsInt()) instanceof Cell.Date date) return Optional.of(YearMonth.from(date.date()));
            var read = ContributionMonth.read(row.text(column.getAsInt())).find();
            if (read.isPresent()) return Optional.of(read.get().value());
        }
        var year = text(mapping, row, Field.YEAR);
        return year.matches("(19|20)[0-9]{2}")
                ? Optional.of(YearMonth.of(Integer.parseInt(year), 8))
                : Optional.empty();
    }

    private static Optional<Long> people(ColumnMapping mapping, SheetRow row, Field field) {
        int column = mapping.column(field).orElseThrow();
        try {
            var number = row.cell(column) instanceof Cell.Num cell
                    ? cell.value()
                    : new BigDecimal(row.text(column).replaceAll("[. ]", ""));
            return number.signum() > 0 ? Optional.of(number.longValueExact()) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private int save(Request request, List<Entry> entries) {
        var saved = transaction.execute(status -> {
            int count = 0;
            for (var entry : entries) count += save(request, entry);
            if (count > 0) {
                audit.record(
                        "WORKFORCE_IMPORTED",
                        "file:" + request.fileName(),
                        CurrentActor.get().scope().regionCode(),
                        Map.of("figures", count));
            }
            return count;
        });
        return saved == null ? 0 : saved;
    }

    private int save(Request request, Entry entry) {
        int same = jdbc.queryForList(
                        """
                        SELECT 1 FROM workforce WHERE region_code = ? AND month = ? AND measure = ? AND known_until = 'infinity'
                          AND people = ? AND source = ? AND edition = ? AND from_age IS NOT DISTINCT FROM ?::smallint""",
                        Integer.class,
                        entry.region,
                        entry.month.atDay(1),
                        entry.measure,
                        entry.people,
                        entry.source,
                        request.edition(),
                        request.fromAge())
                .size();
        if (same > 0) return 0;
        jdbc.update("""
                UPDATE workforce SET known_until = office_now()
                WHERE region_code = ? AND month = ? AND measure = ? AND known_until = 'infinity'""", entry.region, entry.month.atDay(1), entry.measure);
        return jdbc.update(
                """
                INSERT INTO workforce (region_code, month, people, measure, source, edition, code_system, code_given, file_name, from_age)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.region,
                entry.month.atDay(1),
                entry.people,
                entry.measure,
                entry.source,
                request.edition(),
                entry.system.name(),
                entry.given,
                request.fileName(),
                request.fromAge());
    }

    private static String text(ColumnMapping mapping, SheetRow row, Field field) {
        var column = mapping.column(field);
        return column.isEmpty() ? "" : row.text(column.getAsInt());
    }
}
