package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.SentenceTail;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

/**
 * Groups quotations into utterances, and finds the cue before, after or between their parts.
 */
final class DirectAttributions {
    /** How far after a quotation its cue may be, in tokens. */
    private static final int REACH = 30;

    /** How far apart the halves of one sentence may be, in characters. */
    private static final int LONGEST_BREAK = 160;

    /** Words that open a clause about when, where or why something was said. */
    private static final Set<String> CIRCUMSTANCES =
            Set.of("as", "when", "while", "after", "before", "because", "where", "who");

    /** Quotations that form one utterance: continued over paragraphs, or split by a cue. */
    static final class Utterance {
        final List<Quotation> parts = new ArrayList<>();

        @Nullable
        CuePhrase cue;

        Quotation first() {
            return parts.get(0);
        }

        Quotation last() {
            return parts.get(parts.size() - 1);
        }
    }

    private final QuotedText marked;
    private final CuePhrases phrases;
    private final SetOffCues setOff;
    private final CueLexicon lexicon = CueLexicon.instance();
    private final List<Utterance> utterances = new ArrayList<>();

    DirectAttributions(QuotedText marked, CuePhrases phrases, ExtractionRules rules) {
        this.marked = marked;
        this.phrases = phrases;
        this.setOff = new SetOffCues(marked, phrases, rules);
        collect();
    }

    /** The utterances of the document, in order; {@code cue} is null if there is none beside the utterance. */
    List<Utterance> utterances() {
        return utterances;
    }

    private void collect() {
        Quotation last = null;
        for (Quotation quotation : marked.quotations()) {
            Quotation brokenOff = last != null && isBrokenOff(last, quotation) ? last : null;
            last = quotation;
            Utterance previous = utterances.isEmpty() ? null : utterances.get(utterances.size() - 1);
            if (brokenOff != null) {
                if (previous == null || previous.last() != brokenOff) {
                    previous = new Utterance();
                    previous.parts.add(brokenOff);
                    utterances.add(previous);
                }
                previous.parts.add(quotation);
                if (previous.cue == null) {
                    CuePhrase own = after(quotation);
                    previous.cue = own == null ? aside(brokenOff, quotation) : own;
                }
                continue;
            }
            if (quotation.continues() && previous != null && previous.last().paragraph() == quotation.paragraph() - 1) {
                CuePhrase own = after(quotation);
                if (own != null && isReported(previous)) {
                    previous = new Utterance();
                    utterances.add(previous);
                }
                previous.parts.add(quotation);
                previous.cue = previous.cue == null ? own : previous.cue;
                continue;
            }
            CuePhrase before = before(quotation);
            CuePhrase own = null;
            if (previous != null && previous.cue != null && resumes(previous, before, quotation)) {
                own = ofOther(quotation, previous.cue);
                if (own == null) {
                    previous.parts.add(quotation);
                    continue;
                }
            }
            if (own == null && before == null && !quotation.utterance()) {
                continue;
            }
            Utterance utterance = new Utterance();
            utterance.parts.add(quotation);
            boolean ledUp = before != null && leadsUp(before, quotation);
            CuePhrase after = own != null ? own : ledUp ? null : after(quotation);
            utterance.cue = after != null ? after : before;
            utterances.add(utterance);
        }
    }

    /** Whether the utterance, the last so far, has a cue, or the one before it in its paragraph has one. */
    private boolean isReported(Utterance last) {
        int before = utterances.size() - 2;
        return last.cue != null
                || before >= 0
                        && utterances.get(before).cue != null
                        && utterances.get(before).last().paragraph()
                                == last.first().paragraph();
    }

    /** Whether only words between dashes separate the two: "A" — she paused — "b." */
    private boolean isBrokenOff(Quotation quotation, Quotation next) {
        String gap =
                text().substring(quotation.outer().end(), next.outer().begin()).strip();
        return quotation.paragraph() == next.paragraph() && isAside(gap);
    }

    /** What somebody does in the remark between the two: "A" — Lund shook her head — "b." */
    private @Nullable CuePhrase aside(Quotation quotation, Quotation next) {
        Document document = marked.document();
        int from = document.tokenAt(quotation.outer().end());
        int to = document.tokenAt(next.outer().begin());
        for (int i = from; i < to; i++) {
            Token verb = marked.token(i);
            if (verb.isVerb() && verb.isFinite()) {
                CuePhrase phrase = phrases.at(verb);
                Token subject = phrase.subject();
                boolean inside = subject != null && subject.index() >= from && subject.index() < verb.index();
                return inside && !phrase.source().isEmpty() ? phrase : null;
            }
        }
        return null;
    }

    /** Whether the words between two quotations are a remark between dashes within one sentence. */
    static boolean isAside(String gap) {
        return gap.length() < LONGEST_BREAK
                && gap.length() > 2
                && isDash(gap.charAt(0))
                && isDash(gap.charAt(gap.length() - 1))
                && gap.chars().anyMatch(Character::isLetter);
    }

    private static boolean isDash(char c) {
        return "—–―-".indexOf(c) >= 0;
    }

    /** Whether the quotation resumes the sentence that a cue interrupted: "A," she said, "b." */
    private boolean resumes(Utterance utterance, @Nullable CuePhrase before, Quotation quotation) {
        Quotation last = utterance.last();
        if (last.paragraph() != quotation.paragraph()
                || quotation.outer().begin() - last.outer().end() > 2 * LONGEST_BREAK
                || utterance.cue == null
                || before != null
                        && before.verb().index() != utterance.cue.verb().index()) {
            return false;
        }
        Span cue = utterance.cue.span();
        boolean between = last.outer().end() <= cue.begin()
                && cue.end() <= quotation.outer().begin()
                && !beginsAnew(utterance.cue, quotation);
        String gap =
                text().substring(last.outer().end(), quotation.outer().begin()).strip();
        return between
                && gap.length() < LONGEST_BREAK
                && (gap.endsWith(",") || gap.endsWith("—") || startsLower(quotation) && !isPickedOut(quotation));
    }

    /** The cue behind the quotation with a subject of its own: "A," he said; "b," <em>she replied</em>. */
    private @Nullable CuePhrase ofOther(Quotation quotation, CuePhrase cue) {
        CuePhrase after = after(quotation);
        if (after == null
                || after.isSignature()
                || !after.verb().isFinite()
                || after.source().isEmpty()) {
            return null;
        }
        int first = marked.document().tokenAt(quotation.outer().end());
        while (first < after.first() && !marked.token(first).isWord()) {
            first++;
        }
        String next = marked.token(first).pos();
        boolean joined = next.equals("CC") || next.equals("IN");
        return joined || after.verb().index() == cue.verb().index() ? null : after;
    }

    /** Whether there is a full stop or another cue between the cue and the quotation: "A," she said, adding that it was "b." */
    private boolean beginsAnew(CuePhrase cue, Quotation quotation) {
        int open = marked.document().tokenAt(quotation.outer().begin());
        for (int i = cue.last() + 1; i < open; i++) {
            Token token = marked.token(i);
            if (token.text().equals(".") || token.isVerb() && lexicon.sense(token.lemma()) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether no punctuation or conjunction parts the quotation from the reporter's words: "A," he said, praising the "b" of the
     * town.
     */
    private boolean isPickedOut(Quotation quotation) {
        Token before = marked.token(marked.document().tokenAt(quotation.outer().begin()) - 1);
        return before.isWord() && !before.pos().equals("CC");
    }

    private boolean startsLower(Quotation quotation) {
        for (int i = quotation.inner().begin(); i < quotation.inner().end(); i++) {
            char c = text().charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return Character.isLowerCase(c);
            }
        }
        return false;
    }

    /** Whether the cue is right before the quotation, so that no other cue can be meant. */
    private boolean leadsUp(CuePhrase cue, Quotation quotation) {
        return marked.document().tokenAt(quotation.outer().begin()) - cue.last() <= 2;
    }

    /** Whether a sentence or clause ends with the quotation; otherwise its words are part of a longer clause. */
    private boolean endsClause(Quotation quotation) {
        int end = quotation.outer().end();
        boolean inside = ",.?!…—".indexOf(quotation.lastCharacter(text())) >= 0;
        return inside || end >= text().length() || ",.;\n".indexOf(text().charAt(end)) >= 0;
    }

    /** The cue in the words that lead up to the quotation. */
    private @Nullable CuePhrase before(Quotation quotation) {
        int open = marked.document().tokenAt(quotation.outer().begin());
        if (open == 0 || open >= marked.document().tokens().size()) {
            return null;
        }
        CuePhrase label = setOff.label(quotation);
        if (label != null) {
            return label;
        }
        Sentence sentence = marked.document().sentenceOf(open - 1);
        Token last = marked.token(open - 1);
        boolean sameParagraph = sentence.paragraph() == quotation.paragraph();
        boolean colon = last.text().equals(":");
        if (!colon && (!sameParagraph || marked.document().sentenceOf(open).index() != sentence.index())) {
            return null;
        }
        if (sentence.paragraph() < quotation.paragraph() - 1
                || marked.document().inHeadline(sentence) && !sameParagraph) {
            return null;
        }
        boolean pause = colon || last.text().equals(",");
        for (int i = open - 1; i >= sentence.first() && !marked.isQuoted(marked.token(i)); i--) {
            Token token = marked.token(i);
            boolean adjacent = i == open - 1 && endsClause(quotation) || i == open - 2 && pause;
            if (token.isVerb()
                    && takesQuote(token)
                    && (adjacent || pause)
                    && !(phrases.isNegated(token) && !colon)
                    && !isInvitation(token, sentence)) {
                CuePhrase phrase = phrases.at(token);
                return phrase.source().isEmpty() && !colon ? null : phrase;
            }
            if (token.text().equals(";")) {
                return null;
            }
        }
        return colon ? setOff.presented(sentence) : null;
    }

    /** Whether the verb is an imperative to the reader: "Read the full statement:". */
    private static boolean isInvitation(Token verb, Sentence sentence) {
        return verb.pos().equals("VB") && verb.index() == sentence.first();
    }

    /** The cue in the words that follow the quotation. */
    private @Nullable CuePhrase after(Quotation quotation) {
        int first = marked.document().tokenAt(quotation.outer().end());
        if (first >= marked.document().tokens().size()) {
            return null;
        }
        Sentence sentence = marked.document().sentenceOf(first);
        boolean below = sentence.paragraph() == quotation.paragraph() + 1 && sentence.first() == first;
        CuePhrase signature = below && !isReportedBefore(quotation) || sentence.paragraph() == quotation.paragraph()
                ? setOff.signature(first, sentence)
                : null;
        if (sentence.paragraph() != quotation.paragraph()) {
            return signature;
        }
        if (signature != null || !leavesOpen(quotation, marked.token(first))) {
            return signature;
        }
        int end = end(sentence, first + REACH);
        for (int i = first; i < end; i++) {
            if (marked.isQuoted(marked.token(i))) {
                end = i;
            }
        }
        for (int i = first; i < end; i++) {
            Token token = marked.token(i);
            if (token.isVerb() && takesQuote(token) && !token.relation().startsWith("acl")) {
                return isSettled(quotation, first) && !isTail(token, sentence) ? null : withSource(token, first, end);
            }
        }
        return null;
    }

    /** Whether a cue in the paragraph of the quotation reports the utterance before it, so that a line below signs the whole text. */
    private boolean isReportedBefore(Quotation quotation) {
        Utterance last = utterances.isEmpty() ? null : utterances.get(utterances.size() - 1);
        return last != null && last.cue != null && isIn(last.cue.span(), quotation.paragraph());
    }

    private boolean isIn(Span span, int paragraph) {
        return marked.document().paragraphs().get(paragraph).contains(span);
    }

    /**
     * The sentence splitter splits after abbreviations ("Rep. Roe (D-Ore.) said"), so a sentence in lower case continues the one
     * before.
     */
    private int end(Sentence sentence, int limit) {
        int end = sentence.last();
        int next = sentence.index() + 1;
        while (end < limit && next < marked.document().sentences().size()) {
            Sentence following = marked.document().sentences().get(next);
            if (following.paragraph() != sentence.paragraph()
                    || !Character.isLowerCase(
                            marked.token(following.first()).text().charAt(0))) {
                break;
            }
            end = following.last();
            next++;
        }
        return Math.min(end, limit);
    }

    /** Whether a cue can follow: the quotation does not end in a full stop, or a comma, a cue or a lower-case word follows. */
    private boolean leavesOpen(Quotation quotation, Token next) {
        char last = quotation.lastCharacter(text());
        if (last == '.' && !next.text().equals(",")) {
            return next.isVerb() && takesQuote(next)
                    || Character.isLowerCase(next.text().charAt(0));
        }
        return true;
    }

    /** Whether a question, a cry or a pause ends with the quotation and the next word may begin a sentence. */
    private boolean isSettled(Quotation quotation, int next) {
        return "?!…".indexOf(quotation.lastCharacter(text())) >= 0
                && Character.isUpperCase(marked.token(next).text().codePointAt(0));
    }

    /** Whether nothing after the cue can be its content; what tells when or why something was said cannot. */
    private boolean isTail(Token verb, Sentence sentence) {
        int last = verb.index() + 1;
        while (last < sentence.last()
                && !CIRCUMSTANCES.contains(marked.token(last).text())) {
            last++;
        }
        return SentenceTail.is(marked.document(), verb.index() + 1, last);
    }

    /** The parser is least reliable beside quotations: a source outside the words between them is replaced by one read by position. */
    private CuePhrase withSource(Token verb, int first, int end) {
        CuePhrase phrase = phrases.at(verb);
        Span segment =
                new Span(marked.token(first).begin(), marked.token(end - 1).end());
        if (!phrase.source().isEmpty() && segment.contains(phrase.source().get(0))) {
            return phrase;
        }
        List<Span> source = new ArrayList<>(1);
        int begin = first;
        while (begin < verb.index() && !marked.token(begin).isWord()) {
            begin++;
        }
        if (begin < verb.index()) {
            int last = begin;
            while (last + 1 < verb.index() && !marked.token(last + 1).relation().startsWith("aux")) {
                last++;
            }
            marked.trimmed(begin, last, source);
        } else {
            int last = verb.index();
            while (last + 1 < end && !isBreak(marked.token(last + 1))) {
                last++;
            }
            marked.trimmed(verb.index() + 1, last, source);
        }
        return phrases.at(verb, null, source);
    }

    private static boolean isBreak(Token token) {
        return token.text().equals(",")
                || token.text().equals(".")
                || token.pos().equals("IN")
                || token.pos().equals("TO");
    }

    /** The particle is read from the parse only if the next word may be one, since most verbs are not verbs of speech. */
    private boolean takesQuote(Token verb) {
        CueLexicon.Sense sense = lexicon.sense(verb.lemma());
        if (mayHaveParticle(verb)) {
            CueLexicon.Sense whole =
                    lexicon.sense(phrases.at(verb, null, List.of()).lemma());
            sense = whole == null ? sense : whole;
        }
        return sense != null && sense.takes("quote");
    }

    private boolean mayHaveParticle(Token verb) {
        int next = verb.index() + 1;
        return next < marked.document().tokens().size()
                && lexicon.sense(verb.lemma() + " " + marked.token(next).lemma()) != null;
    }

    private String text() {
        return marked.document().text();
    }
}
