package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.PersonName;

/** Tells the fullest name that a document has for an organization. */
final class FullestBodyName {
    /** The longest ending of a name that is indexed, in words. */
    private static final int MAX_ENDING_WORDS = 6;

    private final Abbreviations abbreviations;
    private final NationalBodies national;
    private final Map<String, Integer> counts = new HashMap<>();

    /** The names by each of their endings, except the whole name. */
    private final Map<List<String>, List<NamedBody>> byEnding = new HashMap<>();

    private final Map<String, List<NamedBody>> byInitials = new HashMap<>();

    private final Map<String, String> fullest = new HashMap<>();

    FullestBodyName(Document document, People people, List<NamedBody> named, Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        this.national = new NationalBodies(document, people);
        for (NamedBody name : named) {
            // In a headline, a capital may be any word's: "Wily Senate".
            index(name, document.inHeadline(document.sentenceOf(name.first())));
        }
    }

    private void index(NamedBody name, boolean headline) {
        counts.merge(name.text(), 1, Integer::sum);
        List<String> folded = name.words().stream().map(CaseFolding::of).toList();
        for (int size = 1; !headline && size < Math.min(folded.size(), MAX_ENDING_WORDS + 1); size++) {
            byEnding.computeIfAbsent(folded.subList(folded.size() - size, folded.size()), key -> new ArrayList<>())
                    .add(name);
        }
        if (folded.size() > 1) {
            byInitials
                    .computeIfAbsent(Abbreviations.initials(name.words()), key -> new ArrayList<>())
                    .add(name);
        }
    }

    /** The names of several words that end with that word. */
    List<NamedBody> endingWith(String word) {
        return byEnding.getOrDefault(List.of(CaseFolding.of(word)), List.of());
    }

    /**
     * The fullest name of the organization called {@code name}: the longest one that ends with it, if all those that do are the
     * same one or parts of it; for an abbreviation, the long or the short form, whichever the document uses more.
     */
    String of(String name) {
        return fullest.computeIfAbsent(name, this::readFullest);
    }

    private String readFullest(String name) {
        String spelled = abbreviations.full(name);
        String longest = longest(spelled);
        return national.inFull(longest.equals(name) ? spelledOut(name) : longest);
    }

    private String longest(String name) {
        List<String> words = List.of(name.split(" "));
        if (words.size() > 1 && SpeakerLexicon.isGivenName(words.get(0))) {
            // "In Harbour Point Ada Lund said" may be tagged as one long name.
            return name;
        }
        List<String> folded = words.stream().map(CaseFolding::of).toList();
        List<NamedBody> longer = byEnding.getOrDefault(folded, List.of()).stream()
                .filter(other -> !NationalBodies.isOne(name) || isOfCountryOrState(other, words.size()))
                .sorted(Comparator.comparingInt(
                                (NamedBody other) -> other.words().size())
                        .reversed()
                        .thenComparing(NamedBody::text))
                .toList();
        if (!longer.isEmpty() && words.size() + longer.get(0).words().size() > 2) {
            List<String> fullest = longer.get(0).words();
            boolean nested = longer.stream().allMatch(other -> endsWith(fullest, other.words()));
            // "Defence of the Harbour Board" only mentions the Harbour Board.
            boolean inner = NamedBody.INNER.contains(fullest.get(fullest.size() - words.size() - 1));
            return nested && !inner ? longer.get(0).text() : name;
        }
        return name;
    }

    /**
     * Whether the word before the last ones is a country or state: "the Texas House" is called "the House", the White House is not; nor
     * is "Fire Congress" of a heading the Congress.
     */
    private static boolean isOfCountryOrState(NamedBody name, int last) {
        List<String> words = name.words();
        String place = words.get(words.size() - last - 1);
        return Countries.isNational(place.toLowerCase(Locale.ROOT).replace(".", ""))
                || UnitedStates.state(place) != null
                || place.equals("state");
    }

    private String spelledOut(String name) {
        if (name.length() < 2
                || name.indexOf(' ') >= 0
                || !name.replace(".", "").chars().allMatch(Character::isUpperCase)) {
            return name;
        }
        String initials = name.replace(".", "");
        String known = SpeakerLexicon.spelledOut(initials);
        return byInitials.getOrDefault(initials, List.of()).stream()
                .map(NamedBody::text)
                .filter(text -> counts.getOrDefault(text, 0) > counts.getOrDefault(name, 0))
                .findFirst()
                .orElse(known == null ? name : known);
    }

    private static boolean endsWith(List<String> words, List<String> end) {
        int shift = words.size() - end.size();
        for (int i = 0; i < end.size(); i++) {
            if (shift < 0 || !PersonName.sameWord(words.get(shift + i), end.get(i))) {
                return false;
            }
        }
        return true;
    }
}
