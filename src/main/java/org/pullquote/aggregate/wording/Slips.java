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
        if (stretch.isKept() || full.isEmpty() || version.isEmpty()) {
            return false;
        }
        if (isPartInOtherForms(full, version) && turning(full).containsAll(turning(version))) {
            return true;
        }
        if (!turning(full).equals(turning(version)) || haveOthers(full, version)) {
            return false;
        }
        List<Word> fullContent = full.stream().filter(Word::isContent).toList();
        List<Word> versionContent = version.stream().filter(Word::isContent).toList();
        return letters(full).equals(letters(version))
                || areForms(full, version)
                || areForms(fullContent, versionContent);
    }

    /** Whether the words of the version that are not kept are other forms of some of those in their place, which has more. */
    static boolean areOfSome(Alignment alignment, Stretch stretch) {
        return !stretch.isKept()
                && stretch.versionBegin() < stretch.versionEnd()
                && isPartInOtherForms(
                        alignment.version().words().subList(stretch.versionBegin(), stretch.versionEnd()),
                        alignment.full().words().subList(stretch.fullBegin(), stretch.fullEnd()));
    }

    private static boolean areForms(List<Word> full, List<Word> version) {
        return full.size() == version.size()
                && IntStream.range(0, full.size()).allMatch(i -> OneWord.areForms(full.get(i), version.get(i)));
    }

    /**
     * Whether one has fewer words, and all of them in order in another form or misspelt: "costs. So …" and "cost". The others were
     * left out or added beside them.
     */
    private static boolean isPartInOtherForms(List<Word> fewer, List<Word> more) {
        int at = 0;
        for (int i = 0; i < more.size() && at < fewer.size() && fewer.size() < more.size(); i++) {
            Word word = fewer.get(at);
            at += OneWord.areForms(word, more.get(i)) || Misspelling.between(word, more.get(i)) ? 1 : 0;
        }
        return at == fewer.size();
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
