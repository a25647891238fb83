package org.pullquote.extract.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.tagger.TaggerScores;
import org.pullquote.extract.tagger.TaggerVectors;
import org.pullquote.model.Span;

/**
 * Collects the words that {@link ContextNetwork} reads of an attribution: the sentence of the cue, the begin and the end of the
 * content with the words next to them, and the source. Not thread-safe.
 */
public final class ContextReading {
    /** The most words; of more, those nearest to the cue. */
    private static final int MOST = 90;

    private static final int BEFORE_CUE = 3;
    private static final int BEFORE_CONTENT = 4;
    private static final int OPENING = 24;
    private static final int CLOSING = 6;
    private static final int AFTER_CONTENT = 4;

    private static final int CUE = 1;
    private static final int SOURCE = 2;
    private static final int CONTENT = 4;
    private static final int QUOTED = 8;
    private static final int CUE_OF_OTHER = 16;
    private static final int CONTENT_OF_OTHER = 32;

    /** How many roles there are. */
    static final int ROLES = 6;

    /** From these distances on a word is one step further away. */
    private static final List<Integer> STEPS = List.of(1, 2, 3, 5, 9, 17);

    private final Document document;
    private final List<Attribution> attributions;
    private final TaggerVectors vectors;
    private final int[] cues;
    private final int[] contents;

    /**
     * @param attributions all attributions of the document
     * @param vectors the vectors of its words
     */
    public ContextReading(Document document, List<Attribution> attributions, TaggerVectors vectors) {
        this.document = document;
        this.attributions = attributions;
        this.vectors = vectors;
        this.cues = counts(Attribution::cue);
        this.contents = counts(Attribution::content);
    }

    /** The words of an attribution. */
    public ContextWords of(Attribution attribution) {
        List<Token> content = document.tokens(attribution.content());
        int at = Math.min(
                document.tokenAt(attribution.anchor()), document.tokens().size() - 1);
        int begin = content.isEmpty() ? at : content.get(0).index();
        int end = content.isEmpty() ? at : content.get(content.size() - 1).index();
        List<Integer> tokens = tokens(attribution, at, begin, end);
        float[] rows = new float[tokens.size() * TaggerScores.WIDTH];
        for (int i = 0; i < tokens.size(); i++) {
            Token token = document.tokens().get(tokens.get(i));
            float[] vector = vectors.mean(List.of(new Span(token.begin(), token.end())));
            System.arraycopy(vector, 0, rows, i * TaggerScores.WIDTH, TaggerScores.WIDTH);
        }
        return new ContextWords(
                tokens, roles(attribution, tokens), steps(tokens, at), steps(tokens, begin), steps(tokens, end), rows);
    }

    private List<Integer> tokens(Attribution attribution, int cue, int begin, int end) {
        TreeSet<Integer> near = new TreeSet<>();
        Sentence sentence = document.sentenceOf(cue);
        add(near, Math.min(sentence.first(), cue - BEFORE_CUE), sentence.last() - 1);
        if (!attribution.content().isEmpty()) {
            add(near, begin - BEFORE_CONTENT, begin + OPENING);
            add(near, end - CLOSING, end + AFTER_CONTENT);
        }
        document.tokens(attribution.source()).forEach(token -> near.add(token.index()));
        return near.stream()
                .sorted(Comparator.comparingInt((Integer token) -> Math.abs(token - cue))
                        .thenComparing(token -> token))
                .limit(MOST)
                .sorted()
                .toList();
    }

    private void add(TreeSet<Integer> near, int first, int last) {
        IntStream.rangeClosed(
                        Math.max(0, first), Math.min(last, document.tokens().size() - 1))
                .forEach(near::add);
    }

    private List<Integer> roles(Attribution attribution, List<Integer> tokens) {
        int own = attributions.stream().anyMatch(each -> each == attribution) ? 1 : 0;
        return tokens.stream()
                .map(index -> {
                    Token token = document.tokens().get(index);
                    boolean cue = holds(attribution.cue(), token);
                    boolean content = holds(attribution.content(), token);
                    return (cue ? CUE : 0)
                            + (holds(attribution.source(), token) ? SOURCE : 0)
                            + (content ? CONTENT : 0)
                            + (document.isQuoted(token) ? QUOTED : 0)
                            + (cues[index] > (cue ? own : 0) ? CUE_OF_OTHER : 0)
                            + (contents[index] > (content ? own : 0) ? CONTENT_OF_OTHER : 0);
                })
                .toList();
    }

    /** For each token, of how many attributions it is in that part. */
    private int[] counts(Function<Attribution, List<Span>> part) {
        int[] counts = new int[document.tokens().size()];
        for (Attribution attribution : attributions) {
            document.tokens(part.apply(attribution)).stream()
                    .mapToInt(Token::index)
                    .distinct()
                    .forEach(index -> counts[index]++);
        }
        return counts;
    }

    private static boolean holds(List<Span> spans, Token token) {
        return spans.stream().anyMatch(span -> span.contains(token.begin()));
    }

    private static List<Integer> steps(List<Integer> tokens, int from) {
        return tokens.stream().map(token -> step(token - from)).toList();
    }

    /** 0 for the same word; before it the number of steps, behind it the same and {@code STEPS.size()}. */
    private static int step(int words) {
        int steps =
                (int) STEPS.stream().filter(least -> least <= Math.abs(words)).count();
        return words > 0 ? steps + STEPS.size() : steps;
    }
}
