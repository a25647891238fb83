package org.pullquote.extract.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.rule.AttributionRule;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;
import org.pullquote.names.Gender;

/**
 * Finds the source of a quotation without a cue in the sentence right before it, if that sentence has a person as its subject and reports
 * nothing itself: "Manager Mick Lund was blunt. “We were bad.”"
 */
final class LeadIn {
    private final Document document;
    private final CuePhrases cues;
    private final boolean used;

    LeadIn(Document document, CuePhrases cues, ExtractionRules rules) {
        this.document = document;
        this.cues = cues;
        this.used = rules.uses(AttributionRule.LEAD_IN);
    }

    /** The person who is the subject of that sentence; empty where there is none, or where it reports something itself. */
    List<Span> source(Quotation quotation, NearAttributions found) {
        return source(quotation, found, null);
    }

    private List<Span> source(Quotation quotation, NearAttributions found, @Nullable Attribution except) {
        int open = document.tokenAt(quotation.outer().begin());
        if (!used || open == 0 || open >= document.tokens().size()) {
            return List.of();
        }
        Sentence before = document.sentenceOf(open - 1);
        if (before.paragraph() != quotation.paragraph()
                || before.last() != open
                || document.inHeadline(before)
                || reports(before, found, except)) {
            return List.of();
        }
        Token subject = subject(before);
        return subject == null || !isPerson(subject)
                ? List.of()
                : cues.mention(subject, document.tokens().get(subject.head()));
    }

    /** Whether that sentence names a person who is not the source of the attribution that seems to hold the quotation. */
    boolean names(Quotation quotation, NearAttributions found, Attribution holder) {
        List<Span> source = source(quotation, found, holder);
        Span subject = source.isEmpty() ? null : source.get(0);
        return subject != null
                && document.tokens(source).stream()
                        .anyMatch(token -> token.entity().equals("PERSON"))
                && holder.cue().stream().noneMatch(cue -> isBeside(cue, subject))
                && holder.source().stream().noneMatch(subject::overlaps);
    }

    /** Whether the two are in one sentence. */
    private boolean isBeside(Span cue, Span subject) {
        return document.sentenceOf(document.tokenAt(cue.begin())).index()
                == document.sentenceOf(document.tokenAt(subject.begin())).index();
    }

    private boolean reports(Sentence sentence, NearAttributions found, @Nullable Attribution except) {
        Span words = new Span(
                document.tokens().get(sentence.first()).begin(),
                document.tokens().get(sentence.last() - 1).end());
        return document.tokens(sentence).stream().anyMatch(document::isQuoted)
                || found.of(words).stream()
                        .filter(attribution -> attribution != except)
                        .filter(this::isSpeech)
                        .anyMatch(attribution ->
                                attribution.cue().stream().anyMatch(words::overlaps) || attribution.isInContent(words));
    }

    /** Whether it may report speech; a cue without a verb of speech reports an attitude: "did not hide her anger". */
    private boolean isSpeech(Attribution attribution) {
        List<Token> cue = document.tokens(attribution.cue());
        return cue.stream().noneMatch(Token::isVerb) || cue.stream().anyMatch(CueLexicon.instance()::isOfSpeech);
    }

    private @Nullable Token subject(Sentence sentence) {
        for (Token token : document.tokens(sentence)) {
            boolean ofSentence = token.head() >= 0
                    && document.tokens().get(token.head()).relation().equals("root");
            if (token.relation().startsWith("nsubj") && ofSentence) {
                return token;
            }
        }
        return null;
    }

    private static boolean isPerson(Token token) {
        return token.entity().equals("PERSON")
                || Pronouns.gender(token) != Gender.UNKNOWN
                || token.pos().equals("NN") && SpeakerLexicon.isRole(token.text());
    }
}
