package id.lindung.rules.law;

/** Why a question cannot be asked at all: the fact it concerns is in the refusal's sentence, with the allowed values. */
public enum QuestionFault implements Reason {
    /** The month is before the formalised range or too far in the future. */
    MONTH_OUT_OF_RANGE,
    /** The event's day is before the formalised range or too far in the future. */
    DATE_OUT_OF_RANGE,
    /** Not a month or not a day of the calendar: 2025-13, 30 February. */
    DATE_INVALID,
    /** Not a plain amount, negative, absurd, or with more than two decimals. */
    AMOUNT_INVALID,
    /** A count or percentage outside its range. */
    NUMBER_INVALID,
    /** A word that is not among the allowed ones. */
    VALUE_UNKNOWN,
    /** Not PU, BPU, JAKON or PMI. */
    SEGMENT_UNKNOWN,
    /** Not JKK, JKM, JHT, JP or JKP. */
    PROGRAMME_UNKNOWN,
    /** A fact that this kind of question does not know. */
    FACT_UNKNOWN,
    /** The same fact twice, or a list where one value belongs. */
    FACT_MALFORMED
}
