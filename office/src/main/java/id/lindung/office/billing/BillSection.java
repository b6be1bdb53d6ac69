package id.lindung.office.billing;

import gg.jte.Content;
import id.lindung.office.pages.Ui;

/** What a later room has to say on a bill's page. */
public interface BillSection {

    Content of(Bill bill, Ui ui);
}
