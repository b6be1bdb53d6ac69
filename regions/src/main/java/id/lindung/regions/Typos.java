package id.lindung.regions;

/** Counts slips of the finger: a letter dropped, added, exchanged, or swapped with its neighbour. */
final class Typos {

    private static final int LONGEST = 64;

    private Typos() {}

    /** How many slips are forgiven in a name of this length: none in very short ones, where every slip is another village. */
    static int forgiven(int length) {
        return length < 4 ? 0 : length < 8 ? 1 : 2;
    }

    static boolean atMost(int limit, byte[] text, int start, int length, byte[] other) {
        if (Math.abs(length - other.length) > limit || length > LONGEST || other.length > LONGEST) {
            return false;
        }
        var beforeLast = new int[other.length + 1];
        var last = new int[other.length + 1];
        var row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= length; i++) {
            byte here = text[start + i - 1];
            row[0] = i;
            int best = i;
            for (int j = 1; j <= other.length; j++) {
                int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (here == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && here == other[j - 2] && text[start + i - 2] == other[j - 1]) {
                    cost = Math.min(cost, beforeLast[j - 2] + 1);
                }
                row[j] = cost;
                best = Math.min(best, cost);
            }
            if (best > limit) {
                return false;
            }
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length] <= limit;
    }
}
