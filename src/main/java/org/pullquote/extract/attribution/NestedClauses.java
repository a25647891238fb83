package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.model.Span;

/**
 * Reads cue verbs inside the contents of attributions as attributions of their own ("She said <em>the mayor had warned</em> of
 * floods"), with subjects and complements from the parse. The tagger finds few of them, and of some no source. Most are not
 * statements; the verdict decides.
 */
public final class NestedClauses {
    private static final String CLAUSE = "ccomp";
    private static final Set<String> COMPLEMENTS = Set.of("obj", "xcomp", "obl");

    private final Document document;
    private final QuotedText marked;
    private final CuePhrases cues;

    private NestedClauses(Document document) {
        this.document = document;
        this.marked = new QuotedText(document);
        this.cues = new CuePhrases(marked);
    }

    /**
     * The attributions inside the contents of others: those that the tagger found, then the rest in the order of their cues.
     *
     * @param outer the attributions of the document; their cues are not read again
     * @param tagged what the tagger found inside their contents
     */
    public static List<Attribution> of(Document document, List<Attribution> outer, List<Attribution> tagged) {
        NestedClauses clauses = new NestedClauses(document);
        MissingSource missing = new MissingSource(document, clauses.cues);
        QuotedSaying saying = new QuotedSaying(document, clauses.cues);
        List<Attribution> found = new ArrayList<>();
        for (Attribution attribution : tagged) {
            Attribution holder = attribution.holder(outer);
            Attribution filled = saying.corrected(missing.filled(attribution));
            boolean held = holder != null && filled.source().stream().allMatch(span -> isHeld(span, holder));
            found.add(held ? filled : attribution);
        }
        for (Token token : document.tokens()) {
            if (!token.isVerb() || CueLexicon.instance().sense(token.lemma()) == null) {
                continue;
            }
            Span word = new Span(token.begin(), token.end());
            Attribution holder = hasCue(outer, word) || hasCue(tagged, word) ? null : Attribution.holder(outer, word);
            Attribution nested = holder == null ? null : clauses.read(token, holder);
            if (nested != null) {
                found.add(saying.corrected(nested));
            }
        }
        return found.stream()
                .filter(attribution -> !Unsaid.isOnlyPossible(document, attribution))
                .toList();
    }

    private static boolean hasCue(List<Attribution> attributions, Span word) {
        return attributions.stream()
                .anyMatch(attribution -> attribution.cue().stream().anyMatch(word::overlaps));
    }

    private @Nullable Attribution read(Token verb, Attribution holder) {
        List<Token> complements = complements(verb);
        if (complements.isEmpty()) {
            return null;
        }
        List<Span> content = new ArrayList<>(1);
        marked.trimmed(first(complements.get(0)), last(complements.get(complements.size() - 1)), content);
        CuePhrase cue = cues.at(verb);
        boolean held = content.stream().allMatch(span -> isHeld(span, holder)) && isHeld(cue.span(), holder);
        if (content.isEmpty() || !held || content.get(0).overlaps(cue.span())) {
            return null;
        }
        boolean beside = cue.source().stream().noneMatch(content.get(0)::overlaps);
        return new Attribution(beside ? cue.source() : List.of(), List.of(cue.span()), content, false);
    }

    /** The complements after the verb: a clause, or else all objects and open clauses. */
    private List<Token> complements(Token verb) {
        List<Token> complements = new ArrayList<>();
        for (Token child : marked.tree().children(verb)) {
            if (child.index() < verb.index()) {
                continue;
            }
            if (child.relation().equals(CLAUSE)) {
                return List.of(child);
            }
            if (COMPLEMENTS.contains(child.relation())) {
                complements.add(child);
            }
        }
        return complements;
    }

    private static boolean isHeld(Span span, Attribution holder) {
        return holder.content().stream().anyMatch(content -> content.contains(span));
    }

    private int first(Token head) {
        int first = head.index();
        for (Token token : document.tokens(document.sentenceOf(head.index()))) {
            if (token.index() < first && marked.tree().isUnder(token, head)) {
                first = token.index();
            }
        }
        return first;
    }

    private int last(Token head) {
        int last = head.index();
        for (Token token : document.tokens(document.sentenceOf(head.index()))) {
            if (token.index() > last && marked.tree().isUnder(token, head)) {
                last = token.index();
            }
        }
        return last;
    }
}
