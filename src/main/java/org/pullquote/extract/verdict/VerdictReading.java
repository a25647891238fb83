package org.pullquote.extract.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.tagger.TaggerScores;
import org.pullquote.extract.tagger.TaggerVectors;
import org.pullquote.model.Cue;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.Statement;

/**
 * Collects the features that tell whether each attribution of a document is a statement: the cue and the words around it, the
 * form of the content, the source, and the relation to other attributions. Not thread-safe.
 */
public final class VerdictReading {
    /** Words that make the clause of a cue no report of its own. */
    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether", "when", "whenever", "as", "after");

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "nor", "neither", "without");

    /** First words of a content whose weight depends on the cue. */
    private static final Set<String> OPENERS = Set.of(
            "to", "that", "for", "how", "whether", "what", "why", "a", "an", "the", "as", "of", "in", "it", "he", "she",
            "they", "his", "her", "their", "on", "about", "against", "with", "i", "we", "there");

    private static final List<Integer> LENGTHS = List.of(1, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30, 50);

    private final Document document;
    private final List<Attribution> attributions;
    private final TaggerVectors vectors;

    /**
     * @param attributions all attributions of the document
     * @param vectors the vectors of its words
     */
    public VerdictReading(Document document, List<Attribution> attributions, TaggerVectors vectors) {
        this.document = document;
        this.attributions = attributions;
        this.vectors = vectors;
    }

    /**
     * The features of an attribution.
     *
     * @param statement the statement made from it
     * @param nested whether it is not in the document's list, but inside the content of one that is
     */
    public VerdictFeatures of(Attribution attribution, Statement statement, boolean nested) {
        Marks marks = new Marks();
        marks.add("nested", nested);
        List<Token> cue = document.tokens(attribution.cue());
        List<Token> content = document.tokens(attribution.content());
        List<Token> source = document.tokens(attribution.source());
        String kind = statement.kind().code();
        Cue words = statement.cue();
        String lemma = words == null ? "" : words.lemma();
        marks.add("kind", kind);
        marks.add("lemma", lemma);
        marks.add("lemma+kind", lemma + " " + kind);
        marks.add("type", String.valueOf(statement.attributionType()));
        marks.add("stance", words == null ? "" : words.stance().code());
        addCue(marks, cue, lemma);
        addContent(marks, content, lemma, statement);
        addSource(marks, source, statement.speaker(), lemma);
        addPlace(marks, attribution, statement);
        addOthers(marks, attribution);
        addRelation(marks, content, lemma);
        addHolder(marks, attribution);
        marks.add("cue-margin", bucket(vectors.cueMargin(attribution.cue())));
        marks.add("cue-margin+nested", bucket(vectors.cueMargin(attribution.cue())) + " " + nested);
        return new VerdictFeatures(List.copyOf(marks.all), vector(attribution));
    }

    /** The tagger's vectors of the parts of an attribution and of its context, concatenated. */
    private float[] vector(Attribution attribution) {
        List<Token> content = document.tokens(attribution.content());
        List<Token> opener = content.subList(0, Math.min(1, content.size()));
        int at = document.tokenAt(attribution.anchor());
        int within = Math.min(at, document.tokens().size() - 1);
        List<List<Span>> parts = List.of(
                attribution.cue(),
                attribution.source(),
                attribution.content(),
                spans(opener),
                spans(document.tokens(document.sentenceOf(within))),
                spans(document.tokens().subList(Math.max(0, at - 2), at)));
        float[] all = new float[parts.size() * TaggerScores.WIDTH];
        for (int i = 0; i < parts.size(); i++) {
            System.arraycopy(vectors.mean(parts.get(i)), 0, all, i * TaggerScores.WIDTH, TaggerScores.WIDTH);
        }
        return all;
    }

    /** The span from the first token to the last; none if there are no tokens. */
    private static List<Span> spans(List<Token> tokens) {
        return tokens.isEmpty()
                ? List.of()
                : List.of(new Span(
                        tokens.get(0).begin(), tokens.get(tokens.size() - 1).end()));
    }

    private void addCue(Marks marks, List<Token> cue, String lemma) {
        marks.add("cue", text(cue));
        marks.add("cue-words", Math.min(5, cue.size()));
        marks.add("cue-tags", tags(cue));
        for (Token token : cue) {
            marks.add("cue-word", lower(token));
            marks.add("cue-lemma", lemma(token));
            marks.addIf(NEGATIONS.contains(lower(token)), "cue-negated", "");
            marks.addIf(token.pos().equals("MD"), "cue-modal", lower(token));
        }
        if (cue.isEmpty()) {
            return;
        }
        Token head = head(cue);
        marks.add("head-tag", head.pos());
        marks.add("lemma+tag", lemma + " " + head.pos());
        marks.add("cue-quoted", document.isQuoted(head));
        Sentence sentence = document.sentenceOf(head.index());
        marks.add("cue-relation", head.relation());
        marks.add("cue-under", head.head() < 0 ? "" : lemma(document.tokens().get(head.head())));
        for (Token token : document.tokens(sentence)) {
            if (token.head() == head.index() && cue.stream().noneMatch(other -> other.index() == token.index())) {
                marks.addIf(
                        token.relation().equals("mark") || token.relation().equals("advmod"), "cue-mark", lower(token));
                marks.addIf(token.relation().startsWith("aux"), "cue-aux", lower(token));
                marks.addIf(NEGATIONS.contains(lower(token)), "cue-negated", "");
                marks.addIf(token.relation().startsWith("nsubj"), "cue-subject", token.pos());
                marks.addIf(token.relation().equals("expl"), "cue-expletive", "");
            }
            marks.addIf(
                    token.index() < head.index() && SUPPOSING.contains(token.lemma()),
                    "before-in-sentence",
                    token.lemma());
        }
        int first = cue.get(0).index();
        for (int back = 1; back <= 3; back++) {
            marks.add("before-cue", before(first, back));
        }
        marks.add("before-cue-1", before(first, 1));
        marks.add("after-cue", after(cue.get(cue.size() - 1).index()));
    }

    private void addContent(Marks marks, List<Token> content, String lemma, Statement statement) {
        String first = content.isEmpty() ? "" : lower(content.get(0));
        String second = content.size() < 2 ? "" : lower(content.get(1));
        marks.add("first", first);
        marks.add("second", second);
        marks.add("lemma+first", lemma + " " + (OPENERS.contains(first) ? first : "*"));
        marks.add("first-tag", content.isEmpty() ? "" : content.get(0).pos());
        marks.add("second-tag", content.size() < 2 ? "" : content.get(1).pos());
        marks.add(
                "lemma+first-tag",
                lemma + " " + (content.isEmpty() ? "" : content.get(0).pos()));
        long words = content.stream().filter(Token::isWord).count();
        marks.add("length", LENGTHS.stream().filter(length -> length < words).count());
        boolean finite = content.stream()
                .anyMatch(token -> Set.of("VBD", "VBZ", "VBP", "MD").contains(token.pos()));
        marks.add("finite", finite);
        marks.add("lemma+finite", lemma + " " + finite);
        marks.add("verb", content.stream().anyMatch(Token::isVerb));
        marks.add("quoted", Math.round(4 * statement.quotedShare()));
        marks.add("parts", Math.min(3, statement.contentSpans().size()));
        if (content.isEmpty()) {
            return;
        }
        int begin = content.get(0).index();
        int end = content.get(content.size() - 1).index();
        marks.add("before", before(begin, 1));
        marks.add("before-2", before(begin, 2) + " " + before(begin, 1));
        marks.add("after", after(end));
        marks.add("last", lower(content.get(content.size() - 1)));
        marks.add("opens-sentence", document.sentenceOf(begin).first() == begin);
        marks.add("ends-sentence", document.sentenceOf(end).last() - 2 <= end);
        marks.add(
                "sentences",
                Math.min(
                        3,
                        document.sentenceOf(end).index()
                                - document.sentenceOf(begin).index()));
    }

    private void addSource(Marks marks, List<Token> source, @Nullable Speaker speaker, String lemma) {
        marks.add("speaker", speaker == null ? "" : speaker.kind().code());
        marks.add(
                "lemma+speaker",
                lemma + " " + (speaker == null ? "" : speaker.kind().code()));
        marks.add("named", speaker != null && speaker.name() != null);
        marks.add("source-words", Math.min(6, source.size()));
        if (source.isEmpty()) {
            return;
        }
        Token last = source.get(source.size() - 1);
        // The label of a turn counts as a name, however it is tagged: "A: No."
        boolean label = lemma.equals(":");
        marks.add("source-first", label ? "*" : lower(source.get(0)));
        marks.add("source-last", label ? "*" : lemma(last));
        marks.add("source-tag", label ? "NNP" : last.pos());
        marks.add("source-name", label || source.stream().anyMatch(Token::isProperNoun));
        marks.add("source-quoted", document.isQuoted(last));
    }

    private void addPlace(Marks marks, Attribution attribution, Statement statement) {
        int content = attribution.begin();
        int end = attribution.content().get(attribution.content().size() - 1).end();
        String order = attribution.cue().isEmpty()
                ? "none"
                : attribution.cue().get(0).begin() < content
                        ? "before"
                        : attribution.cue().get(0).begin() > end ? "after" : "inside";
        marks.add("order", order);
        if (!attribution.cue().isEmpty() && !attribution.source().isEmpty()) {
            int cue = attribution.cue().get(0).begin();
            int source = attribution.source().get(0).begin();
            marks.add("source-order", (source < cue) + " " + order);
            marks.add("source-distance", Math.min(4, Math.abs(document.tokenAt(source) - document.tokenAt(cue)) / 4));
        }
        if (!attribution.cue().isEmpty()) {
            marks.add(
                    "cue-distance",
                    Math.min(
                            4,
                            Math.abs(document.tokenAt(content)
                                    - document.tokenAt(attribution.cue().get(0).end()))));
        }
        marks.add("carried", attribution.carried());
        marks.add("headline", statement.inHeadline());
        marks.add("position", Math.round(4 * statement.position()));
        marks.add("paragraph-words", Math.min(5, statement.paragraph().length() / 60));
    }

    /** Adds its relation to the others: what it shares with them, whose content has its cue, which cues its content has. */
    private void addOthers(Marks marks, Attribution attribution) {
        int length = attribution.length();
        int most = 0;
        boolean larger = false;
        for (Attribution other : attributions) {
            if (other == attribution) {
                continue;
            }
            int shared = shared(attribution.content(), other.content());
            most = Math.max(most, shared);
            larger |= shared > 0 && other.length() > length;
            marks.addIf(holds(other.content(), attribution.cue()), "cue-in-content", "");
            marks.addIf(holds(attribution.content(), other.cue()), "holds-cue", "");
            marks.addIf(holds(attribution.content(), other.content()), "holds-content", "");
            marks.addIf(!attribution.cue().isEmpty() && other.cue().equals(attribution.cue()), "shares-cue", "");
        }
        marks.add("shared", length == 0 ? 0 : Math.round(4.0 * most / length));
        marks.add("shared-larger", larger);
    }

    /** Adds how the content depends on its context, by its first word whose head is outside it. */
    private void addRelation(Marks marks, List<Token> content, String lemma) {
        if (content.isEmpty()) {
            return;
        }
        int first = content.get(0).index();
        int last = content.get(content.size() - 1).index();
        for (Token token : content) {
            if (token.head() < first || token.head() > last) {
                marks.add("content-relation", token.relation());
                marks.add("lemma+content-relation", lemma + " " + token.relation());
                marks.add("content-head-tag", token.pos());
                marks.add(
                        "content-under",
                        token.head() < 0 ? "" : lemma(document.tokens().get(token.head())));
                return;
            }
        }
    }

    /** Adds the marks of the attribution that reports this one, if any. */
    private void addHolder(Marks marks, Attribution attribution) {
        Attribution holder = attribution.holder(attributions);
        if (holder == null) {
            return;
        }
        List<Token> cue = document.tokens(holder.cue());
        marks.add("holder-lemma", cue.isEmpty() ? "" : lemma(head(cue)));
        marks.add(
                "holder-quoted",
                document.isQuoted(document.tokens(holder.content()).get(0)));
        marks.add("holder-share", 4 * attribution.length() / Math.max(1, holder.length()));
        int begin = document.tokenAt(holder.begin());
        int own = document.tokenAt(attribution.cue().get(0).begin());
        marks.add("holder-begin", Math.min(4, Math.max(0, own - begin) / 3));
        marks.add("holder-source", holder.source().equals(attribution.source()));
    }

    /** A score in steps of 2, from -5 to 5. */
    private static long bucket(double score) {
        return Math.max(-5, Math.min(5, Math.round(score / 2)));
    }

    private static int shared(List<Span> one, List<Span> other) {
        int shared = 0;
        for (Span a : one) {
            for (Span b : other) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
            }
        }
        return shared;
    }

    private static boolean holds(List<Span> outer, List<Span> inner) {
        return !inner.isEmpty() && outer.stream().anyMatch(span -> span.contains(inner.get(0)));
    }

    /** The last verb of the cue, else its last word. */
    private static Token head(List<Token> cue) {
        Token head = cue.get(cue.size() - 1);
        for (Token token : cue) {
            head = token.isVerb() ? token : head;
        }
        return head;
    }

    private String before(int index, int back) {
        return index - back < 0 ? "" : lower(document.tokens().get(index - back));
    }

    private String after(int index) {
        return index + 1 >= document.tokens().size()
                ? ""
                : lower(document.tokens().get(index + 1));
    }

    private static String text(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(VerdictReading::lower).toList());
    }

    private static String tags(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::pos).toList());
    }

    /** The word; every name is "*", so that the verdict does not depend on who speaks. */
    private static String lower(Token token) {
        return token.isProperNoun() ? "*" : token.text().toLowerCase(Locale.ROOT);
    }

    private static String lemma(Token token) {
        return token.isProperNoun() ? "*" : token.lemma();
    }

    /** The names of the marks that apply, each once, in insertion order. */
    private static final class Marks {
        private final Set<String> all = new LinkedHashSet<>();

        void add(String what, Object value) {
            all.add(what + "=" + value);
        }

        void addIf(boolean holds, String what, Object value) {
            if (holds) {
                add(what, value);
            }
        }
    }
}
