package org.pullquote.evaluate;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/**
 * An item that a reader marked.
 *
 * @param tier said, nested, topic or attitude
 * @param kinds the kind, then others that are equally right
 * @param speaker the name, or a description; null or empty if the reader gives none
 * @param speakerKind what the speaker is, or null where the reader did not say
 * @param words which words of the body are its content
 */
record ReadItem(
        String tier,
        List<String> kinds,
        @Nullable String speaker,
        @Nullable String speakerKind,
        BitSet words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern GENITIVE = Pattern.compile("[’']s(?![\\p{L}\\p{N}_])");
    private static final Pattern MARK = Pattern.compile("\\p{Mn}+");
    private static final Pattern ASIDE = Pattern.compile("\\(.*");
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\p{N}_])[A-Z]");
    private static final Set<String> NO_NAMES =
            Set.of("jr", "sr", "ii", "iii", "iv", "the", "of", "mr", "mrs", "ms", "dr");

    /** The longest name of a person, in words, where the reader did not say what the speaker is. */
    private static final int LONGEST_NAME = 4;

    ReadItem {
        kinds = List.copyOf(kinds);
    }

    /** Whether the reader found a name of the speaker in the article. */
    boolean isNamed() {
        return speaker != null && !speaker.isEmpty() && !kind().equals("unnamed");
    }

    boolean isSaid() {
        return tier.equals("said");
    }

    /**
     * Whether a statement names the right speaker: a person or body in full. If the speaker is unnamed, it must not name a person.
     *
     * @param found the speaker as shown, who is a group if it is several people
     * @param together all who make the statement; empty if it is not several
     */
    boolean isBy(@Nullable Speaker found, List<Speaker> together) {
        List<String> name = folded(speaker);
        List<String> got = folded(found == null ? null : found.name());
        boolean person = found != null && found.kind() == SpeakerKind.PERSON;
        String kind = kind();
        if (kind.equals("unnamed") || kind.equals("document") || name.isEmpty()) {
            boolean people = together.stream().anyMatch(one -> one.kind() == SpeakerKind.PERSON);
            return !person && !people || got.isEmpty();
        }
        Set<String> names = new HashSet<>(name);
        Set<String> gots = new HashSet<>(got);
        if (kind.equals("person") || kind.isEmpty() && name.size() <= LONGEST_NAME && person) {
            names.removeIf(word -> word.codePointCount(0, word.length()) == 1);
            return !got.isEmpty() && gots.containsAll(names);
        }
        if (kind.equals("group")) {
            return !person && (got.isEmpty() || name.stream().anyMatch(gots::contains));
        }
        return !got.isEmpty() && (gots.containsAll(names) || names.containsAll(gots));
    }

    /** The kind that the reader gave the speaker; if none, "unnamed" for a description without a capital letter, else empty. */
    private String kind() {
        if (speakerKind != null) {
            return speakerKind;
        }
        String name = ASIDE.matcher(speaker == null ? "" : speaker).replaceFirst("");
        return CAPITAL.matcher(name).find() ? "" : "unnamed";
    }

    /** The words of a name, without accents, genitives, titles and generational suffixes. */
    private static List<String> folded(@Nullable String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        Matcher words = WORD.matcher(
                MARK.matcher(GENITIVE.matcher(plain).replaceAll("")).replaceAll(""));
        return words.results()
                .map(match -> match.group())
                .filter(word -> !NO_NAMES.contains(word))
                .toList();
    }
}
