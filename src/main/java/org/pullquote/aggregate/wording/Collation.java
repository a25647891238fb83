package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.wording.Alignment.Stretch;
import org.pullquote.aggregate.wording.PlacedQuotes.Placed;
import org.pullquote.model.VersionKind;

/**
 * The quotes of one utterance, each compared with its fullest form. An article leaves out the words that are neither in its
 * quotes nor around them ({@link TextAround}, {@link ReportersWords}).
 *
 * <p>The fullest form is the longest form in an article, its quotes put together, corrected where the others agree against it
 * ({@link AgreedWording}). The result does not depend on the order of the quotes.
 *
 * @param utteranceId the statement that the fullest form is taken from, or the first of several
 * @param content the fullest form
 * @param quotes the quotes of the utterance: all that have words of it, and the fragments that belong to them
 */
public record Collation(String utteranceId, String content, List<Collated> quotes) {
    /** A form with a smaller share of the hub's words, however long, also contains another utterance. */
    private static final double MIN_HUB_SHARE = 0.8;

    /** A quote that keeps a smaller share of its words, without those {@link Beyond}, is here only because another quote continues it. */
    private static final double MIN_KEPT_SHARE = 0.5;

    /**
     * A quote beside the fullest form.
     *
     * @param kind what the quote is called
     * @param isFullest whether the fullest form is taken from it
     * @param leftOut words of the fullest form that its article has in no quote
     * @param segments both side by side
     */
    public record Collated(
            Quote quote,
            VersionKind kind,
            boolean isFullest,
            double keptShare,
            int leftOut,
            int putIn,
            List<Segment> segments) {
        public Collated {
            segments = List.copyOf(segments);
        }
    }

    public Collation {
        quotes = List.copyOf(quotes);
    }

    /**
     * @param hub the quote that all others are similar to
     * @param quotes all quotes, including the hub
     * @param fragments quotes of the same articles that are too short to be matched by themselves
     */
    public static Collation of(Quote hub, List<Quote> quotes, List<Quote> fragments) {
        Map<String, List<Quote>> ofArticles = byArticle(quotes);
        Map<String, List<Quote>> fragmentsOfArticles = byArticle(fragments);
        Map<Wording, Alignment> known = new HashMap<>();
        List<PlacedQuotes> placed = new ArrayList<>();
        ofArticles.forEach((article, own) -> placed.add(
                PlacedQuotes.in(hub.wording(), own, fragmentsOfArticles.getOrDefault(article, List.of()), known)));
        List<Form> forms = forms(placed);
        Form longest = forms.stream()
                .filter(form -> Alignment.of(form.wording(), hub.wording()).keptShare() >= MIN_HUB_SHARE)
                .findFirst()
                .orElse(forms.get(0));
        Wording agreed = AgreedWording.of(longest, forms);
        @Nullable
        Form printed = forms.stream()
                .filter(form -> form.wording().wordKeys().equals(agreed.wordKeys()))
                .findFirst()
                .orElse(null);
        Wording full = printed == null ? agreed : printed.wording();
        Form taken = printed == null ? longest : printed;
        known.clear();
        List<Collated> collated = new ArrayList<>();
        for (PlacedQuotes article : placed) {
            collated.addAll(collated(article.movedTo(full, known), full, taken));
        }
        return new Collation(
                taken.quotes().get(0).statementId(), printed == null ? agreed.text() : printed.content(), collated);
    }

    /** The forms that the articles have, the fullest first. */
    private static List<Form> forms(List<PlacedQuotes> articles) {
        Map<List<String>, Form> forms = new LinkedHashMap<>();
        for (PlacedQuotes article : articles) {
            Form form = Form.of(article.inOrder());
            forms.merge(form.wording().wordKeys(), form, Form::and);
        }
        return forms.values().stream().sorted(Form.FULLEST_FIRST).toList();
    }

    private static List<Collated> collated(PlacedQuotes article, Wording full, Form taken) {
        List<Collated> collated = new ArrayList<>();
        BitSet printed = printed(article, full);
        List<Placed> all = article.all();
        List<BitSet> beyondOfAll =
                all.stream().map(placed -> Beyond.places(placed.alignment())).toList();
        BitSet replaced = replaced(all, beyondOfAll);
        for (int i = 0; i < all.size(); i++) {
            Placed placed = all.get(i);
            Alignment alignment = placed.alignment();
            BitSet beyond = beyondOfAll.get(i);
            BitSet here = (BitSet) printed.clone();
            if (alignment.putIn(beyond) == 0) {
                here.or(replaced);
            }
            BitSet elsewhere = (BitSet) here.clone();
            elsewhere.andNot(alignment.keptPlaces());
            boolean isTaken = taken.quotes().contains(placed.quote());
            int kept = alignment.kept();
            if (!isTaken && (kept == 0 || kept < MIN_KEPT_SHARE * (kept + alignment.putIn(beyond)))) {
                continue;
            }
            BitSet unchanged = Beyond.unchanging(alignment, beyond);
            collated.add(new Collated(
                    placed.quote(),
                    Deviation.kind(placed.quote(), taken, alignment, here, unchanged),
                    isTaken,
                    alignment.keptShare(),
                    alignment.leftOut(here),
                    alignment.putIn(unchanged),
                    SideBySide.of(alignment, elsewhere, unchanged)));
        }
        return collated;
    }

    /**
     * The places where a quote of the article has other words. They are changed there, so no other quote of the article leaves
     * them out.
     */
    private static BitSet replaced(List<Placed> all, List<BitSet> beyondOfAll) {
        BitSet replaced = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            for (Stretch stretch : all.get(i).alignment().stretches()) {
                int first = beyondOfAll.get(i).nextClearBit(stretch.versionBegin());
                if (!stretch.isKept() && first < stretch.versionEnd()) {
                    replaced.set(stretch.fullBegin(), stretch.fullEnd());
                }
            }
        }
        return replaced;
    }

    /** The places of the words of the fullest form that an article has, in a quote or around it. */
    private static BitSet printed(PlacedQuotes article, Wording full) {
        BitSet printed = (BitSet) article.kept().clone();
        if (printed.cardinality() < full.size()) {
            TextAround around = new TextAround(article.all().stream()
                    .map(placed -> placed.quote().around())
                    .distinct()
                    .toList());
            BitSet told = around.told(full, article.kept());
            printed.or(told);
            for (Placed placed : article.all()) {
                printed.or(ReportersWords.places(placed.alignment(), article.kept(), told, around));
            }
        }
        return printed;
    }

    private static Map<String, List<Quote>> byArticle(List<Quote> quotes) {
        Map<String, List<Quote>> byArticle = new TreeMap<>();
        quotes.stream()
                .sorted(Comparator.comparingInt(Quote::ordinal).thenComparing(Quote::statementId))
                .forEach(quote -> byArticle
                        .computeIfAbsent(quote.articleId(), article -> new ArrayList<>())
                        .add(quote));
        return byArticle;
    }
}
