package id.lindung.rules.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One spelling for a word of a name: general rules first, then the saints whose names are written in many ways in NTT. */
final class SaintNames {
    /** The kept spelling first, then what else is written for the same saint, abbreviations included. */
    private static final String VARIANTS = """
            yohanes yoh yohannes johanes johannes yohanis johanis joh
            yohana johana johanna yohanna
            yosef yos josef joseph yoseph yosep josep
            yosefina josefina yosephina josephina yosepina
            yosefa josefa josepha yosepha
            yoakim joakim yoachim joachim yohakim
            yovita jovita
            yuliana juliana
            yulianus julianus
            yulius julius
            yustina justina
            yustinus justinus
            yakobus jakobus yacobus jacobus
            yeremias jeremias yerimias
            yanuarius januarius
            yasintus jasintus hyasintus hyacintus
            fransiskus frans fransiscus franciscus fransikus fransiskus
            fransiska fransisca francisca
            antonius ant anton anthonius
            antonia anthonia
            maria mar mariah
            petrus ptr
            paulus pls
            kristina christina cristina
            kristianus christianus cristianus
            kristoforus christoforus christophorus cristoforus
            agustinus agus agust augustinus
            agustina augustina
            dominikus domi dominicus
            teresia theresia theresya tresia
            teresa theresa
            margareta margaretha margaretta
            elisabet elisabeth elizabeth elisabet elizabet
            wilhelmus wilem willem wihelmus wilhem
            wilhelmina wihelmina willemina welhelmina
            mikael mikhael michael mikhail micael
            gabriel gaberiel
            rafael raphael
            gregorius gregorious greg
            kornelis cornelis
            kornelius cornelius
            stefanus stephanus stepanus stevanus
            klara clara
            karolus carolus
            karolina carolina
            katarina catharina katharina catarina
            klemens clemens
            viktor victor
            viktoria victoria
            vinsensius vincentius vinsentius vincensius vinsen
            benediktus benedictus
            benyamin benjamin
            lusia lucia
            lukas lucas
            markus marcus
            marselinus marcelinus marsel
            marselina marcelina
            sesilia cecilia cesilia caecilia
            siprianus ciprianus cyprianus
            filipus philipus philippus pilipus
            filomena philomena pilomena
            ignasius ignatius
            laurensius laurentius lorensius
            martinus marthinus
            marta martha
            mateus matheus
            maksimus maximus
            aleksander alexander
            aleksius alexius
            aloysius aloisius alosius
            bernadus bernardus bernad
            bernadeta bernadetha bernadette bernardeta
            bonifasius bonifacius
            dorotea dorothea
            emanuel emmanuel imanuel
            eduardus edwardus
            gaudensia gaudentia gaudencia
            hendrikus hendricus henrikus
            hironimus hieronimus heronimus hieronymus
            konradus kondradus conradus
            nikolaus nicolaus
            oktaviana octaviana
            oktavianus octavianus
            paskalis paschalis pascalis
            patrisius patricius
            servasius servatius
            silvester sylvester
            skolastika scholastika scolastika
            tadeus thadeus
            teodorus theodorus
            tomas thomas
            timotius timotheus timoteus
            zakarias zacharias sakarias
            anjelina angelina
            anjela angela
            """;

    private static final Map<String, String> KEPT = table();

    private SaintNames() {}

    /** @param word lower-case ASCII letters and digits */
    static String fold(String word) {
        String spelled = spelling(word);
        return KEPT.getOrDefault(spelled, spelled);
    }

    private static Map<String, String> table() {
        var table = new HashMap<String, String>();
        VARIANTS.lines().forEach(line -> {
            var words = List.of(line.split(" ", -1));
            words.forEach(word -> table.put(spelling(word), words.getFirst()));
        });
        return Map.copyOf(table);
    }

    /** Spelling of before 1972 and church Latin to today's: dj, tj, oe, ph, th, ch, x, doubled letters. */
    static String spelling(String word) {
        var out = new StringBuilder(word.length() + 2);
        int n = word.length();
        for (int i = 0; i < n; i++) {
            char c = word.charAt(i);
            char next = i + 1 < n ? word.charAt(i + 1) : ' ';
            switch (c) {
                case 'p' -> i += put(out, next == 'h' ? "f" : "p", next == 'h');
                case 't' -> i += put(out, next == 'j' ? "c" : "t", next == 'h' || next == 'j');
                case 'd' -> i += put(out, next == 'j' ? "j" : "d", next == 'j');
                case 'k' -> i += put(out, "k", next == 'h');
                case 'c' -> i += put(out, next == 'h' || next == 'k' ? "k" : "c", next == 'h' || next == 'k');
                case 'x' -> put(out, "ks", false);
                case 'q' -> put(out, "k", false);
                case 'o' -> i += put(out, isOldU(word, i) ? "u" : "o", isOldU(word, i));
                default -> put(out, c);
            }
        }
        return out.toString();
    }

    /** "Soekarno", but not "Oematan" (oe is water in Timor), "Loe" (a clan) or "Yoel". */
    private static boolean isOldU(String word, int at) {
        return at > 0
                && at + 2 < word.length()
                && word.charAt(at + 1) == 'e'
                && !(at + 3 == word.length() && word.charAt(at + 2) == 'l');
    }

    private static void put(StringBuilder out, char letter) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != letter || letter <= '9') {
            out.append(letter);
        }
    }

    /** Appends unless it doubles the last letter; answers how many further letters were used. */
    private static int put(StringBuilder out, String letters, boolean two) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != letters.charAt(0) || letters.charAt(0) <= '9') {
            out.append(letters);
        }
        return two ? 1 : 0;
    }
}
