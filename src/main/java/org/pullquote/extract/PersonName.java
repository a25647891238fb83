package org.pullquote.extract;

import java.util.Collections;
import java.util.List;

/**
 * A personal name as written at one place, without title and possessive.
 *
 * @param words first name, middle names and initials, surname: at least one
 * @param suffix "Jr.", "III", or an empty text
 * @param folded the words as {@link SpeakerWords#fold} gives them
 */
record PersonName(List<String> words, String suffix, List<String> folded) {
    PersonName {
        words = List.copyOf(words);
        folded = List.copyOf(folded);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a name without words");
        }
    }

    PersonName(List<String> words, String suffix) {
        this(words, suffix, words.stream().map(SpeakerWords::fold).toList());
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

    String foldedLast() {
        return folded.get(folded.size() - 1);
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
        if (foldedLast().equals(other.foldedLast())) {
            return middlesAgree(other);
        }
        PersonName longer = words.size() > other.words.size() ? this : other;
        PersonName shorter = longer == this ? other : this;
        return shorter.words.size() < longer.words.size()
                && !isInitial(shorter.last())
                && longer.contains(shorter)
                && longer.folded.get(0).equals(shorter.folded.get(0));
    }

    /** Whether the words of {@code part} stand in this name, side by side. */
    boolean contains(PersonName part) {
        return Collections.indexOfSubList(folded, part.folded) >= 0;
    }

    /** Whether {@code part} ends this name: its surname, with or without what stands before it. */
    boolean endsWith(PersonName part) {
        int shift = folded.size() - part.folded.size();
        return shift >= 0 && folded.subList(shift, folded.size()).equals(part.folded);
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
