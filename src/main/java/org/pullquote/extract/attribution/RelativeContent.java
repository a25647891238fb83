package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.extract.document.SyntaxTree;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/**
 * Replaces a relative pronoun in a content with its antecedent: in "the bridge, <em>which</em> the mayor said <em>was
 * unsafe</em>", the content is "the bridge" and "was unsafe". Other words of the clause around the antecedent are removed.
 */
final class RelativeContent {
    /** Relations of the words of a noun phrase before its noun. */
    private static final Set<String> BEFORE =
            Set.of("det", "amod", "compound", "nummod", "nmod", "punct", "advmod", "dep", "obl");

    /** Relations of the words of a noun phrase after its noun. */
    private static final Set<String> BEHIND =
            Set.of("nmod", "acl", "appos", "conj", "cc", "amod", "compound", "nummod", "flat", "punct", "dep");

    private final Document document;
    private final SyntaxTree tree;

    RelativeContent(QuotedText marked) {
        this.document = marked.document();
        this.tree = marked.tree();
    }

    /** The attribution with the antecedent instead of the pronoun. */
    Attribution resolved(Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return attribution;
        }
        int cue = document.tokenAt(attribution.cue().get(0).begin());
        List<Span> content = attribution.content();
        for (int i = 0; i < content.size(); i++) {
            int first = document.tokenAt(content.get(i).begin());
            Token pronoun = first < cue ? document.tokens().get(first) : null;
            if (pronoun != null && isRelative(pronoun) && isOneSentence(first, cue)) {
                Span noun = antecedent(pronoun, attribution);
                return noun == null ? attribution : attribution.withContent(replaced(content, i, pronoun, noun));
            }
        }
        return withLostNoun(attribution, cue);
    }

    private boolean isRelative(Token token) {
        return Pronouns.isRelative(token) && token.pos().startsWith("W") && !document.isQuoted(token);
    }

    private boolean isOneSentence(int first, int last) {
        return document.sentenceOf(first).index() == document.sentenceOf(last).index();
    }

    /** The noun phrase that the clause of the pronoun modifies, or else the one right before it; null if there is none. */
    private @Nullable Span antecedent(Token pronoun, Attribution attribution) {
        Token at = pronoun;
        while (at.head() >= 0 && !at.relation().startsWith("acl")) {
            at = tree.head(at);
        }
        Token noun = at.head() < 0 ? null : tree.head(at);
        if (noun == null || noun.index() >= pronoun.index()) {
            noun = nounBefore(pronoun);
        }
        return noun == null ? null : phrase(noun, pronoun.index(), attribution);
    }

    private @Nullable Token nounBefore(Token pronoun) {
        int at = pronoun.index() - 1;
        while (at >= 0 && !document.tokens().get(at).isWord()) {
            at--;
        }
        return at >= 0 && document.tokens().get(at).isNoun() && isOneSentence(at, pronoun.index())
                ? document.tokens().get(at)
                : null;
    }

    /** The noun phrase up to its relative clause, which begins at {@code clause}; null if it overlaps the source or cue. */
    private @Nullable Span phrase(Token noun, int clause, Attribution attribution) {
        int first = noun.index();
        while (first > 0 && isOf(document.tokens().get(first - 1), noun, BEFORE)) {
            first--;
        }
        int last = noun.index();
        while (last + 1 < clause && isOf(document.tokens().get(last + 1), noun, BEHIND)) {
            last++;
        }
        while (last > noun.index() && !document.tokens().get(last).isWord()) {
            last--;
        }
        while (first < noun.index() && !document.tokens().get(first).isWord()) {
            first++;
        }
        Span words = new Span(
                document.tokens().get(first).begin(),
                document.tokens().get(last).end());
        boolean own = attribution.source().stream().anyMatch(words::overlaps)
                || attribution.cue().stream().anyMatch(words::overlaps);
        return own ? null : words;
    }

    /** Whether the token is below the noun through one of these relations. */
    private boolean isOf(Token token, Token noun, Set<String> relations) {
        Token at = token;
        while (at.head() >= 0 && at.head() != noun.index()) {
            at = tree.head(at);
        }
        return at.head() == noun.index() && relations.contains(at.relation().split(":", 2)[0]);
    }

    private List<Span> replaced(List<Span> content, int at, Token pronoun, Span noun) {
        List<Span> replaced = new ArrayList<>();
        for (int i = 0; i < at; i++) {
            Span before = content.get(i);
            // The words of the clause around the noun are the reporter's.
            if (!before.overlaps(noun) && !isOneSentence(document.tokenAt(before.begin()), pronoun.index())) {
                replaced.add(before);
            }
        }
        replaced.add(noun);
        Span span = content.get(at);
        int rest = document.tokenAt(pronoun.end());
        if (rest < document.tokens().size() && document.tokens().get(rest).begin() < span.end()) {
            replaced.add(new Span(document.tokens().get(rest).begin(), span.end()));
        }
        replaced.addAll(content.subList(at + 1, content.size()));
        return replaced;
    }

    /** Adds the noun if the tagger left the pronoun out or the text has none: "a gap he said <em>could</em> widen". */
    private Attribution withLostNoun(Attribution attribution, int cue) {
        Span first = attribution.content().get(0);
        int begin = document.tokenAt(first.begin());
        if (begin <= cue || begin >= document.tokens().size() || !isOneSentence(cue, begin)) {
            return attribution;
        }
        Token predicate = document.tokens().get(begin);
        Token clause = clause(attribution, begin);
        if (!predicate.isFinite() || document.isQuoted(predicate) || clause == null) {
            return attribution;
        }
        Token noun = tree.head(clause);
        Span words = noun.isNoun() && noun.index() < cue ? phrase(noun, clauseBegin(clause), attribution) : null;
        if (words == null) {
            return attribution;
        }
        List<Span> content = new ArrayList<>();
        content.add(words);
        content.addAll(attribution.content());
        return attribution.withContent(content);
    }

    /** The head of the relative clause that holds cue and content, if the content lacks a subject of its own; else null. */
    private @Nullable Token clause(Attribution attribution, int content) {
        if (!isSubjectless(content)) {
            return null;
        }
        List<Token> verbs = document.tokens(attribution.cue()).stream()
                .filter(token -> token.isVerb() && token.index() < content)
                .toList();
        for (Token verb : verbs) {
            if (isRelativeClause(verb)) {
                return verb;
            }
        }
        // The parser may attach the clause by the verb of the content, and the cue between them to that verb.
        Token at = document.tokens().get(content);
        while (at.head() >= 0 && !isRelativeClause(at)) {
            at = tree.head(at);
        }
        Token clause = at;
        return isRelativeClause(at) && verbs.stream().anyMatch(verb -> tree.isUnder(verb, clause)) ? clause : null;
    }

    private static boolean isRelativeClause(Token verb) {
        return verb.head() >= 0 && verb.relation().startsWith("acl");
    }

    private int clauseBegin(Token clause) {
        int first = clause.index();
        while (first > 0 && tree.isUnder(document.tokens().get(first - 1), clause)) {
            first--;
        }
        return first;
    }

    private boolean isSubjectless(int predicate) {
        Token verb = document.tokens().get(predicate);
        Token head = verb.relation().startsWith("aux") || verb.relation().equals("cop") ? tree.head(verb) : verb;
        return tree.children(head).stream()
                .noneMatch(child -> child.relation().startsWith("nsubj") && child.index() >= predicate);
    }
}
