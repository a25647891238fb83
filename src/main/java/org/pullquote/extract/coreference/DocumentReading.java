package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.Organizations;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.SpeakerId;

/** Resolves nouns for something written or said: to its author, its issuer, or the document itself. */
final class DocumentReading {
    /** How far after "by" the name of the issuer of a document may be. */
    private static final int MAX_ISSUER_TOKENS = 8;

    private final Document document;
    private final People people;
    private final Organizations organizations;
    private final DiscourseState state;

    DocumentReading(Document document, People people, Organizations organizations, DiscourseState state) {
        this.document = document;
        this.people = people;
        this.organizations = organizations;
        this.state = state;
    }

    /** "A Harbour Institute study", "a report by the Harbour Institute", and "the study" after it: who issued it. */
    @Nullable
    ResolvedSpeaker issuer(NounMention mention) {
        Token head = mention.head();
        boolean text = TextNoun.is(document, head) || SpeakerLexicon.isDocument(head.text());
        if (mention.isRole() || !text || head.pos().equals("NNPS")) {
            return null;
        }
        SourcePhrase phrase = mention.phrase();
        Speaker issuer = issuerIn(phrase);
        if (issuer == null && isKnown(phrase)) {
            Speaker before = state.issuer(noun(phrase));
            return before == null ? null : new ResolvedSpeaker(before, Confidence.NOUN);
        }
        state.issue(noun(phrase), issuer);
        return issuer == null ? null : new ResolvedSpeaker(issuer, Confidence.NAMED_BODY);
    }

    /** "The survey", "the latest survey", "the survey results": a text mentioned before. */
    private boolean isKnown(SourcePhrase phrase) {
        return phrase.head() > phrase.first()
                && phrase.opening(document).equals("the")
                && document.tokens().subList(phrase.first() + 1, phrase.head()).stream()
                        .allMatch(token ->
                                WordClass.SAME_TEXT.holds(token.text()) || SpeakerLexicon.isDocument(token.lemma()));
    }

    /** What the article calls the text: "survey" of "the survey" and of "the survey results". */
    private String noun(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        String before =
                phrase.head() > phrase.first() ? tokens.get(phrase.head() - 1).lemma() : "";
        return SpeakerLexicon.isDocument(before)
                ? before
                : tokens.get(phrase.head()).lemma();
    }

    /** "Lund's tweet", "comments made by Mayor Ada Lund": who wrote or said it; null for any other document. */
    @Nullable
    ResolvedSpeaker author(NounMention mention) {
        Token head = mention.head();
        if (!WordClass.AUTHORED.holds(head.lemma()) || head.isProperNoun()) {
            return null;
        }
        NameMention author = ownerBefore(mention.phrase());
        author = author == null ? makerBehind(mention.phrase()) : author;
        return author == null ? null : state.mean(people.of(author), Confidence.KNOWN);
    }

    private @Nullable NameMention ownerBefore(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        for (int at = phrase.first(); at < phrase.head(); at++) {
            NameMention name = people.mentionAt(at);
            if (name != null) {
                boolean owns = tokens.get(name.last()).pos().equals("POS")
                        || tokens.get(name.last() - 1).pos().equals("POS");
                return owns ? name : null;
            }
        }
        return null;
    }

    private @Nullable NameMention makerBehind(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        int end = document.sentenceOf(phrase.head()).last();
        int at = behindBy(phrase, end);
        if (at < 0) {
            return null;
        }
        while (at < end
                && people.mentionAt(at) == null
                && (tokens.get(at).isNoun() || tokens.get(at).pos().equals("JJ"))) {
            at++;
        }
        NameMention name = at < end ? people.mentionAt(at) : null;
        boolean owner = name != null
                && name.last() < end
                && tokens.get(name.last()).pos().equals("POS");
        return owner ? null : name;
    }

    /** The token after the "by" or "from" that follows the head, perhaps after "made", "issued"; -1 if none does. */
    private int behindBy(SourcePhrase phrase, int end) {
        List<Token> tokens = document.tokens();
        int by = phrase.head() + 1;
        boolean made = by + 1 < end
                && (tokens.get(by).pos().equals("VBN") || tokens.get(by).pos().equals("VBD"))
                && !WordClass.OBTAINING.holds(tokens.get(by).lemma());
        by += made ? 1 : 0;
        while (made && by + 1 < end && isOfDate(tokens.get(by))) {
            by++;
        }
        boolean stands = by + 1 < end
                && (tokens.get(by).text().equals("by") || tokens.get(by).text().equals("from"));
        return stands ? by + 1 : -1;
    }

    /** Whether the word tells when: "published last week by", "released Monday by", "issued in May 2019 by". */
    private static boolean isOfDate(Token token) {
        return token.pos().equals("CD")
                || token.pos().equals("RB")
                || token.text().equals("in")
                || token.text().equals("on")
                || WordClass.OF_DATE.holds(token.text())
                || NameWord.isDate(token.text());
    }

    private @Nullable Speaker issuerIn(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        for (int at = phrase.first(); at < phrase.head(); at++) {
            Speaker body = people.mentionAt(at) == null ? organizations.at(at) : null;
            if (body != null) {
                return body;
            }
        }
        int end = document.sentenceOf(phrase.head()).last();
        Speaker outlet = outletOf(phrase, end);
        if (outlet != null) {
            return outlet;
        }
        int from = behindBy(phrase, end);
        for (int at = from; from >= 0 && at < Math.min(end, from + MAX_ISSUER_TOKENS - 1); at++) {
            Speaker body = organizations.at(at);
            if (body != null || people.mentionAt(at) != null) {
                return body == null || isOfPerson(at, end) ? null : body;
            }
            if (tokens.get(at).isVerb()) {
                break;
            }
        }
        return from < 0 ? null : unknownName(from, end);
    }

    /** The outlet that has the text: "a piece in the Harbour Gazette", "an article on Harbour.com". */
    private @Nullable Speaker outletOf(SourcePhrase phrase, int end) {
        List<Token> tokens = document.tokens();
        int at = phrase.head() + 1;
        boolean in = at + 1 < end
                && (tokens.get(at).text().equals("in") || tokens.get(at).text().equals("on"));
        at += 1;
        while (in && at < end && (tokens.get(at).pos().equals("DT") || isOfPlace(tokens, at, end))) {
            at++;
        }
        Speaker body = in && at < end && people.mentionAt(at) == null ? organizations.at(at) : null;
        return body != null && body.kind() == SpeakerKind.OUTLET ? body : null;
    }

    /** Whether the token is of a place that has the outlet behind it: "Britain's Gazette". */
    private static boolean isOfPlace(List<Token> tokens, int at, int end) {
        return tokens.get(at).pos().equals("POS")
                || at + 1 < end && tokens.get(at + 1).pos().equals("POS");
    }

    /** Whether the body at the token is only where somebody works: "research by Harbour College professor Ada Lund". */
    private boolean isOfPerson(int body, int end) {
        List<Token> tokens = document.tokens();
        int at = body;
        while (at < end
                && people.mentionAt(at) == null
                && (tokens.get(at).isNoun()
                        || tokens.get(at).pos().equals("JJ")
                        || tokens.get(at).pos().equals("POS"))) {
            at++;
        }
        return at < end && people.mentionAt(at) != null;
    }

    /** A name of several words that no list and no tagger knows, if no other noun follows: "by Harbour Decisions". */
    private @Nullable Speaker unknownName(int from, int end) {
        List<Token> tokens = document.tokens();
        int first = tokens.get(from).pos().equals("DT") ? from + 1 : from;
        int last = first;
        while (last < end
                && tokens.get(last).isNoun()
                && Character.isUpperCase(tokens.get(last).text().codePointAt(0))
                && people.mentionAt(last) == null) {
            last++;
        }
        boolean whole = last - first > 1 && (last == end || !tokens.get(last).isNoun());
        return whole ? organizations.body(document.text(tokens.get(first), tokens.get(last - 1))) : null;
    }

    @Nullable
    ResolvedSpeaker documentNoun(NounMention mention) {
        Token head = mention.head();
        boolean document = !mention.isRole()
                && TextNoun.is(this.document, head)
                && !head.pos().equals("NNPS");
        return document ? document(mention.phrase(), mention.phrase().bare(this.document)) : null;
    }

    private ResolvedSpeaker document(SourcePhrase phrase, String bare) {
        Token first = document.tokens().get(phrase.head());
        boolean titled =
                Character.isUpperCase(first.text().codePointAt(0)) && (bare.indexOf(' ') > 0 || first.isProperNoun());
        // The heading of a section is no title of a document.
        String name = titled && !bare.equals(bare.toUpperCase(Locale.ROOT)) ? phrase.name(document) : null;
        return new ResolvedSpeaker(
                new Speaker(
                        name,
                        name == null ? null : SpeakerId.of(name),
                        SpeakerKind.DOCUMENT,
                        phrase.described(document)),
                Confidence.UNNAMED);
    }
}
