package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.model.Span;

/**
 * Reads the forms that only headlines have: "Claim, says Lund", "Lund: claim", "Claim – Lund", "Claim – inquiry". A name before a
 * colon or after a dash counts only if the text below has it as the name of a person or body, a noun only if the text has it too.
 */
final class HeadlineSource {
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_NOUN = 2;
    private static final int SHORTEST_CLAIM = 3;
    private final Document document;
    private final List<Attribution> attributions;
    private final List<Token> headline;

    private HeadlineSource(Document document, List<Attribution> attributions) {
        this.document = document;
        this.attributions = attributions;
        int end = document.paragraphs().get(0).end();
        this.headline = document.tokens().stream()
                .takeWhile(token -> token.begin() < end)
                .toList();
    }

    /** The attributions with the headline's source, or with the headline added if it had no attribution. */
    static List<Attribution> completed(Document document, List<Attribution> attributions) {
        return document.headline() ? new HeadlineSource(document, attributions).completed() : attributions;
    }

    private List<Attribution> completed() {
        int end = document.paragraphs().get(0).end();
        List<Attribution> all = new ArrayList<>();
        boolean none = true;
        for (Attribution attribution : attributions) {
            boolean here = attribution.begin() < end;
            none &= !here;
            all.add(here ? withSource(attribution) : attribution);
        }
        if (none) {
            addClaim(all);
        }
        return all;
    }

    /** "…, says Lund": the words from the cue to the end of the headline are the source. */
    private Attribution withSource(Attribution attribution) {
        if (!attribution.source().isEmpty() || attribution.cue().isEmpty() || attribution.carried()) {
            return attribution;
        }
        Span cue = attribution.cue().get(attribution.cue().size() - 1);
        List<Token> rest =
                headline.stream().filter(token -> token.begin() >= cue.end()).toList();
        boolean nominal = !rest.isEmpty()
                && rest.size() <= LONGEST_NAME
                && rest.stream()
                        .allMatch(token -> token.isNoun()
                                || token.pos().equals("JJ")
                                || token.pos().equals("DT"));
        boolean verb = document.tokens(List.of(cue)).stream().anyMatch(CueLexicon.instance()::isOfSpeech);
        boolean apart = attribution.content().stream().allMatch(span -> span.end() <= cue.begin());
        return nominal && verb && apart
                ? new Attribution(List.of(span(rest)), attribution.cue(), attribution.content(), false)
                : attribution;
    }

    private void addClaim(List<Attribution> all) {
        for (int i = 1; i + 1 < headline.size(); i++) {
            Token mark = headline.get(i);
            List<Token> before = headline.subList(0, i);
            List<Token> after = headline.subList(i + 1, headline.size());
            boolean colon = mark.text().equals(":");
            boolean dash = mark.isDash()
                    && document.text().charAt(mark.begin() - 1) == ' '
                    && i + 1 + LONGEST_NAME >= headline.size();
            List<Token> name = colon ? before : after;
            List<Token> claim = colon ? after : before;
            if ((isKnownName(name) && (colon || dash) || dash && isKnownNoun(name)) && isClaim(claim)) {
                all.add(new Attribution(
                        List.of(span(name)), List.of(new Span(mark.begin(), mark.end())), List.of(span(claim)), false));
                return;
            }
            if (colon) {
                return;
            }
        }
    }

    /** Whether the words are a name in the text below: there the last word is part of the name of a person or body. */
    private boolean isKnownName(List<Token> name) {
        if (name.isEmpty()
                || name.size() > LONGEST_NAME
                || !name.stream()
                        .allMatch(token -> token.isWord()
                                && Character.isUpperCase(token.text().codePointAt(0)))) {
            return false;
        }
        String last = name.get(name.size() - 1).text();
        Set<String> entities = document.tokens().stream()
                .skip(headline.size())
                .filter(token -> token.text().equals(last))
                .map(Token::entity)
                .collect(Collectors.toSet());
        return entities.contains("PERSON") || entities.contains("ORGANIZATION");
    }

    /** Whether the words are a noun for someone who speaks or for a document, which the text below has too: "inquiry", "police". */
    private boolean isKnownNoun(List<Token> phrase) {
        if (phrase.isEmpty()
                || phrase.size() > LONGEST_NOUN
                || !phrase.stream()
                        .allMatch(token -> token.isNoun() || token.pos().equals("JJ"))) {
            return false;
        }
        Token noun = phrase.get(phrase.size() - 1);
        boolean speaks = noun.isNoun()
                && (SpeakerLexicon.isRole(noun.lemma())
                        || SpeakerLexicon.isBody(noun.lemma())
                        || SpeakerLexicon.isDocument(noun.lemma())
                        || SpeakerLexicon.isUnnamed(noun.text().toLowerCase(Locale.ROOT)));
        return speaks
                && document.tokens().stream()
                        .skip(headline.size())
                        .anyMatch(token -> token.isNoun() && token.lemma().equals(noun.lemma()));
    }

    private boolean isClaim(List<Token> claim) {
        return claim.size() >= SHORTEST_CLAIM
                && claim.stream()
                        .anyMatch(token -> token.isVerb() || token.pos().equals("MD"))
                && claim.stream().noneMatch(token -> token.text().equals("?"));
    }

    private static Span span(List<Token> tokens) {
        return new Span(tokens.get(0).begin(), tokens.get(tokens.size() - 1).end());
    }
}
