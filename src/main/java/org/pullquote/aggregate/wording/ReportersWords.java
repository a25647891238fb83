package org.pullquote.aggregate.wording;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pullquote.aggregate.wording.Alignment.Stretch;
import org.pullquote.text.WordList;

/**
 * Words of the fullest form that an article does not leave out, because other words stand for them: a few words replaced by the
 * reporter's own, where a quotation begins within the reporter's sentence (of "The mayor has never paid", an article that says
 * <i>she "has never paid"</i> leaves nothing out); words replaced by an editor's in brackets; a sentence, or the missing part of
 * one, that the reporter retells ({@link TextAround#retells}); and runs of function words. Words that change the sense count only
 * if they occur in the text around the quotes.
 */
final class ReportersWords {
    /** Enough for a conjunction, a subject and its auxiliary. */
    private static final int MAX_WORDS = 3;

    /** Maximum number of words if the content words occur around the quotes in any form. */
    private static final int MAX_WORDS_AROUND = 6;

    private static final Set<String> TURNING = WordList.words(ReportersWords.class, "turning-words.txt");

    private final Alignment alignment;
    private final List<Word> full;
    private final TextAround around;
    private final BitSet places = new BitSet();

    private ReportersWords(Alignment alignment, TextAround around) {
        this.alignment = alignment;
        this.full = alignment.full().words();
        this.around = around;
    }

    /**
     * The places of these words in the fullest form.
     *
     * @param kept places of the words that the article's quotes have
     * @param told places of words that occur around the quotes
     */
    static BitSet places(Alignment alignment, BitSet kept, BitSet told, TextAround around) {
        ReportersWords words = new ReportersWords(alignment, around);
        alignment.stretches().forEach(words::addReplaced);
        BitSet printed = (BitSet) kept.clone();
        printed.or(told);
        // Words that the version replaces count neither as retold nor as meaningless.
        BitSet answered = (BitSet) printed.clone();
        alignment.stretches().stream()
                .filter(stretch -> !stretch.isKept() && stretch.versionBegin() < stretch.versionEnd())
                .forEach(stretch -> answered.set(stretch.fullBegin(), stretch.fullEnd()));
        words.addRetold(answered, kept);
        words.addMeaningless(answered);
        int begin = printed.nextClearBit(0);
        while (begin < words.full.size()) {
            int end = printed.nextSetBit(begin);
            if (end < 0) {
                break;
            }
            if (words.isPhrase(begin, end)) {
                words.places.set(begin, end);
            } else if (told.get(end) || words.beginsWithin(end)) {
                words.add(begin, end, begin > 0 && kept.get(begin - 1));
            }
            begin = printed.nextClearBit(end);
        }
        return words.places;
    }

    private void addRetold(BitSet answered, BitSet kept) {
        Set<String> quoted =
                kept.stream().mapToObj(place -> full.get(place).root()).collect(Collectors.toSet());
        int begin = 0;
        while (begin < full.size()) {
            int end = begin + 1;
            while (end < full.size() && !full.get(end - 1).endsSentence()) {
                end++;
            }
            List<Integer> lacking = IntStream.range(begin, end)
                    .filter(place -> !answered.get(place))
                    .boxed()
                    .toList();
            if (around.retells(lacking.stream().map(full::get).toList(), quoted)) {
                lacking.forEach(places::set);
            }
            begin = end;
        }
    }

    /** Adds runs of function words, in which transcripts differ. */
    private void addMeaningless(BitSet printed) {
        int begin = printed.nextClearBit(0);
        while (begin < full.size()) {
            int end = printed.nextSetBit(begin) < 0 ? full.size() : printed.nextSetBit(begin);
            if (full.subList(begin, end).stream().noneMatch(word -> word.isContent() || turns(word))) {
                places.set(begin, end);
            }
            begin = printed.nextClearBit(end);
        }
    }

    private void addReplaced(Stretch stretch) {
        boolean stand = !stretch.isKept()
                && stretch.versionBegin() < stretch.versionEnd()
                && (alignment.isEdited(stretch) || Slips.are(alignment, stretch));
        if (stand && stretch.fullEnd() - stretch.fullBegin() <= MAX_WORDS) {
            places.set(stretch.fullBegin(), stretch.fullEnd());
        }
    }

    /** Whether a quotation of the version begins there, within the reporter's sentence. */
    private boolean beginsWithin(int place) {
        return alignment.stretches().stream()
                .filter(stretch -> stretch.isKept() && stretch.fullBegin() == place)
                .map(stretch -> alignment.version().words().get(stretch.versionBegin()))
                .anyMatch(word -> word.opens() && !word.mayOpenSentence());
    }

    /** Whether the words are a separately quoted phrase that the article has in its own words. */
    private boolean isPhrase(int begin, int end) {
        List<Word> words = full.subList(begin, end);
        return words.size() <= MAX_WORDS
                && words.get(0).opens()
                && full.get(end).opens()
                && words.stream().allMatch(around::hasRootOf);
    }

    /**
     * @param goesOn whether a quotation ends just before them, so that missing content words are left out
     */
    private void add(int begin, int end, boolean goesOn) {
        int from = end;
        while (from > begin && !full.get(from - 1).endsSentence()) {
            from--;
        }
        List<Word> words = full.subList(from, end);
        boolean areFew = words.size() <= MAX_WORDS && words.stream().noneMatch(ReportersWords::turns);
        boolean areAround = words.size() <= MAX_WORDS_AROUND
                && words.stream()
                        .filter(word -> word.isContent() || turns(word))
                        .allMatch(around::hasRootOf);
        if ((areFew || areAround) && !(goesOn && words.stream().anyMatch(Word::isContent))) {
            places.set(from, end);
        }
    }

    static boolean turns(Word word) {
        return TURNING.contains(word.key());
    }
}
