package id.lindung.office.duplicates;

import id.lindung.rules.name.NameKey;
import java.util.function.IntConsumer;

/**
 * What two records of one person still share when something else went wrong. Only records that share a key are compared. The keys complement
 * each other: for each mistake, and for each two of them in different fields, one key remains untouched.
 */
enum BlockKey {
    /** The birth date, day and month in either order, with the sound of one word of the name: survives anything in the other words. */
    BIRTH_AND_WORD {
        @Override
        void keys(Profile person, IntConsumer consumer) {
            if (person.birthDay() == Profile.NO_DATE) return;
            int date = BirthDates.withoutOrder(person.birthDay());
            for (var word : person.name()) consumer.accept(mix(date, sound(word)));
        }
    },
    /** The birth date with the sound of a word of the mother's name: survives anything in the name. */
    BIRTH_AND_MOTHER {
        @Override
        void keys(Profile person, IntConsumer consumer) {
            if (person.birthDay() == Profile.NO_DATE || person.mother().length == 0) return;
            consumer.accept(mix(BirthDates.withoutOrder(person.birthDay()), sound(person.mother()[0])));
        }
    },
    /** The birth date in the village: survives the name and the mother's. */
    BIRTH_AND_VILLAGE {
        @Override
        void keys(Profile person, IntConsumer consumer) {
            if (person.birthDay() == Profile.NO_DATE) return;
            consumer.accept(mix(BirthDates.withoutOrder(person.birthDay()), Long.hashCode(person.village())));
        }
    },
    /** The family card: survives everything else. */
    FAMILY_CARD {
        @Override
        void keys(Profile person, IntConsumer consumer) {
            if (person.familyCard() != 0) consumer.accept(Long.hashCode(person.familyCard() * 0x9e3779b97f4a7c15L));
        }
    },
    /** The telephone: survives everything else. */
    PHONE {
        @Override
        void keys(Profile person, IntConsumer consumer) {
            if (person.phone() != 0) consumer.accept(Long.hashCode(person.phone() * 0x9e3779b97f4a7c15L));
        }
    },
    /** The name with the mother's name, in sounds: survives the birth date, the village and the family card. */
    NAME_AND_MOTHER {
        @Override
        void keys(Profile person, IntConsumer consumer) {
            if (person.mother().length == 0 || person.name().length == 0) return;
            consumer.accept(mix(sounds(person.name()), sounds(person.mother())));
        }
    },
    /** The mother's name in the village: survives the name and the birth date. */
    VILLAGE_AND_MOTHER {
        @Override
        void keys(Profile person, IntConsumer consumer) {
            if (person.mother().length == 0) return;
            consumer.accept(mix(Long.hashCode(person.village()), sounds(person.mother())));
        }
    },
    /** Two words of the name in the village: survives the birth date, the mother and the family card. */
    VILLAGE_AND_WORDS {
        @Override
        void keys(Profile person, IntConsumer consumer) {
            int village = Long.hashCode(person.village());
            var words = person.name();
            if (words.length == 1) consumer.accept(mix(village, sound(words[0])));
            for (int i = 0; i < words.length; i++) {
                for (int j = i + 1; j < words.length; j++) {
                    int a = sound(words[i]);
                    int b = sound(words[j]);
                    consumer.accept(mix(village, mix(Math.min(a, b), Math.max(a, b))));
                }
            }
        }
    };

    /** How many keys a person has at most, mostly. */
    int mostly() {
        return this == BIRTH_AND_WORD || this == VILLAGE_AND_WORDS ? 3 : 1;
    }

    /** Hands on each key of the person. */
    abstract void keys(Profile person, IntConsumer consumer);

    /** All words of a name as they sound, in any order. */
    static int sounds(String[] words) {
        int sum = 0;
        for (var word : words) sum += mix(1, sound(word));
        return sum;
    }

    /** The sound of a word. */
    static int sound(String word) {
        return new NameKey(word).phonetic().hashCode();
    }

    static int mix(int a, int b) {
        long mixed = (a * 0x9e3779b97f4a7c15L) ^ (b * 0xc2b2ae3d27d4eb4fL);
        mixed = (mixed ^ mixed >>> 29) * 0xbf58476d1ce4e5b9L;
        return (int) (mixed ^ mixed >>> 32);
    }
}
