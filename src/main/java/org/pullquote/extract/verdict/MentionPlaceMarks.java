package org.pullquote.extract.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/** Collects the marks of a mention's position relative to its cue and content, and of the words beside it. */
final class MentionPlaceMarks {
    private static final int FAR = 4;
    private static final String NOTHING = "-";

    private final Document document;

    MentionPlaceMarks(Document document) {
        this.document = document;
    }

    /** Adds the marks of an attribution with a mention. */
    void add(Set<String> marks, Attribution attribution, String mention) {
        List<Token> source = document.tokens(attribution.source());
        List<Token> cue = document.tokens(attribution.cue());
        if (source.isEmpty()) {
            return;
        }
        Token first = source.get(0);
        Token last = source.get(source.size() - 1);
        marks.add("order=" + order(attribution));
        marks.add("before-mention=" + pos(first.index() - 1));
        marks.add("behind-mention=" + pos(last.index() + 1));
        Token head = head(source);
        boolean ofCue = cue.stream().anyMatch(token -> token.index() == head.head());
        marks.add("relation=" + head.relation() + " " + ofCue);
        marks.add("mention+relation=" + mention + " " + head.relation() + " " + ofCue);
        if (!cue.isEmpty()) {
            marks.add("cue-lemma=" + cue.get(cue.size() - 1).lemma());
            marks.add("cue-distance=" + distance(first.index(), last.index(), cue));
        }
        Sentence sentence = document.sentenceOf(first.index());
        int content = Math.min(
                document.tokenAt(attribution.begin()), document.tokens().size() - 1);
        int sentences = Math.abs(document.sentenceOf(content).index() - sentence.index());
        int paragraphs = Math.abs(document.sentenceOf(content).paragraph() - sentence.paragraph());
        marks.add("content-distance=" + Math.min(3, sentences) + " " + Math.min(1, paragraphs));
    }

    /** The order of source, cue and content by where they begin: "source cue content". */
    private static String order(Attribution attribution) {
        return Stream.of(
                        new Part("source", attribution.source()),
                        new Part("cue", attribution.cue()),
                        new Part("content", attribution.content()))
                .filter(part -> !part.spans().isEmpty())
                .sorted(Comparator.comparingInt(part -> part.spans().get(0).begin()))
                .map(Part::name)
                .collect(Collectors.joining(" "));
    }

    private record Part(String name, List<Span> spans) {}

    /** The word of the mention that depends on a word outside it; the last if none does. */
    private static Token head(List<Token> source) {
        Set<Integer> inside = source.stream().map(Token::index).collect(Collectors.toSet());
        return source.stream()
                .filter(token -> !inside.contains(token.head()) && token.isWord())
                .findFirst()
                .orElse(source.get(source.size() - 1));
    }

    /** The number of tokens between the mention and its cue, and the side of the mention. */
    private static String distance(int first, int last, List<Token> cue) {
        int before = cue.get(0).index() - last - 1;
        int behind = first - cue.get(cue.size() - 1).index() - 1;
        return before >= 0
                ? "before " + Math.min(FAR, before)
                : behind >= 0 ? "behind " + Math.min(FAR, behind) : "around";
    }

    private String pos(int token) {
        return token < 0 || token >= document.tokens().size()
                ? NOTHING
                : document.tokens().get(token).pos();
    }
}
