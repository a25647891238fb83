package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.SentenceTail;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Span;

/**
 * Assigns the clause that opens a sentence to the cue after it. If such sentences follow one another ("The road was shut, police
 * said. <em>Nobody was hurt</em>, the mayor said."), the tagger adds the second clause to the content of the first, and leaves
 * the second cue without content, or with the sentence after it.
 */
final class TrailingCue {
    /** The most tokens of source and cue together: only an adverb or an apposition may be between them. */
    private static final int MAX_SOURCE_AND_CUE_TOKENS = 30;

    /** The clause before a cue, the same with the conjunction before it, and the first token of its sentence. */
    private record Lead(Span clause, Span whole, int sentence) {}

    private final Document document;
    private final List<TaggedCue> tagged;

    private TrailingCue(Document document, List<TaggedCue> tagged) {
        this.document = document;
        this.tagged = new ArrayList<>(tagged);
    }

    /** The cues with their contents settled, in the same order. */
    static List<TaggedCue> settled(Document document, List<TaggedCue> tagged) {
        TrailingCue trailing = new TrailingCue(document, tagged);
        for (int i = 0; i < tagged.size(); i++) {
            trailing.settle(i);
        }
        return List.copyOf(trailing.tagged);
    }

    private void settle(int index) {
        TaggedCue cue = tagged.get(index);
        Lead lead = lead(cue);
        if (lead == null) {
            return;
        }
        boolean contested = false;
        for (int i = 0; i < tagged.size(); i++) {
            TaggedCue other = tagged.get(i);
            if (i == index) {
                continue;
            }
            if (sentenceAt(other.cue().begin()) != lead.sentence()) {
                tagged.set(i, other.withContent(without(other.content(), lead.whole())));
            } else if (other.cue().begin() < lead.whole().end()) {
                contested = true;
            }
        }
        if (!contested || cue.content().isEmpty()) {
            tagged.set(index, cue.withContent(with(cue.content(), lead.clause())));
        }
    }

    /** The clause before source and cue, if nothing after them in the sentence can be the content; or null. */
    private @Nullable Lead lead(TaggedCue tagged) {
        if (tagged.source().size() != 1) {
            return null;
        }
        Span both = tagged.source().get(0).union(tagged.cue());
        int first = document.tokenAt(both.begin());
        int last = document.tokenAt(both.end());
        if (first == 0 || last - first > MAX_SOURCE_AND_CUE_TOKENS || document.quotationAt(both.begin()) >= 0) {
            return null;
        }
        Sentence sentence = document.sentenceOf(first);
        int comma = first - 1;
        if (comma <= sentence.first()
                || last > sentence.last()
                || !document.tokens().get(comma).text().equals(",")
                || !isSaying(tagged.cue())
                || !SentenceTail.is(document, last, sentence.last())) {
            return null;
        }
        int from = sentence.first();
        while (from < comma
                && WordClass.COORDINATING.holds(document.tokens().get(from).lemma())) {
            from++;
        }
        if (!isClause(from, comma)) {
            return null;
        }
        int end = document.tokens().get(comma - 1).end();
        return new Lead(
                new Span(document.tokens().get(from).begin(), end),
                new Span(document.tokens().get(sentence.first()).begin(), end),
                sentence.first());
    }

    private boolean isSaying(Span cue) {
        List<Token> tokens = document.tokens(List.of(cue));
        if (tokens.stream().anyMatch(token -> token.text().equalsIgnoreCase("according"))) {
            return true;
        }
        return tokens.stream().anyMatch(token -> {
            CueLexicon.Sense sense = token.isVerb() ? CueLexicon.instance().sense(token.lemma()) : null;
            return sense != null && sense.takes("clause") && token.isFinite();
        });
    }

    /** Whether the tokens are a clause of the reporter's, without an utterance in quotation marks. */
    private boolean isClause(int from, int to) {
        boolean verb = false;
        for (int i = from; i < to; i++) {
            Token token = document.tokens().get(i);
            int quotation = document.quotationAt(token.begin());
            if (quotation >= 0 && document.quotations().get(quotation).utterance()) {
                return false;
            }
            boolean infinitive = i > from && document.tokens().get(i - 1).pos().equals("TO");
            verb |= token.pos().equals("MD") || token.isVerb() && !token.pos().equals("VBG") && !infinitive;
        }
        return verb;
    }

    private int sentenceAt(int offset) {
        int token = document.tokenAt(offset);
        return token < document.tokens().size() ? document.sentenceOf(token).first() : -1;
    }

    private static List<Span> without(List<Span> spans, Span lead) {
        List<Span> left = new ArrayList<>();
        for (Span span : spans) {
            if (!span.overlaps(lead)) {
                left.add(span);
                continue;
            }
            if (span.begin() < lead.begin()) {
                left.add(new Span(span.begin(), lead.begin()));
            }
            if (span.end() > lead.end()) {
                left.add(new Span(lead.end(), span.end()));
            }
        }
        return left;
    }

    /** The spans with the whole lead among them. */
    private static List<Span> with(List<Span> spans, Span lead) {
        List<Span> all = new ArrayList<>();
        Span whole = lead;
        for (Span span : spans) {
            if (span.overlaps(lead)) {
                whole = whole.union(span);
            } else {
                all.add(span);
            }
        }
        all.add(whole);
        all.sort(Span::compareTo);
        return all;
    }
}
