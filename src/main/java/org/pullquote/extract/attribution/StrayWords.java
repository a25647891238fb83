package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/**
 * Removes fragments of other sentences from a content. A sentence without the cue is in a content as a whole or not at all; a
 * sentence of another paragraph is only in it if the cue's paragraph ends with a colon, and below the next one only if its paragraph goes
 * on with that text. The clause around whoever speaks in a relative
 * clause is the reporter's: "<em>The remark angered Lund</em>, who wrote: …". Quoted words stay, and a content is never emptied.
 */
final class StrayWords {
    private static final Set<String> SUBJECTS = Set.of("who", "which");

    private final Document document;

    StrayWords(Document document) {
        this.document = document;
    }

    Attribution without(Attribution attribution) {
        if (attribution.cue().isEmpty() || attribution.carried()) {
            return attribution;
        }
        int begin = attribution.cue().get(0).begin();
        Sentence cue = sentenceAt(begin);
        int clause = relativeClause(cue, document.tokenAt(begin));
        List<Span> kept = new ArrayList<>();
        for (Span span : attribution.content()) {
            if (document.quotedShare(List.of(span)) > 0) {
                kept.add(span);
            } else if (span.end() > clause || sentenceAt(span.begin()).index() != cue.index()) {
                keep(span, attribution.content(), cue, kept);
            }
        }
        return kept.isEmpty() ? attribution : attribution.withContent(kept);
    }

    /** Where the relative clause begins whose subject is its pronoun and whose verb is the cue; −1 if the cue is of another clause. */
    private int relativeClause(Sentence sentence, int cue) {
        for (int i = cue - 1; i >= sentence.first(); i--) {
            Token token = document.tokens().get(i);
            if (SUBJECTS.contains(token.text()) && token.pos().startsWith("W")) {
                return token.begin();
            }
            if (!token.isVerb() && !token.pos().equals("MD") && !token.pos().equals("RB")) {
                return -1;
            }
        }
        return -1;
    }

    private void keep(Span span, List<Span> content, Sentence cue, List<Span> kept) {
        int last = sentenceAt(span.end() - 1).index();
        Span rest = span;
        for (int i = sentenceAt(span.begin()).index(); i <= last; i++) {
            Sentence sentence = document.sentences().get(i);
            Span part = within(rest, sentence);
            if (part.length() == 0 || isOwn(part, content, sentence, cue)) {
                continue;
            }
            if (part.begin() > rest.begin()) {
                kept.add(SourceTrim.trimmed(document.text(), new Span(rest.begin(), part.begin())));
            }
            rest = new Span(part.end(), rest.end());
        }
        if (document.hasWords(rest)) {
            kept.add(rest);
        }
    }

    private boolean isOwn(Span part, List<Span> content, Sentence sentence, Sentence cue) {
        if (sentence.index() == cue.index()) {
            return true;
        }
        if (sentence.paragraph() != cue.paragraph()) {
            return document.paragraphs()
                            .get(cue.paragraph())
                            .of(document.text())
                            .endsWith(":")
                    && (sentence.paragraph() <= cue.paragraph() + 1 || goesOn(sentence.paragraph()));
        }
        return !document.hasWords(part) || isWhole(content, sentence) || isBroken(sentence);
    }

    /** Whether a paragraph further below a colon reads as a part of the text: an item of a list, or in the first or second person. */
    private boolean goesOn(int paragraph) {
        Span whole = document.paragraphs().get(paragraph);
        return !Character.isLetter(document.text().charAt(whole.begin()))
                || document.tokens(List.of(whole)).stream().anyMatch(Pronouns::isOfConversation);
    }

    /** Whether the content has every word of the sentence, except an opening conjunction. */
    private boolean isWhole(List<Span> content, Sentence sentence) {
        boolean begun = false;
        for (Token token : document.tokens(sentence)) {
            boolean held = content.stream().anyMatch(span -> span.contains(token.begin()));
            if (!held && token.isWord() && (begun || !token.pos().equals("CC"))) {
                return false;
            }
            begun |= held;
        }
        return true;
    }

    /** Whether the splitter cut the sentence at an abbreviation, so that it or the next begins in lower case. */
    private boolean isBroken(Sentence sentence) {
        int last = Math.min(sentence.index() + 1, document.sentences().size() - 1);
        return document.sentences().subList(sentence.index(), last + 1).stream()
                .map(each -> document.tokens().get(each.first()).text())
                .anyMatch(word -> Character.isLowerCase(word.codePointAt(0)));
    }

    private Span within(Span span, Sentence sentence) {
        int begin =
                Math.max(span.begin(), document.tokens().get(sentence.first()).begin());
        int end =
                Math.min(span.end(), document.tokens().get(sentence.last() - 1).end());
        return new Span(begin, Math.max(begin, end));
    }

    private Sentence sentenceAt(int offset) {
        int at = document.tokenAt(offset);
        // An offset inside a token belongs to that token; tokenAt gives the next one.
        boolean within = at > 0
                && (at == document.tokens().size() || document.tokens().get(at).begin() > offset);
        return document.sentenceOf(within ? at - 1 : at);
    }
}
