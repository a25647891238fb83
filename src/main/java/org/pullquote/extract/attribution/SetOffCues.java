package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.PresentedText;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.rule.AttributionRule;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

/** Cues without a verb beside words that the layout sets off: a signature after a dash, or a noun for the text that follows. */
final class SetOffCues {
    private final QuotedText marked;
    private final CuePhrases phrases;
    private final ExtractionRules rules;

    SetOffCues(QuotedText marked, CuePhrases phrases, ExtractionRules rules) {
        this.marked = marked;
        this.phrases = phrases;
        this.rules = rules;
    }

    /** The text that a sentence presents before a colon, and whose it is: "Lund's full statement:", "a post reads as follows:". */
    @Nullable
    CuePhrase presented(Sentence sentence) {
        Token text =
                rules.uses(AttributionRule.PRESENTED_TEXT) ? PresentedText.noun(marked.document(), sentence) : null;
        if (text == null) {
            return null;
        }
        Token owner = phrases.child(text, "nmod:poss");
        CuePhrase ruling = phrases.at(marked.tree().head(text));
        List<Span> source = owner != null ? phrases.mention(owner, text) : ruling.source();
        return source.isEmpty() ? null : phrases.at(text, owner, source);
    }

    /** A name set behind the quotation with a dash, as under a letter or a motto. */
    @Nullable
    CuePhrase signature(int first, Sentence sentence) {
        Token dash = marked.token(first);
        if (!rules.uses(AttributionRule.SIGNATURE) || !dash.isDash() || first + 1 >= sentence.last()) {
            return null;
        }
        int name = first + 1;
        while (name < sentence.last()
                && name - first < 4
                && marked.token(name).pos().equals("NN")
                && !isCapitalised(marked.token(name))) {
            name++;
        }
        if (name == sentence.last()
                || !isCapitalised(marked.token(name))
                || name > first + 1 && !isHandleBehind(name, sentence)) {
            return null;
        }
        int last = name;
        while (last + 1 < sentence.last()
                && !marked.isQuoted(marked.token(last + 1))
                && !marked.token(last + 1).text().equals("(")
                && !marked.token(last + 1).isVerb()) {
            last++;
        }
        if (last - first > 12
                || last + 1 < sentence.last() && marked.token(last + 1).isVerb()) {
            return null;
        }
        List<Span> source = new ArrayList<>(1);
        marked.trimmed(first + 1, last, source);
        return new CuePhrase(dash, first, first, new Span(dash.begin(), dash.end()), dash.text(), null, source);
    }

    /** Whether the name that begins there is followed by its handle, as below a post: "fan Ada Lund (@adalund)". */
    private boolean isHandleBehind(int name, Sentence sentence) {
        int at = name;
        while (at < sentence.last() && isCapitalised(marked.token(at))) {
            at++;
        }
        return at + 1 < sentence.last()
                && marked.token(at).text().equals("(")
                && marked.token(at + 1).text().startsWith("@");
    }

    private static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }
}
