package id.lindung.rules.contribution;

import id.lindung.rules.money.Sen;

/** What rates apply to before banding, in sen, and where it comes from. */
record Base(long sen, Origin origin) {

    static Base fact(String name, Sen amount) {
        return new Base(amount.value(), new Origin.Said(name, amount));
    }
}
