package id.lindung.office.funds;

import id.lindung.rules.funding.FundingVerdict;

/** How an act on a fund ended. */
public sealed interface FundAct {

    /** Done; the fund stands under this id. */
    record Done(long fund) implements FundAct {}

    /** Nothing was changed. */
    record Refused(Why why) implements FundAct {}

    /** The law does not let this payer have such a fund. */
    record Forbidden(FundingVerdict.Forbidden verdict) implements FundAct {}

    /** Why nothing was changed; the sentence is {@code fund.refused.<name>}, the field is the form's. */
    enum Why {
        NOT_ALLOWED("pembayar"),
        NO_FUND("dana"),
        NO_PAYER("pembayar"),
        SOURCE_OF_OTHERS("sumber"),
        YEAR("tahun"),
        NAME_TAKEN("nama"),
        DOCUMENT_BEFORE("jenis"),
        DOCUMENT_YEAR("tanggal"),
        AMOUNT("pagu"),
        HEADS("orang"),
        DATES("sampai"),
        AGREEMENT_YEAR("mulai"),
        AGREEMENT_EMPTY("mulai"),
        CLOSED("dana"),
        REASON("alasan"),
        ACCOUNT("kode");

        private final String field;

        Why(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
