package id.lindung.office.intake.web;

import id.lindung.office.intake.ImportState;
import id.lindung.office.intake.TableKey;
import id.lindung.office.intake.WorkerImports;
import id.lindung.office.pages.Ui;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which column means what: shown with values from the file, corrected by choosing, remembered for the next file. */
@Controller
class ColumnPages {

    /** What a list of workers can hold. */
    static final List<Field> FIELDS = List.of(
            Field.NATIONAL_ID,
            Field.NAME,
            Field.NAME_MIDDLE,
            Field.NAME_LAST,
            Field.FAMILY_CARD,
            Field.MOTHER_NAME,
            Field.BIRTH_PLACE,
            Field.BIRTH_DATE,
            Field.BIRTH_PLACE_AND_DATE,
            Field.BIRTH_DAY,
            Field.BIRTH_MONTH,
            Field.BIRTH_YEAR,
            Field.SEX,
            Field.SEX_MALE,
            Field.SEX_FEMALE,
            Field.RT_RW,
            Field.RT,
            Field.RW,
            Field.HAMLET,
            Field.VILLAGE_OR_HAMLET,
            Field.ADDRESS,
            Field.VILLAGE,
            Field.DISTRICT,
            Field.REGENCY,
            Field.REGION_CODE,
            Field.REGION_NAME,
            Field.PHONE,
            Field.OCCUPATION,
            Field.INCOME,
            Field.DECILE,
            Field.CATEGORY,
            Field.HEIR_NAME,
            Field.HEIR_RELATION,
            Field.NOTE,
            Field.MEMBER_STATUS,
            Field.ROW_NUMBER);

    private final WorkerImports imports;

    ColumnPages(WorkerImports imports) {
        this.imports = imports;
    }

    @GetMapping("/impor/{id}/kolom")
    String show(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model)
            throws IOException, InterruptedException {
        return page(ui, id, "", model);
    }

    private String page(Ui ui, long id, String problem, Model model) throws IOException, InterruptedException {
        ImportPages.mayImport(ui);
        var batch = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (batch.isSavedOrUndone() || batch.state() == ImportState.DISCARDED) return "redirect:/impor";
        model.addAttribute("batch", batch);
        model.addAttribute("sheets", imports.columns(id));
        model.addAttribute("fields", FIELDS);
        model.addAttribute("problem", problem);
        return "intake/columns";
    }

    /** Every column is a parameter {@code k<table>_<column>} with the name of a field, empty when it is not used. */
    @PostMapping("/impor/{id}/kolom")
    String correct(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            Model model)
            throws IOException, InterruptedException {
        ImportPages.mayImport(ui);
        if (imports.find(id).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        Map<TableKey, Map<Field, Integer>> chosen = new HashMap<>();
        for (var parameter : parameters.entrySet()) {
            if (!parameter.getKey().matches("k[0-9]{1,3}(?:t[0-9]{1,5})?_[0-9]{1,4}")
                    || parameter.getValue().isEmpty()) continue;
            var place = parameter.getKey().substring(1).split("_", -1);
            var field = field(parameter.getValue());
            var table = TableKey.parse(place[0]).orElseThrow();
            var sheet = chosen.computeIfAbsent(table, index -> new EnumMap<>(Field.class));
            if (sheet.put(field, Integer.valueOf(place[1])) != null) {
                return page(
                        ui,
                        id,
                        ui.t(
                                "impor.columns.twice",
                                ui.pick(field.label().id(), field.label().en())),
                        model);
            }
        }
        Map<TableKey, ColumnMapping> corrected = new HashMap<>();
        chosen.forEach((sheet, columns) -> corrected.put(sheet, new ColumnMapping(columns)));
        if (corrected.values().stream()
                .noneMatch(mapping -> mapping.has(Field.NATIONAL_ID) || mapping.has(Field.NAME))) {
            return page(ui, id, ui.t("impor.columns.nobody"), model);
        }
        imports.correctAndRemember(id, corrected);
        return "redirect:/tugas/" + imports.check(id);
    }

    private static Field field(String name) {
        return FIELDS.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
