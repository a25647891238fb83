package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.PresentedText;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.rule.AttributionRule;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

/** Cues without a verb beside words that the layout sets off: a signature after a dash, a label, or a noun for the text. */
final class SetOffCues {
    /** The most tokens of a label and its colon. */
    private static final int LONGEST_LABEL = 6;

    /** The most tokens in brackets between a label and its colon. */
    private static final int LONGEST_ASIDE = 12;

    private static final Set<String> NAMES = Set.of("PERSON", "ORGANIZATION");

    /** Words in lower case that are part of a name, or of what someone is: "Ada van der Lund, mayor of the town". */
    private static final Set<String> PARTICLES = Set.of(
            "of", "the", "and", "for", "de", "la", "le", "du", "del", "della", "di", "da", "dos", "van", "von", "der",
            "den", "ter", "bin", "al", "el", "y");

    private static final Set<String> OPENING = Set.of("(", "[");
    private static final Set<String> CLOSING = Set.of(")", "]");

    private final QuotedText marked;
    private final CuePhrases phrases;
    private final ExtractionRules rules;

    SetOffCues(QuotedText marked, CuePhrases phrases, ExtractionRules rules) {
        this.marked = marked;
        this.phrases = phrases;
        this.rules = rules;
    }

    /** The noun for a text before a colon, with its source: "Lund's full statement:", "according to Lund:". */
    @Nullable
    CuePhrase presented(Sentence sentence) {
        Token text =
                rules.uses(AttributionRule.PRESENTED_TEXT) ? PresentedText.noun(marked.document(), sentence) : null;
        if (text == null) {
            return accordingTo(sentence);
        }
        Token owner = phrases.child(text, "nmod:poss");
        CuePhrase ruling = phrases.at(marked.tree().head(text));
        List<Span> source = owner != null ? phrases.mention(owner, text) : ruling.source();
        return source.isEmpty() ? null : phrases.at(text, owner, source);
    }

    /** "According to Lund:" before a text by Lund. */
    private @Nullable CuePhrase accordingTo(Sentence sentence) {
        for (int i = sentence.last() - 3; i >= sentence.first(); i--) {
            Token token = marked.token(i);
            if (token.isFinite()) {
                return null;
            }
            if (token.text().equalsIgnoreCase("according")
                    && marked.token(i + 1).text().equals("to")) {
                List<Span> source = new ArrayList<>(1);
                marked.trimmed(i + 2, sentence.last() - 1, source);
                Span cue = new Span(token.begin(), marked.token(i + 1).end());
                return source.isEmpty() ? null : new CuePhrase(token, i, i + 1, cue, "according to", null, source);
            }
        }
        return null;
    }

    /** The label of a turn in a transcript, and its colon: "Ada Lund: …", "Lund (by telephone): …", "Q. …". */
    @Nullable
    CuePhrase label(Quotation turn) {
        int open = marked.document().tokenAt(turn.outer().begin());
        boolean unmarked =
                turn.outer().begin() == turn.inner().begin() || turn.outer().equals(turn.inner());
        if (open == 0 || !unmarked) {
            return null;
        }
        Token colon = marked.token(open - 1);
        if (!colon.text().equals(":")) {
            return turn.turn() && !turn.continues() ? letter(open - 1) : null;
        }
        int end = beforeAside(open - 1);
        int first = end;
        while (first > 0
                && end - first < LONGEST_LABEL
                && marked.token(first - 1).isCapitalised()
                && !marked.isQuoted(marked.token(first - 1))
                && marked.document().sentenceOf(first - 1).paragraph() == turn.paragraph()) {
            first--;
        }
        List<Span> source = new ArrayList<>(1);
        marked.trimmed(first, end - 1, source);
        return source.isEmpty()
                ? null
                : new CuePhrase(colon, open - 1, open - 1, new Span(colon.begin(), colon.end()), ":", null, source);
    }

    /** The letter of a question or an answer with its full stop, which may be one token or two. */
    private CuePhrase letter(int stop) {
        int first = marked.token(stop).text().equals(".") ? stop - 1 : stop;
        int begin = marked.token(first).begin();
        Span cue = new Span(begin, marked.token(stop).end());
        return new CuePhrase(
                marked.token(stop),
                first,
                stop,
                cue,
                cue.of(marked.document().text()),
                null,
                List.of(new Span(begin, begin + 1)));
    }

    /** The token behind the label: the colon, or the bracket that opens an aside before it. */
    private int beforeAside(int colon) {
        int at = colon - 1;
        while (at > 0
                && colon - at <= LONGEST_ASIDE
                && !OPENING.contains(marked.token(at).text())) {
            at--;
        }
        boolean aside = CLOSING.contains(marked.token(colon - 1).text())
                && OPENING.contains(marked.token(at).text());
        return aside ? at : colon;
    }

    /** A name after the quotation and a dash, as under a letter or a motto. */
    @Nullable
    CuePhrase signature(int first, Sentence sentence) {
        Token dash = marked.token(first);
        if (!rules.uses(AttributionRule.SIGNATURE) || !dash.isDash() || first + 1 >= sentence.last()) {
            return null;
        }
        int name = first + 1;
        if (!marked.token(name).isCapitalised() && !isHandleBehind(name, sentence)) {
            return null;
        }
        int last = name;
        while (last + 1 < sentence.last()
                && !marked.isQuoted(marked.token(last + 1))
                && !marked.token(last + 1).text().equals("(")
                && !marked.token(last + 1).isVerb()) {
            last++;
        }
        int described = beforeDescription(name, sentence);
        last = described > 0 ? described : last;
        if (last - first > 12
                || last + 1 < sentence.last() && marked.token(last + 1).isVerb()
                || !isHandleBehind(name, sentence) && !isName(name, last)) {
            return null;
        }
        List<Span> source = new ArrayList<>(1);
        marked.trimmed(first + 1, last, source);
        return new CuePhrase(dash, first, first, new Span(dash.begin(), dash.end()), dash.text(), null, source);
    }

    /**
     * The last word of a person's name before a description without a verb: "— Ada Lund, editor of the Gazette", "— Mayor Lund in
     * May"; 0 if there is none.
     */
    private int beforeDescription(int name, Sentence sentence) {
        int at = name;
        while (at + 1 < sentence.last()
                && SpeakerLexicon.isTitle(marked.token(at).text())) {
            at++;
        }
        boolean titled = at > name && marked.token(at).entity().equals("PERSON");
        while (at < sentence.last() && marked.token(at).entity().equals("PERSON")) {
            at++;
        }
        boolean described = (titled || at - name > 1)
                && at + 1 < sentence.last()
                && (marked.token(at).text().equals(",")
                        || marked.token(at).pos().equals("IN"));
        for (int behind = at; behind < sentence.last() && described; behind++) {
            String pos = marked.token(behind).pos();
            described = !pos.equals("MD") && (!marked.token(behind).isVerb() || pos.equals("VBN") || pos.equals("VBG"));
        }
        return described ? at - 1 : 0;
    }

    /** Whether the words name a person or a body, and do not credit or date the text: "— With files from the Bell". */
    private boolean isName(int first, int last) {
        boolean named = SpeakerLexicon.isGivenName(marked.token(first).text());
        for (int i = first; i <= last; i++) {
            Token token = marked.token(i);
            String word = token.text();
            boolean rim = Character.isLowerCase(word.codePointAt(0))
                    && !PARTICLES.contains(word)
                    && !SpeakerLexicon.isRole(word);
            if (rim || word.chars().anyMatch(Character::isDigit)) {
                return false;
            }
            named |= NAMES.contains(token.entity());
        }
        return named;
    }

    /** Whether the name that begins there has its handle after it, as below a post: "fan Ada Lund (@adalund)", "lund2020 (@adalund)". */
    private boolean isHandleBehind(int name, Sentence sentence) {
        int at = name;
        while (at < sentence.last()
                && at - name <= LONGEST_LABEL
                && !marked.token(at).text().equals("(")) {
            at++;
        }
        return at > name
                && at + 1 < sentence.last()
                && marked.token(at).text().equals("(")
                && marked.token(at + 1).text().startsWith("@");
    }
}
