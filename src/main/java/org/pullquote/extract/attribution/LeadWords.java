package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Span;
import org.pullquote.model.Stance;

/**
 * Removes introductory words from the front of a content: a noun for the statement itself ("repeated <em>his view that</em> …",
 * "made <em>one point:</em> …", "released <em>a note which said that</em> …") and the words by which the reporter presents a
 * quotation ("denounced <em>what she called a</em> “circus”").
 */
final class LeadWords {
    /** The most introductory tokens. */
    private static final int LONGEST = 10;

    private static final Set<String> PRESENTING =
            Set.of("call", "describe", "term", "dub", "label", "consider", "characterize");

    /** The most words beside the quotation that present it. */
    private static final int MOST_PRESENTING = 5;

    /** Parts of speech without content of their own. */
    private static final Set<String> POINTING = Set.of("WP", "WDT", "DT", "PRP", "PRP$", "IN");

    private LeadWords() {}

    static Attribution without(Document document, Attribution attribution) {
        Span first = attribution.content().get(0);
        int begin = document.tokenAt(first.begin());
        int end = begin;
        int limit = Math.min(begin + LONGEST, document.tokenAt(first.end()));
        for (int i = begin + 1; i < limit && document.tokens().get(i).begin() < first.end(); i++) {
            if (document.isQuoted(document.tokens().get(i))) {
                break;
            }
            if (leadsUp(document, begin, i, attribution)) {
                end = i + 1;
                break;
            }
        }
        if (end == begin) {
            return withoutPresenting(document, attribution, begin);
        }
        Span rest = end < document.tokenAt(first.end())
                ? new Span(document.tokens().get(end).begin(), first.end())
                : new Span(first.end(), first.end());
        return withFirst(attribution, rest);
    }

    /** Whether the tokens from {@code begin} are a phrase for a statement, and {@code last} is the colon or "that" that opens it. */
    private static boolean leadsUp(Document document, int begin, int last, Attribution attribution) {
        List<Token> lead = document.tokens().subList(begin, last);
        Token opener = document.tokens().get(last);
        if (document.isQuoted(lead.get(0))
                || document.sentenceOf(begin).index()
                        != document.sentenceOf(last).index()) {
            return false;
        }
        boolean nominal = lead.stream()
                .noneMatch(token -> token.isVerb()
                        || token.pos().equals("MD")
                        || token.text().equals(","));
        if (opener.text().equals(":")) {
            return nominal && lead.stream().noneMatch(Token::isProperNoun);
        }
        if (!opener.lemma().equals("that") || !opener.pos().equals("IN")) {
            return false;
        }
        Token before = lead.get(lead.size() - 1);
        boolean owned = lead.get(0).pos().equals("PRP$") && before.isNoun() && nominal;
        boolean claim = nominal && WordClass.CLAIM.holds(before.lemma()) && !isDenial(document, attribution);
        boolean retold = lead.stream()
                        .anyMatch(token ->
                                token.pos().equals("WDT") || token.pos().equals("WP"))
                && before.isFinite()
                && CueLexicon.instance().isOfSpeech(before)
                && lead.stream().filter(Token::isVerb).count() == 1;
        return owned || claim || retold;
    }

    /**
     * "Dismissed the claim that …", "argued against the view that …": without its noun the content would be a claim that the
     * source did not make.
     */
    private static boolean isDenial(Document document, Attribution attribution) {
        return document.tokens(attribution.cue()).stream()
                .anyMatch(token -> CueLexicon.instance().stance(token.lemma()) == Stance.DENYING
                        || token.lemma().equals("against"));
    }

    /** "What she called a “circus”": only the quoted words are content. */
    private static Attribution withoutPresenting(Document document, Attribution attribution, int begin) {
        Token what = begin < document.tokens().size() ? document.tokens().get(begin) : null;
        if (what == null || !what.lemma().equals("what") || document.isQuoted(what)) {
            return attribution;
        }
        List<Span> quoted = new ArrayList<>();
        List<Token> rest = new ArrayList<>();
        for (Span span : attribution.content()) {
            document.quotationsIn(span).forEach(quotation -> quoted.add(quotation.outer()));
            document.tokens(List.of(span)).stream()
                    .filter(token -> token.isWord() && !document.isQuoted(token))
                    .forEach(rest::add);
        }
        boolean presenting = rest.size() <= MOST_PRESENTING
                && (rest.stream().anyMatch(token -> PRESENTING.contains(token.lemma()))
                        || rest.stream().allMatch(token -> POINTING.contains(token.pos())));
        return presenting && !quoted.isEmpty() ? attribution.withContent(quoted) : attribution;
    }

    private static Attribution withFirst(Attribution attribution, Span first) {
        List<Span> content = new ArrayList<>(attribution.content());
        if (first.length() > 0) {
            content.set(0, first);
        } else {
            content.remove(0);
        }
        return content.isEmpty() ? attribution : attribution.withContent(content);
    }
}
