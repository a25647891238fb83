package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.extract.document.SyntaxTree;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Span;

/** Reads a verb as a cue: its auxiliaries and particle, and its subject with its modifiers. */
final class CuePhrases {
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj");
    private static final Set<String> RELATIVES = Set.of("who", "that", "which");

    /** Relations through which a verb without a subject of its own shares the subject of its head. */
    private static final Set<String> SHARING = Set.of("conj", "xcomp", "advcl", "dep", "parataxis", "ccomp");

    private final QuotedText marked;
    private final SyntaxTree tree;

    CuePhrases(QuotedText marked) {
        this.marked = marked;
        this.tree = marked.tree();
    }

    /** The verb as a cue. */
    CuePhrase at(Token verb) {
        Token subject = isPassive(verb) ? agent(verb) : subject(verb);
        return at(verb, subject, subject == null ? List.of() : mention(subject, verb));
    }

    /** The verb as a cue of a source that is known already. */
    CuePhrase at(Token verb, @Nullable Token subject, List<Span> source) {
        int first = verb.index();
        while (first > 0 && belongsToVerb(marked.token(first - 1), verb)) {
            first--;
        }
        while (marked.token(first).relation().equals("advmod") && first < verb.index()) {
            first++;
        }
        int last = verb.index();
        String lemma = verb.lemma();
        for (Token child : tree.children(verb)) {
            if (child.relation().equals("compound:prt") && child.index() == last + 1) {
                last = child.index();
                lemma = lemma + " " + child.lemma();
            }
        }
        Span span = new Span(marked.token(first).begin(), marked.token(last).end());
        return new CuePhrase(verb, first, last, span, lemma, subject, source);
    }

    boolean isPassive(Token verb) {
        return child(verb, "aux:pass") != null;
    }

    boolean isNegated(Token verb) {
        for (Token child : tree.children(verb)) {
            if (WordClass.NEGATING_ADVERB.holds(child.lemma())) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Token child(Token token, String relation) {
        for (Token child : tree.children(token)) {
            if (child.relation().equals(relation)) {
                return child;
            }
        }
        return null;
    }

    /** Whether the dependent has a child with this relation and lemma, such as a preposition or a marker. */
    boolean isMarked(Token dependent, String relation, String word) {
        for (Token child : tree.children(dependent)) {
            if (child.relation().equals(relation) && child.lemma().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean belongsToVerb(Token token, Token verb) {
        return token.head() == verb.index()
                && (token.relation().startsWith("aux")
                        || token.relation().equals("advmod") && !token.text().equals(","));
    }

    private @Nullable Token subject(Token verb) {
        Token at = verb;
        for (int step = 0; step < 5; step++) {
            Token own = ownSubject(at);
            if (own != null && !(step > 0 && resumesCueAbove(verb, at))) {
                return RELATIVES.contains(own.lemma()) ? antecedent(own, at) : own;
            }
            if (at.head() < 0) {
                return null;
            }
            if (at.relation().startsWith("acl")) {
                return tree.head(at);
            }
            if (!SHARING.contains(at.relation())) {
                return null;
            }
            at = tree.head(at);
        }
        return null;
    }

    /** Whether a participle after a comma continues the cue that governs the clause to which the parser attached it. */
    boolean resumesCueAbove(Token participle, Token clause) {
        return isResuming(participle)
                && clause.relation().equals("ccomp")
                && tree.head(clause).index() < clause.index()
                && CueLexicon.instance().sense(tree.head(clause).lemma()) != null;
    }

    /** A participle of speech after a comma: "…, adding that …". */
    boolean isResuming(Token token) {
        CueLexicon.Sense sense = CueLexicon.instance().sense(token.lemma());
        return token.pos().equals("VBG")
                && sense != null
                && (sense.takes("clause") || sense.takes("quote"))
                && token.index() > 0
                && marked.token(token.index() - 1).text().equals(",");
    }

    /** The antecedent of "who": the noun that its clause modifies, or else the noun right before it. */
    private @Nullable Token antecedent(Token relative, Token verb) {
        if (verb.relation().startsWith("acl")) {
            return tree.head(verb);
        }
        int before = relative.index() - 1;
        while (before >= 0 && !marked.token(before).isWord()) {
            before--;
        }
        return before >= 0 && marked.token(before).isNoun() ? marked.token(before) : null;
    }

    private @Nullable Token ownSubject(Token verb) {
        Token subject = null;
        for (Token child : tree.children(verb)) {
            if (SUBJECTS.contains(child.relation()) && (subject == null || !marked.isQuoted(child))) {
                subject = child;
            }
        }
        return subject == null || marked.isQuoted(subject) && !marked.isQuoted(verb) ? null : subject;
    }

    private @Nullable Token agent(Token verb) {
        for (Token child : tree.children(verb)) {
            if (child.relation().startsWith("obl") && isMarked(child, "case", "by")) {
                return child;
            }
        }
        return null;
    }

    /** The noun phrase around {@code head} without gaps, without the words of the verb's clause and without a leading preposition. */
    List<Span> mention(Token head, Token verb) {
        int first = head.index();
        while (first > 0 && belongs(marked.token(first - 1), head, verb)) {
            first--;
        }
        int last = head.index();
        int size = marked.document().tokens().size();
        while (last + 1 < size && belongs(marked.token(last + 1), head, verb)) {
            last++;
        }
        while (first < head.index() && isOutside(marked.token(first))) {
            first++;
        }
        List<Span> spans = new ArrayList<>(1);
        marked.trimmed(first, last, spans);
        spans.replaceAll(marked::withoutOpenMark);
        return spans;
    }

    private boolean belongs(Token token, Token head, Token verb) {
        return token.index() != verb.index()
                && tree.isUnder(token, head)
                && !(tree.isUnder(verb, head) && tree.isUnder(token, clauseOf(verb, head)))
                && !isStop(token);
    }

    /** The dependent of {@code head} that is {@code verb} or governs it. */
    private Token clauseOf(Token verb, Token head) {
        Token at = verb;
        while (at.head() >= 0 && at.head() != head.index()) {
            at = tree.head(at);
        }
        return at;
    }

    private static boolean isStop(Token token) {
        return token.text().equals(";")
                || token.text().equals(":")
                || token.relation().equals("parataxis");
    }

    private static boolean isOutside(Token token) {
        return token.relation().equals("case")
                || token.relation().equals("cc")
                || token.relation().equals("mark");
    }
}
