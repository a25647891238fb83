package org.pullquote.names;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A personal name as written at one place, without title and possessive.
 *
 * @param words first name, middle names and initials, surname: at least one
 * @param suffix "Jr.", "III", or an empty text
 * @param folded the words as {@link CaseFolding#of} gives them
 */
public record PersonName(List<String> words, String suffix, List<String> folded) {
    public PersonName {
        words = List.copyOf(words);
        folded = List.copyOf(folded);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a name without words");
        }
    }

    /** A name with its words folded. */
    public PersonName(List<String> words, String suffix) {
        this(words, suffix, words.stream().map(CaseFolding::of).toList());
    }

    /** Particles that are first names if they are capitalized at the start of a name: "Ben Lund". */
    private static final Set<String> GIVEN_PARTICLES = Set.of("Ben", "Al");

    /** Whether it has a first name and a surname; a first name may begin with a particle ("Abu Yusuf al-Tamimi"). */
    public boolean isFull() {
        return words.size() > 1
                && (!NameParts.isParticle(words.get(0))
                        || GIVEN_PARTICLES.contains(words.get(0))
                        || words.stream()
                                        .filter(word -> !NameParts.isParticle(word))
                                        .count()
                                > 1);
    }

    /** The first word as written: the first name, or the surname if there is no other word. */
    public String first() {
        return words.get(0);
    }

    /** The last word as written, without the suffix: the surname. */
    public String last() {
        return words.get(words.size() - 1);
    }

    /** The last word as {@link CaseFolding#of} gives it. */
    public String foldedLast() {
        return folded.get(folded.size() - 1);
    }

    /** Whether its words begin with these letters, in order. */
    public boolean hasInitials(String letters) {
        return letters.length() == words.size()
                && IntStream.range(0, words.size()).allMatch(i -> words.get(i).charAt(0) == letters.charAt(i));
    }

    /** The words as written, with the suffix. */
    public String text() {
        return String.join(" ", words) + (suffix.isEmpty() ? "" : " " + suffix);
    }

    /**
     * Whether two full names may be one person's: the same surname and suffix, first names that agree, middle names that do not conflict. A
     * second surname may be left out ("Felipe Calderón", "Felipe Calderón Hinojosa").
     */
    public boolean agrees(PersonName other) {
        if (!CaseFolding.of(suffix).equals(CaseFolding.of(other.suffix)) || !GivenNames.same(first(), other.first())) {
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

    /** Whether this name contains the words of {@code part} next to each other. */
    public boolean contains(PersonName part) {
        return IntStream.rangeClosed(0, folded.size() - part.folded.size()).anyMatch(at -> has(part, at));
    }

    /** Whether this name ends with {@code part}: its surname, with or without preceding words. */
    public boolean endsWith(PersonName part) {
        return has(part, folded.size() - part.folded.size());
    }

    /** Whether {@code part} stands there. Behind "bin" is the father's name, which without the particle is the father. */
    private boolean has(PersonName part, int at) {
        return at >= 0
                && folded.subList(at, at + part.folded.size()).equals(part.folded)
                && !(at > 1 && NameParts.isPatronymic(words.get(at - 1)));
    }

    /** The last word, with the "bin" before it. */
    public String foldedSurname() {
        int before = words.size() - 2;
        boolean patronymic = before >= 0
                && NameParts.isPatronymic(words.get(before))
                && !(before == 0 && GIVEN_PARTICLES.contains(words.get(0)));
        return patronymic ? folded.get(before) + " " + foldedLast() : foldedLast();
    }

    /** Whether two words are the same, whatever their case and accents. */
    public static boolean sameWord(String one, String other) {
        return CaseFolding.of(one).equals(CaseFolding.of(other));
    }

    /** Whether the word is a single letter, with or without dots. */
    public static boolean isInitial(String word) {
        return word.replace(".", "").length() == 1;
    }

    private boolean middlesAgree(PersonName other) {
        if (words.size() < 3 || other.words.size() < 3) {
            return true;
        }
        String one = CaseFolding.of(words.get(1)).replace(".", "");
        String two = CaseFolding.of(other.words.get(1)).replace(".", "");
        return one.startsWith(two) || two.startsWith(one);
    }
}
