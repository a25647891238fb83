package org.pullquote.extract.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.InterviewLabel;
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
 * different labels, since a single label may be a heading. Whose labels return in turn converse; lists of a reporter's ("Ada Lund:
 * Led the line well. 8/10", "Director: Ada Lund") name each label once, so without such a return, or without the name of anyone, half
 * of the turns must read as spoken. A turn in quotation marks ends with them. Any turn ends before a sentence that names its
 * speaker, because there the article speaks about them again.
 */
final class TranscriptTurns {
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|(?<=[.?!…”\"’)–—-] ))(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})(?: [(\\[][^()\\[\\]\\n]{1,40}[)\\]])?:\\s+(?=\\S)");

    /** The labels of an interview that are written with full stops. */
    private static final Pattern QUESTION_OR_ANSWER = Pattern.compile("([QA])\\.\\s+(?=\\S)");

    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}|[QA]");
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}.'’ -]{3,}");
    private static final Set<String> PRONOUNS = Set.of("Me", "Them", "You", "Us", "Him", "Her");

    /** Labels of sections and links. */
    private static final Set<String> NO_SPEAKERS =
            Set.copyOf(WordList.lines(TranscriptTurns.class, "labels-of-no-speakers.txt"));

    /** The most paragraphs of a turn between two labels that recur. */
    private static final int LONGEST_TURN_PARAGRAPHS = 8;

    /** A label before a colon; its turn begins at {@code turn}. */
    private record Label(String text, int paragraph, int begin, int turn) {
        boolean isQuestionOrAnswer() {
            return InterviewLabel.isOne(text);
        }
    }

    private final Document document;
    private final Set<String> people;
    private final Set<String> recurring = new HashSet<>();

    /** The labels that return after another one. */
    private final Set<String> returning = new HashSet<>();

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
        List<Label> possible = all.stream()
                .filter(label -> isSpeaker(label.text()) || isAtStart(label) && !isHeading(label.text()))
                .toList();
        findReturning(possible);
        boolean capitals =
                returning.stream().anyMatch(label -> CAPITALS.matcher(label).matches());
        List<Label> labels = possible.stream()
                .filter(label -> isSpeaker(label.text())
                        || returning.contains(label.text())
                        || capitals && CAPITALS.matcher(label.text()).matches())
                .toList();
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

    private void findReturning(List<Label> labels) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            Integer before = last.put(labels.get(i).text(), i);
            if (before != null && before < i - 1) {
                returning.add(labels.get(i).text());
            }
        }
    }

    private boolean isAtStart(Label label) {
        return label.begin() == document.paragraphs().get(label.paragraph()).begin();
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        List<Label> letters = new ArrayList<>();
        for (int i = document.headline() ? 1 : 0; i < document.paragraphs().size(); i++) {
            Span paragraph = document.paragraphs().get(i);
            String words = paragraph.of(document.text());
            Matcher label = LABEL.matcher(words);
            Matcher letter = QUESTION_OR_ANSWER.matcher(words);
            if (letter.lookingAt()) {
                letters.add(new Label(letter.group(1), i, paragraph.begin(), paragraph.begin() + letter.end()));
            }
            boolean post = BlockQuotations.SIGNATURE.matcher(words).find();
            while (!post && label.find()) {
                int begin = paragraph.begin() + label.start(1);
                if (document.quotationAt(begin) < 0) {
                    labels.add(new Label(label.group(1), i, begin, paragraph.begin() + label.end()));
                }
            }
        }
        // A lone letter with a full stop is an initial: "A. Lund was late."
        if (letters.stream().map(Label::text).distinct().count() == 2) {
            labels.addAll(letters);
            labels.sort(Comparator.comparingInt(Label::begin));
        }
        return labels;
    }

    /** Whether the label is initials, a pronoun, a role, a person's name in the text, or looks like a name and recurs. */
    private boolean isSpeaker(String label) {
        String last = label.substring(label.lastIndexOf(' ') + 1);
        boolean named = label.contains(" ")
                && (SpeakerLexicon.isGivenName(label.substring(0, label.indexOf(' '))) || recurring.contains(label));
        return !isHeading(label)
                && (INITIALS.matcher(label).matches()
                        || InterviewLabel.isOne(label)
                        || PRONOUNS.contains(label)
                        || named
                        || people.contains(last.toLowerCase(Locale.ROOT))
                        || SpeakerLexicon.isRole(last.toLowerCase(Locale.ROOT)));
    }

    private static boolean isHeading(String label) {
        return NO_SPEAKERS.contains(label.toLowerCase(Locale.ROOT));
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
        boolean questions = run.stream().allMatch(Label::isQuestionOrAnswer);
        List<Label> back =
                run.stream().filter(label -> returning.contains(label.text())).toList();
        if (!questions && back.stream().noneMatch(label -> isPerson(label.text())) && !isSpoken(run)) {
            return;
        }
        boolean certain = questions || !back.isEmpty();
        for (int i = 0; i < run.size(); i++) {
            Label label = run.get(i);
            int end = endOfTurn(run, i);
            end = Math.min(end, endOfMarks(label));
            end = Math.min(end, endOfWords(label, end));
            int last = i + 1 < run.size() ? run.get(i + 1).paragraph() : label.paragraph();
            for (int paragraph = label.paragraph(); paragraph <= last; paragraph++) {
                Span whole = document.paragraphs().get(paragraph);
                if (whole.begin() >= end) {
                    break;
                }
                Span part = new Span(Math.max(label.turn(), whole.begin()), Math.min(end, whole.end()));
                add(part, paragraph, label, certain, found);
            }
        }
    }

    /** Whether the label can be no heading: the letter of a question or an answer, initials or a person's name. */
    private boolean isPerson(String label) {
        String first = label.substring(0, (label + " ").indexOf(' '));
        String last = label.substring(label.lastIndexOf(' ') + 1);
        return INITIALS.matcher(label).matches()
                || PRONOUNS.contains(label)
                || SpeakerLexicon.isGivenName(first)
                || people.contains(last.toLowerCase(Locale.ROOT));
    }

    /** Whether at least half of the turns ask, are in quotation marks, or have a word of the first or second person outside them. */
    private boolean isSpoken(List<Label> run) {
        int spoken = 0;
        for (int i = 0; i < run.size(); i++) {
            Label label = run.get(i);
            Span turn = new Span(label.turn(), Math.max(label.turn(), endOfTurn(run, i)));
            boolean marked = endOfMarks(label) < document.text().length();
            boolean addressed = document.tokens(List.of(turn)).stream()
                    .filter(token -> !document.isQuoted(token))
                    .anyMatch(token -> token.text().equals("?") || Pronouns.isOfConversation(token));
            spoken += marked || addressed ? 1 : 0;
        }
        return 2 * spoken >= run.size();
    }

    private int endOfTurn(List<Label> run, int at) {
        return at + 1 < run.size()
                ? run.get(at + 1).begin()
                : document.paragraphs().get(run.get(at).paragraph()).end();
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
            String word = document.tokens().get(at).text();
            if (word.equalsIgnoreCase(name) && Character.isUpperCase(word.codePointAt(0))) {
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

    private void add(Span part, int paragraph, Label label, boolean certain, List<Quotation> found) {
        int begin = part.begin();
        int last = part.end();
        while (last > begin && Character.isWhitespace(document.text().charAt(last - 1))) {
            last--;
        }
        Span turn = new Span(Math.min(begin, last), last);
        if (document.tokens(List.of(turn)).stream().anyMatch(Token::isWord)) {
            found.add(new Quotation(
                    turn,
                    document.withoutMarks(turn),
                    paragraph,
                    true,
                    paragraph > label.paragraph(),
                    true,
                    certain ? Quotation.Turn.CERTAIN : Quotation.Turn.LIKELY));
        }
    }
}
