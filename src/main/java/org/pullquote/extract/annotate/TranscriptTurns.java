package org.pullquote.extract.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.model.Span;
import org.pullquote.text.WordList;

/**
 * The turns of a transcript or an interview: "Q: … A: …", "AL: … PH: …", "Ada Lund: … Host: …". The text after a label and its
 * colon is quoted, up to the next label; paragraphs without a label belong to the turn before. There must be at least two
 * different labels, each of a speaker, since a single label may be a heading. A turn in quotation marks ends with them. Any turn
 * ends before a sentence that names its speaker, because there the article speaks about them again.
 */
final class TranscriptTurns {
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|(?<=[.?!…”\"’)–—-] ))(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}):\\s+(?=\\S)");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}|[QA]");
    private static final Set<String> PRONOUNS = Set.of("Me", "Them", "You", "Us", "Him", "Her");

    /** Labels of sections and links. */
    private static final Set<String> NO_SPEAKERS =
            Set.copyOf(WordList.lines(TranscriptTurns.class, "labels-of-no-speakers.txt"));

    /** The most paragraphs of a turn between two labels that recur. */
    private static final int LONGEST_TURN_PARAGRAPHS = 8;

    /** A label before a colon; its turn begins at {@code turn}. */
    private record Label(String text, int paragraph, int begin, int turn) {}

    private final Document document;
    private final Set<String> people;
    private final Set<String> recurring = new HashSet<>();

    private TranscriptTurns(Document document) {
        this.document = document;
        this.people = document.tokens().stream()
                .filter(token -> token.entity().equals("PERSON"))
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The turns, in order, as quotations without marks. */
    static List<Quotation> in(Document document) {
        return new TranscriptTurns(document).find();
    }

    private List<Quotation> find() {
        List<Label> all = labels();
        Set<String> seen = new HashSet<>();
        for (Label label : all) {
            if (!seen.add(label.text())) {
                recurring.add(label.text());
            }
        }
        List<Label> labels =
                all.stream().filter(label -> isSpeaker(label.text())).toList();
        List<Quotation> found = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= labels.size(); i++) {
            if (i == labels.size() || !follows(labels.get(i - 1), labels.get(i))) {
                addRun(labels.subList(from, i), found);
                from = i;
            }
        }
        return found;
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int i = document.headline() ? 1 : 0; i < document.paragraphs().size(); i++) {
            Span paragraph = document.paragraphs().get(i);
            String words = paragraph.of(document.text());
            Matcher label = LABEL.matcher(words);
            boolean post = BlockQuotations.SIGNATURE.matcher(words).find();
            while (!post && label.find()) {
                int begin = paragraph.begin() + label.start(1);
                if (document.quotationAt(begin) < 0) {
                    labels.add(new Label(label.group(1), i, begin, paragraph.begin() + label.end()));
                }
            }
        }
        return labels;
    }

    /** Whether the label is initials, a pronoun, a role, a person's name in the text, or looks like a name and recurs. */
    private boolean isSpeaker(String label) {
        String last = label.substring(label.lastIndexOf(' ') + 1);
        boolean named = label.contains(" ")
                && (SpeakerLexicon.isGivenName(label.substring(0, label.indexOf(' '))) || recurring.contains(label));
        return !NO_SPEAKERS.contains(label.toLowerCase(Locale.ROOT))
                && (INITIALS.matcher(label).matches()
                        || PRONOUNS.contains(label)
                        || named
                        || people.contains(last.toLowerCase(Locale.ROOT))
                        || SpeakerLexicon.isRole(last.toLowerCase(Locale.ROOT)));
    }

    private boolean follows(Label before, Label label) {
        int distance = label.paragraph() - before.paragraph();
        boolean known = recurring.contains(before.text()) && recurring.contains(label.text());
        return distance <= 1 || known && distance <= LONGEST_TURN_PARAGRAPHS;
    }

    private void addRun(List<Label> run, List<Quotation> found) {
        if (run.stream().map(Label::text).distinct().count() < 2) {
            return;
        }
        for (int i = 0; i < run.size(); i++) {
            Label label = run.get(i);
            int end = i + 1 < run.size()
                    ? run.get(i + 1).begin()
                    : document.paragraphs().get(label.paragraph()).end();
            int last = i + 1 < run.size() ? run.get(i + 1).paragraph() : label.paragraph();
            end = Math.min(end, endOfMarks(label));
            end = Math.min(end, endOfWords(label, end));
            for (int paragraph = label.paragraph(); paragraph <= last; paragraph++) {
                Span whole = document.paragraphs().get(paragraph);
                if (whole.begin() >= end) {
                    break;
                }
                add(Math.max(label.turn(), whole.begin()), Math.min(end, whole.end()), paragraph, label, found);
            }
        }
    }

    /** The end of the quotation that the turn begins with; the end of the text if it begins with none. */
    private int endOfMarks(Label label) {
        int at = document.quotationAt(label.turn());
        Quotation opening = at < 0 ? null : document.quotations().get(at);
        boolean marked = opening != null && opening.closed() && opening.outer().begin() == label.turn();
        return marked && opening != null
                ? opening.outer().end()
                : document.text().length();
    }

    /** The begin of the first sentence before {@code end} that names the speaker and has no first-person word; else {@code end}. */
    private int endOfWords(Label label, int end) {
        String name = label.text().substring(label.text().lastIndexOf(' ') + 1);
        if (INITIALS.matcher(name).matches()
                || PRONOUNS.contains(name)
                || SpeakerLexicon.isRole(name.toLowerCase(Locale.ROOT))) {
            return end;
        }
        for (int at = document.tokenAt(label.turn());
                at < document.tokens().size() && document.tokens().get(at).begin() < end;
                at++) {
            if (document.tokens().get(at).text().equalsIgnoreCase(name)) {
                Sentence sentence = document.sentenceOf(at);
                if (document.tokens(sentence).stream().noneMatch(Pronouns::isFirstPerson)) {
                    return Math.max(
                            label.turn(),
                            document.tokens().get(sentence.first()).begin());
                }
            }
        }
        return end;
    }

    private void add(int begin, int end, int paragraph, Label label, List<Quotation> found) {
        int last = end;
        while (last > begin && Character.isWhitespace(document.text().charAt(last - 1))) {
            last--;
        }
        Span turn = new Span(Math.min(begin, last), last);
        if (document.tokens(List.of(turn)).stream().anyMatch(Token::isWord)) {
            found.add(new Quotation(
                    turn, document.withoutMarks(turn), paragraph, true, paragraph > label.paragraph(), true, true));
        }
    }
}
