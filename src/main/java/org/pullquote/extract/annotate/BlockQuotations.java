package org.pullquote.extract.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.PresentedText;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.model.Span;

/**
 * Finds quotations that the layout sets off instead of quotation marks: a post above the name and handle of its author, a
 * paragraph below one that ends in a cue and a colon, and the turns of a transcript.
 */
final class BlockQuotations {
    /** The name and handle below a post, with the day: "— Ada Lund (@adalund) May 5, 2020". A hyphen within a word is no dash. */
    static final Pattern SIGNATURE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:--|[—–―-])\\s?[\\p{L}\\p{N}][^\\n()@]{1,60}?\\s?\\(@\\w{1,20}\\)"
                    + "(?:\\s*(?:\\p{Lu}\\p{L}+ \\d{1,2}, \\d{4}|\\d{1,2} \\p{Lu}\\p{L}+ \\d{4}))?");

    private static final Comparator<Quotation> IN_ORDER =
            Comparator.comparingInt(quotation -> quotation.outer().begin());

    private static final Pattern LINK = Pattern.compile("https?://|pic\\.twitter\\.com/");
    private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[][^()\\[\\]]{1,40}[)\\]]\\s*:$");

    /** How a text set off may begin; a bullet or a number begins an item of a list. */
    private static final Pattern BEGIN = Pattern.compile("(?!\\d{1,2}[.)]\\s)[\\p{L}\\p{N}(\\[…$£€]|\\.\\.\\.");

    private static final String ENDS = ".?!…”\"’)";
    private static final int MIN_WORDS = 3;

    /** The largest distance between a cue and its colon, in tokens. */
    private static final int MAX_CUE_DISTANCE_TOKENS = 20;

    private final Document document;

    private BlockQuotations(Document document) {
        this.document = document;
    }

    /** The document with these quotations added; marked quotations that overlap them are dropped. */
    static Document added(Document document) {
        List<Quotation> setOff = new BlockQuotations(document).find();
        if (setOff.isEmpty()) {
            return document;
        }
        Document alone = with(document, setOff);
        Stream<Quotation> marked = document.quotations().stream()
                .filter(quotation -> alone.quotationsIn(quotation.outer()).isEmpty());
        List<Quotation> all =
                Stream.concat(setOff.stream(), marked).sorted(IN_ORDER).toList();
        return with(document, all);
    }

    private static Document with(Document document, List<Quotation> quotations) {
        return new Document(
                document.text(),
                document.headline(),
                document.paragraphs(),
                document.sentences(),
                document.tokens(),
                quotations);
    }

    private List<Quotation> find() {
        List<Quotation> turns = TranscriptTurns.in(document);
        Set<Integer> spoken = turns.stream().map(Quotation::paragraph).collect(Collectors.toSet());
        List<Quotation> found = new ArrayList<>(turns);
        int first = document.headline() ? 1 : 0;
        for (int i = first; i < document.paragraphs().size(); i++) {
            if (spoken.contains(i)) {
                continue;
            }
            int before = found.size();
            addSigned(i, found);
            if (found.size() == before && i > first && isBlock(i) && leadsUp(i - 1)) {
                Span block = document.paragraphs().get(i);
                found.add(new Quotation(block, block, i, true, false, true));
            }
        }
        found.sort(IN_ORDER);
        return found;
    }

    private void addSigned(int paragraph, List<Quotation> found) {
        Span whole = document.paragraphs().get(paragraph);
        Matcher signature = SIGNATURE.matcher(whole.of(document.text()));
        int from = 0;
        while (signature.find()) {
            Span post = trimmed(whole.begin() + from, whole.begin() + signature.start());
            Quotation marked = endsWith(post);
            if (marked != null) {
                post = marked.outer();
            }
            Span words = marked == null ? document.withoutMarks(withoutLinks(post)) : marked.inner();
            if (words.length() > 0) {
                found.add(new Quotation(post, words, paragraph, true, false, true));
            } else if (from == 0 && paragraph > 0 && found.stream().noneMatch(q -> q.paragraph() == paragraph - 1)) {
                Span above = document.paragraphs().get(paragraph - 1);
                found.add(new Quotation(above, above, paragraph - 1, true, false, true));
            }
            from = signature.end();
        }
    }

    /** What is said in marks at the end of the words; the words before it lead up to the post and are no part of it. */
    private @Nullable Quotation endsWith(Span words) {
        int at = words.length() == 0 ? -1 : document.quotationAt(words.end() - 1);
        Quotation last = at < 0 ? null : document.quotations().get(at);
        return last != null && last.utterance() && last.closed() && last.outer().end() == words.end() ? last : null;
    }

    private Span trimmed(int begin, int end) {
        String words = document.text().substring(begin, end);
        int lead = words.length() - words.stripLeading().length();
        return new Span(
                begin + lead, begin + Math.max(lead, words.stripTrailing().length()));
    }

    private Span withoutLinks(Span post) {
        String words = post.of(document.text());
        Matcher link = LINK.matcher(words);
        int end = words.length();
        int last = words.lastIndexOf(' ') + 1;
        while (link.region(last, end).find()) {
            end = link.start();
            while (end > 0 && Character.isWhitespace(words.charAt(end - 1))) {
                end--;
            }
            last = words.lastIndexOf(' ', end - 1) + 1;
        }
        return new Span(post.begin(), post.begin() + end);
    }

    /** Whether the paragraph below a colon is running text outside quotation marks, and nobody's report of what was said. */
    private boolean isBlock(int paragraph) {
        Span span = document.paragraphs().get(paragraph);
        String words = span.of(document.text());
        boolean marked = document.quotationAt(span.begin()) >= 0;
        return !marked
                && BEGIN.matcher(words).lookingAt()
                && (ENDS.indexOf(words.charAt(words.length() - 1)) >= 0 || isClause(span))
                && words.split("\\s+").length >= MIN_WORDS
                && !reports(span);
    }

    /** Whether words without a full stop are a clause and not a link or a caption: "Watch the bridge fall". */
    private boolean isClause(Span words) {
        List<Token> tokens = document.tokens(List.of(words));
        return !tokens.isEmpty()
                && !tokens.get(0).pos().equals("VB")
                && tokens.stream().anyMatch(Token::isFinite);
    }

    /** Whether the words quote someone and say who said it, as a reporter does; who writes "I told them “no”" does not. */
    private boolean reports(Span words) {
        if (document.quotationsIn(words).isEmpty()) {
            return false;
        }
        List<Token> outside = document.tokens(List.of(words)).stream()
                .filter(token -> !document.isQuoted(token))
                .toList();
        return outside.stream().anyMatch(CueLexicon.instance()::isOfSpeech)
                && outside.stream().noneMatch(Pronouns::isFirstPerson);
    }

    /** Whether the paragraph introduces a quotation: it ends in a colon, after a cue or a noun for a text. */
    private boolean leadsUp(int paragraph) {
        Span span = document.paragraphs().get(paragraph);
        String words = ASIDE.matcher(span.of(document.text())).replaceFirst(":");
        if (!words.endsWith(":") || document.headline() && paragraph == 0) {
            return false;
        }
        Sentence lead = document.sentenceOf(document.tokenAt(span.end()) - 1);
        for (int i = lead.last() - 1; i >= Math.max(lead.first(), lead.last() - MAX_CUE_DISTANCE_TOKENS); i--) {
            Token token = document.tokens().get(i);
            if (document.isQuoted(token)) {
                return false;
            }
            if (token.isVerb() && takesQuote(token) || token.text().equalsIgnoreCase("according")) {
                return true;
            }
            if (token.isFinite()) {
                break;
            }
        }
        return PresentedText.noun(document, lead) != null;
    }

    private static boolean takesQuote(Token verb) {
        CueLexicon.Sense sense = CueLexicon.instance().sense(verb.lemma());
        return sense != null && sense.takes("quote");
    }
}
