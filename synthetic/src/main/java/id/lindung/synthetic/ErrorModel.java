package id.lindung.synthetic;

/**
 * How one person comes to stand in a register twice, and which different people stand beside each other.
 *
 * <p><b>A second record</b> of the same person has one mistake (50 %), two (35 %) or three (15 %), at most one in each of four fields. The
 * field is drawn with these weights, then the mistake within it:
 *
 * <ul>
 *   <li><b>name, 50</b>: neighbouring key 10, dropped letter 8, doubled letter 6, two letters swapped 4, order of the words turned 6, first name
 *       abbreviated (Yoh.) 6, middle name left out 6, old or other spelling 4 (Jusuf, Stephanus, Soeri). A name of one word gets a typing error
 *       instead of those that need two.
 *   <li><b>mother's name, 18</b>: not written 8, typing error 5, first name alone 5.
 *   <li><b>birth date, 17</b>: day and month exchanged 5 (where both can be), one digit off by one 7, 1 January of the right year 5.
 *   <li><b>address, 15</b>: another RT 9, family card not written 4, another village of the same district 2.
 * </ul>
 *
 * <p>Besides, and not counted: the NIK is not written (two in three), mistyped (one in ten), another one of the same person (about one in
 * eight; offices have issued two) or the same; two in five are written in capitals; titles are dropped; the telephone is kept by half.
 *
 * <p><b>Strangers</b> resemble a person and are somebody else, in equal shares: {@link LabelledPair.Kind} names them. Half of them have a NIK.
 * The ordinary people of a run hold hard cases too: siblings, parents and popular names, and 1 January for one in a hundred and fifty.
 *
 * @param duplicatesPerThousand so many in a thousand people have a second record
 * @param strangersPerThousand so many in a thousand people have a stranger beside them; at most 125
 */
public record ErrorModel(int duplicatesPerThousand, int strangersPerThousand) {

    /** Five in a hundred twice, and as many strangers. */
    public static final ErrorModel USUAL = new ErrorModel(50, 50);

    public ErrorModel {
        if (duplicatesPerThousand < 0 || duplicatesPerThousand > 1000) {
            throw new IllegalArgumentException("Duplicates are a share of a thousand");
        }
        if (strangersPerThousand < 0 || strangersPerThousand > 125) {
            throw new IllegalArgumentException("At most one person in eight has a stranger");
        }
    }
}
