package org.pullquote.extract;

import java.util.List;

/**
 * A personal name as written at one place, without title and possessive.
 *
 * @param words first name, middle names and initials, surname: at least one
 * @param suffix "Jr.", "III", or an empty text
 */
record PersonName(List<String> words, String suffix) {
    PersonName {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a name without words");
        }
    }

    /** Whether it has a first name and a surname. */
    boolean isFull() {
        return words.size() > 1 && !SpeakerWords.isParticle(words.get(0));
    }

    String first() {
        return words.get(0);
    }

    String last() {
        return words.get(words.size() - 1);
    }

    /** The words as they stand, with the suffix. */
    String text() {
        return String.join(" ", words) + (suffix.isEmpty() ? "" : " " + suffix);
    }

    /**
     * Whether two full names may be one person's: the same surname and suffix, first names that agree, no middle name of
     * one against another of the other. A second surname may be left out ("Felipe Calderón", "Felipe Calderón Hinojosa").
     */
    boolean agrees(PersonName other) {
        if (!SpeakerWords.fold(suffix).equals(SpeakerWords.fold(other.suffix))
                || !SpeakerWords.sameGivenName(first(), other.first())) {
            return false;
        }
        if (sameWord(last(), other.last())) {
            return middlesAgree(other);
        }
        PersonName longer = words.size() > other.words.size() ? this : other;
        PersonName shorter = longer == this ? other : this;
        return shorter.words.size() < longer.words.size()
                && !isInitial(shorter.last())
                && longer.contains(shorter.words)
                && sameWord(longer.first(), shorter.first());
    }

    /** Whether {@code part} stands in this name, word by word. */
    boolean contains(List<String> part) {
        for (int from = 0; from + part.size() <= words.size(); from++) {
            boolean all = true;
            for (int i = 0; i < part.size() && all; i++) {
                all = sameWord(words.get(from + i), part.get(i));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code part} ends this name: its surname, with or without what stands before it. */
    boolean endsWith(List<String> part) {
        return part.size() <= words.size()
                && new PersonName(words.subList(words.size() - part.size(), words.size()), "").contains(part);
    }

    static boolean sameWord(String one, String other) {
        return SpeakerWords.fold(one).equals(SpeakerWords.fold(other));
    }

    static boolean isInitial(String word) {
        return word.replace(".", "").length() == 1;
    }

    private boolean middlesAgree(PersonName other) {
        if (words.size() < 3 || other.words.size() < 3) {
            return true;
        }
        String one = SpeakerWords.fold(words.get(1)).replace(".", "");
        String two = SpeakerWords.fold(other.words.get(1)).replace(".", "");
        return one.startsWith(two) || two.startsWith(one);
    }
}
