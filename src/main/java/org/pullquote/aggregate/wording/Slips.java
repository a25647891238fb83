package org.pullquote.aggregate.wording;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pullquote.aggregate.wording.Alignment.Stretch;

/**
 * Words that differ as two transcripts of one speech do: other forms of the same words ("women" for "woman", "advise" for
 * "advice"; {@link OneWord}), one or two letters, a compound written apart, and function words ("on" for "upon"). Of 58 such
 * differences that were read beside both articles 33 were slips of this kind, and 10 another word.
 */
final class Slips {
    private Slips() {}

    /** Whether the words of the version that are not kept only differ as transcripts do from those in their place. */
    static boolean are(Alignment alignment, Stretch stretch) {
        List<Word> full = alignment.full().words().subList(stretch.fullBegin(), stretch.fullEnd());
        List<Word> version = alignment.version().words().subList(stretch.versionBegin(), stretch.versionEnd());
        if (stretch.isKept()
                || full.isEmpty()
                || version.isEmpty()
                || !turning(full).equals(turning(version))
                || haveOthers(full, version)) {
            return false;
        }
        List<Word> fullContent = full.stream().filter(Word::isContent).toList();
        List<Word> versionContent = version.stream().filter(Word::isContent).toList();
        return letters(full).equals(letters(version))
                || areForms(full, version)
                || areForms(fullContent, versionContent);
    }

    private static boolean areForms(List<Word> full, List<Word> version) {
        return full.size() == version.size()
                && IntStream.range(0, full.size()).allMatch(i -> OneWord.areForms(full.get(i), version.get(i)));
    }

    private static Set<String> turning(List<Word> words) {
        return words.stream().filter(ReportersWords::turns).map(Word::key).collect(Collectors.toSet());
    }

    private static String letters(List<Word> words) {
        return words.stream().map(Word::key).collect(Collectors.joining());
    }

    /** Whether a word is replaced by one that is listed as different, such as a function word by its opposite. */
    private static boolean haveOthers(List<Word> full, List<Word> version) {
        return full.stream().anyMatch(one -> version.stream().anyMatch(other -> OneWord.areOther(one, other)));
    }
}
