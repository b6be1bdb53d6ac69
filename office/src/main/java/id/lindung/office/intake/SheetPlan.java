package id.lindung.office.intake;

import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.TableLayout;

/** How one sheet is read: what was understood of it, and which columns are used. */
record SheetPlan(TableLayout layout, ColumnMapping mapping) {

    int index() {
        return layout.sheet().index();
    }

    String name() {
        return layout.sheet().name();
    }
}
