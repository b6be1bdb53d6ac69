package id.lindung.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workbook (.xlsx, or .xlsm read as data only). */
final class XlsxFile implements TableFile {
    private final Parts parts;
    private final String name;
    private final Format format;
    private final Limits limits;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<String> sheetParts = new ArrayList<>();
    private final SharedTexts texts;
    private final CellValues values;

    static XlsxFile open(Path file, String name, Limits limits) throws IOException {
        Parts parts = Parts.open(file, limits);
        try {
            return new XlsxFile(parts, name, limits);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private XlsxFile(Parts parts, String name, Limits limits) throws IOException {
        this.parts = parts;
        this.name = name;
        this.limits = limits;
        String workbook = workbookPart();
        parts.requireWorkbook(workbook);
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Relations relations = relations(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        this.format = relations.macros ? Format.XLSM : Format.XLSX;
        boolean from1904 = readWorkbook(workbook, relations);
        Refusal longText = Refusals.cell(name, 0, limits.cellLength());
        try (Xml xml = relations.styles == null ? null : parts.find(relations.styles, longText)) {
            this.values = new CellValues(xml == null ? NumberFormats.none() : NumberFormats.read(xml), from1904);
        }
        try (Xml xml = relations.texts == null ? null : parts.find(relations.texts, longText)) {
            this.texts = xml == null ? SharedTexts.NONE : SharedTexts.read(xml, limits);
        }
    }

    private String workbookPart() {
        try (Xml xml = parts.find("_rels/.rels", Refusals.unsafe())) {
            while (xml != null && xml.nextStart()) {
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (type != null && target != null && type.endsWith("/officeDocument")) {
                    return target.startsWith("/") ? target.substring(1) : target;
                }
                xml.strangeElement();
            }
        }
        return "xl/workbook.xml";
    }

    private static final class Relations {
        final Map<String, String> byId = new HashMap<>();

        @Nullable
        String styles;

        @Nullable
        String texts;

        boolean macros;
    }

    private Relations relations(String part, String folder) {
        Relations relations = new Relations();
        try (Xml xml = parts.find(part, Refusals.unsafe())) {
            while (xml != null && xml.nextStart()) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                xml.strangeElement();
                if (id == null || type == null || target == null || relations.byId.size() > limits.entries()) {
                    continue;
                }
                String path = target.startsWith("/") ? target.substring(1) : folder + target;
                relations.byId.put(id, path);
                if (type.endsWith("/styles")) {
                    relations.styles = path;
                } else if (type.endsWith("/sharedStrings")) {
                    relations.texts = path;
                } else if (type.endsWith("/vbaProject")) {
                    relations.macros = true;
                }
            }
        }
        return relations;
    }

    /** Lists the sheets and answers whether dates count from 1904, as old Macs did. */
    private boolean readWorkbook(String part, Relations relations) {
        boolean from1904 = false;
        try (Xml xml = parts.find(part, Refusals.unsafe())) {
            while (xml != null && xml.nextStart()) {
                switch (xml.name()) {
                    case "workbookPr" -> {
                        String flag = xml.attribute("date1904");
                        from1904 = "1".equals(flag) || "true".equals(flag);
                    }
                    case "sheet" -> addSheet(xml, relations);
                    default -> xml.strangeElement();
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
        return from1904;
    }

    private void addSheet(Xml xml, Relations relations) {
        String title = xml.attribute("name");
        String id = xml.attribute("id");
        String state = xml.attribute("state");
        String path = id == null ? null : relations.byId.get(id);
        if (title == null || path == null || !parts.has(path)) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
        if (path.contains("chartsheets/") || path.contains("dialogsheets/")) {
            return;
        }
        if (sheets.size() == limits.sheets()) {
            throw new RefusedWhileReading(Refusals.sheets(limits.sheets()));
        }
        sheets.add(new SheetInfo(sheets.size(), title, "hidden".equals(state) || "veryHidden".equals(state)));
        sheetParts.add(path);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(int sheet) {
        String title = sheets.get(sheet).name();
        Xml xml = parts.find(sheetParts.get(sheet), Refusals.cell(title, 0, limits.cellLength()));
        if (xml == null) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
        return new XlsxRows(xml, texts, values, limits, title);
    }

    @Override
    public MergedCells merged(int sheet) {
        try {
            InputStream part = parts.stream(sheetParts.get(sheet), Refusals.unsafe());
            return part == null ? MergedCells.NONE : MergedCells.read(part);
        } catch (IOException e) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
