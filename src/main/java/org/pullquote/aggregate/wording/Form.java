package org.pullquote.aggregate.wording;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of an utterance as one article quotes them, or several articles alike, joined to one text.
 *
 * @param quotes statements of the earliest article with this form, in order
 * @param articles the articles that have these words
 * @param texts the texts of these articles, copies counted once
 */
record Form(List<Quote> quotes, Wording wording, Set<String> articles, Set<String> texts) {
    private static final Comparator<Form> FIRST_FIRST = Comparator.comparing(Form::day)
            .thenComparing(form -> form.quotes.get(0).statementId());

    /** Orders by most words, then most texts, then earliest. */
    static final Comparator<Form> FULLEST_FIRST = Comparator.comparingInt((Form form) -> -form.wording.size())
            .thenComparingInt(form -> -form.texts.size())
            .thenComparing(FIRST_FIRST);

    /** Orders by most texts, then fullest. */
    static final Comparator<Form> MOST_PRINTED_FIRST =
            Comparator.comparingInt((Form form) -> -form.texts.size()).thenComparing(FULLEST_FIRST);

    private static final String MARKS = ".?!,;:—–-…";

    /** The form of one article. */
    static Form of(List<Quote> quotes) {
        Quote first = quotes.get(0);
        return new Form(
                quotes,
                Wording.joined(quotes.stream().map(Quote::wording).toList()),
                Set.of(first.articleId()),
                Set.of(first.textId()));
    }

    /** Merges with the same words of other articles; the statements are those of the earlier form. */
    Form and(Form other) {
        Form first = FIRST_FIRST.compare(this, other) <= 0 ? this : other;
        return new Form(first.quotes, first.wording, union(articles, other.articles), union(texts, other.texts));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private LocalDate day() {
        LocalDate day = quotes.get(0).day();
        return day == null ? LocalDate.MAX : day;
    }

    /** Whether all its words are in quotation marks. */
    boolean isWhole() {
        return quotes.stream().allMatch(Quote::isWhole);
    }

    /** Whether a sentence or a quotation ends before a word. */
    boolean hasEndBefore(int place) {
        return place > 0 && (ends().get(place) || wording.words().get(place - 1).endsSentence());
    }

    /** Whether the article itself shows, before a word, that it leaves something out. */
    boolean hasGapBefore(int place) {
        return place > 0 && isGap(wording.words().get(place - 1).text())
                || place < wording.size() && isGap(wording.words().get(place).text());
    }

    /** The contents of its statements, joined. */
    String content() {
        StringBuilder content = new StringBuilder();
        for (Quote quote : quotes) {
            if (!content.isEmpty()) {
                boolean begins = Character.isUpperCase(quote.content().charAt(0));
                content.append(begins && !endsWithOneOf(MARKS, content.toString()) ? ". " : " ");
            }
            content.append(quote.content());
        }
        return content.toString();
    }

    private BitSet ends() {
        BitSet ends = new BitSet();
        int place = 0;
        for (Quote quote : quotes) {
            place += quote.wording().size();
            ends.set(place);
        }
        return ends;
    }

    private static boolean isGap(String word) {
        return word.contains("…") || word.contains("...") || word.contains("[") || word.contains("(");
    }

    private static boolean endsWithOneOf(String marks, String text) {
        int last = text.length() - 1;
        while (last >= 0 && !Character.isLetterOrDigit(text.charAt(last)) && marks.indexOf(text.charAt(last)) < 0) {
            last--;
        }
        return last >= 0 && marks.indexOf(text.charAt(last)) >= 0;
    }
}
