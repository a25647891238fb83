package org.pullquote.extract.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.SentenceParse;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;
import org.pullquote.parse.Dependencies;

/**
 * Annotates a text: tokens, parts of speech, named entities and dependencies, as a {@link Document}. It runs the cheapest model for
 * each, and parses a sentence only when a rule asks for its dependencies. Safe to call from many threads.
 */
public final class Annotator {
    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:.*\\S)?", Pattern.MULTILINE);

    /** What the name tagger says of a word that is of no name. */
    private static final String NO_NAME = "O";

    /** Longer sentences are tagged but not parsed, since the parser's errors increase with length. */
    private static final int MAX_PARSED_TOKENS = 150;

    /** Characters of a word that the annotators see: no real word is longer, and their cost is quadratic in the length of a word. */
    private static final int MAX_WORD_CHARACTERS = 200;

    /** No real sentence has more tokens; a longer list is tagged in parts. */
    private static final int MAX_SENTENCE_TOKENS = 500;

    /** Relations that only a noun has: a token tagged as an affix is a noun if it has one of them ("the golf pro"). */
    private static final Set<String> NOMINAL = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "appos");

    /** Abbreviations at the end of a company's name. */
    private static final Set<String> COMPANIES = Set.of("Inc", "Corp", "Co", "Cos", "Ltd", "Bros");

    /** The end of a sentence without a space after it: "… the mayor.Nobody …", not "example.com" or "Capt.Lund". */
    private static final Pattern GLUED =
            Pattern.compile("\\p{L}{2}\\p{Ll}{2}\\.(?=\\p{Lu}\\p{Ll}\\p{L}*+(?!\\.)(?<!Com|Org|Net))");

    /** Opening quotation marks that CoreNLP's models do not know. */
    private static final String RARE = "‹「『";

    private final LanguageModels models;

    Annotator(LanguageModels models) {
        this.models = models;
    }

    /** Loads an annotator with its own models from the class path: some seconds, hundreds of megabytes. One per JVM is enough. */
    public static Annotator load() {
        return new Annotator(LanguageModels.load());
    }

    LanguageModels models() {
        return models;
    }

    /**
     * Annotates a clean text.
     *
     * @param title the headline, or an empty text
     * @param body paragraphs, separated by line ends
     */
    public Document annotate(String title, String body) {
        boolean headline = !title.isBlank();
        String text = headline ? title.strip() + "\n\n" + body : body;
        List<Span> paragraphs = new ArrayList<>();
        Matcher matcher = PARAGRAPH.matcher(text);
        while (matcher.find()) {
            paragraphs.add(new Span(matcher.start(), matcher.end()));
        }
        if (paragraphs.isEmpty()) {
            return new Document(text, headline, List.of(), List.of(), List.of(), List.of());
        }
        List<Quotation> quotations = QuotationMarks.in(text, paragraphs, headline);
        Annotation annotated = new Annotation(seen(text, quotations));
        models.tokenizer().annotate(annotated);
        Morphology morphology = new Morphology();
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int paragraph = 0;
        for (List<CoreLabel> labels : sentences(annotated)) {
            while (paragraph + 1 < paragraphs.size()
                    && paragraphs.get(paragraph + 1).begin() <= labels.get(0).beginPosition()) {
                paragraph++;
            }
            for (int from = 0; from < labels.size(); from += MAX_SENTENCE_TOKENS) {
                int first = tokens.size();
                addTokens(
                        tokens,
                        labels.subList(from, Math.min(labels.size(), from + MAX_SENTENCE_TOKENS)),
                        morphology,
                        text);
                sentences.add(new Sentence(sentences.size(), paragraph, first, tokens.size()));
            }
        }
        return BlockQuotations.added(new Document(text, headline, paragraphs, sentences, tokens, quotations));
    }

    /** The sentences; two that were split at the dot of "Inc." are joined again if one of them has no verb. */
    private List<List<CoreLabel>> sentences(Annotation annotated) {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (CoreMap sentence : annotated.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
            List<CoreLabel> before = sentences.isEmpty() ? List.of() : sentences.get(sentences.size() - 1);
            if (isCutShort(before, labels)) {
                CoreLabel dot = before.get(before.size() - 1);
                CoreLabel company = before.get(before.size() - 2);
                company.setWord(withoutDot(company) + ".");
                company.setEndPosition(dot.endPosition());
                List<CoreLabel> joined = new ArrayList<>(before.subList(0, before.size() - 1));
                joined.addAll(labels);
                sentences.set(sentences.size() - 1, joined);
            } else {
                sentences.add(labels);
            }
        }
        return sentences;
    }

    private static String withoutDot(CoreLabel label) {
        String word = label.word();
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private boolean isCutShort(List<CoreLabel> before, List<CoreLabel> after) {
        int size = before.size();
        if (size < 2
                || !before.get(size - 1).word().equals(".")
                || !COMPANIES.contains(withoutDot(before.get(size - 2)))
                || after.get(0).beginPosition() - before.get(size - 1).endPosition() > 1) {
            return false;
        }
        return hasNoVerb(before) || hasNoVerb(after);
    }

    private boolean hasNoVerb(List<CoreLabel> sentence) {
        models.tagger().tagCoreLabels(sentence);
        return sentence.stream()
                .noneMatch(label -> label.tag().startsWith("VB") || label.tag().equals("MD"));
    }

    /**
     * The text as the annotators see it, of the same length. Marks around words picked out of a sentence mislead the parser,
     * which does not need them, so they become spaces, and so does the rest of a word that is too long. Angle and corner marks
     * around an utterance become curly ones, because the parser does not know them.
     */
    private static String seen(String text, List<Quotation> quotations) {
        StringBuilder plain = new StringBuilder(text);
        for (Quotation quotation : quotations) {
            if (quotation.utterance()
                    && RARE.indexOf(text.charAt(quotation.outer().begin())) >= 0) {
                plain.setCharAt(quotation.outer().begin(), '“');
                if (quotation.closed()) {
                    plain.setCharAt(quotation.outer().end() - 1, '”');
                }
            }
            if (!quotation.utterance()) {
                blank(plain, quotation.outer().begin(), quotation.inner().begin());
                blank(plain, quotation.inner().end(), quotation.outer().end());
            }
        }
        Matcher glued = GLUED.matcher(text);
        while (glued.find()) {
            // A line separator makes the tokenizer end the word and the sentence; no mark between two letters does
            // that.
            plain.setCharAt(glued.end() - 1, '\u2028');
        }
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                blank(plain, Math.min(i, begin + MAX_WORD_CHARACTERS), i);
                begin = i + 1;
            }
        }
        return plain.toString();
    }

    private static void blank(StringBuilder text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private void addTokens(List<Token> tokens, List<CoreLabel> labels, Morphology morphology, String text) {
        models.tagger().tagCoreLabels(labels);
        List<CoreLabel> named = mayHoldName(labels) ? models.names().classifySentence(labels) : List.of();
        SentenceParse parse = new SentenceParse(tokens.size(), () -> dependencies(labels));
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel label = labels.get(i);
            int index = tokens.size();
            String tag = label.tag().equals("AFX") && NOMINAL.contains(parse.relation(index)) ? "NN" : label.tag();
            tokens.add(new Token(
                    index,
                    label.beginPosition(),
                    label.endPosition(),
                    text.substring(label.beginPosition(), label.endPosition()),
                    morphology.lemma(label.word(), tag).toLowerCase(Locale.ROOT),
                    tag,
                    named.isEmpty() ? NO_NAME : named.get(i).get(CoreAnnotations.AnswerAnnotation.class),
                    parse));
        }
    }

    /** Whether a word is tagged as a name, or one that does not begin the sentence is in capitals. */
    private static boolean mayHoldName(List<CoreLabel> labels) {
        return IntStream.range(0, labels.size())
                .anyMatch(i -> labels.get(i).tag().startsWith("NNP")
                        || i > 0
                                && Character.isUpperCase(labels.get(i).word().codePointAt(0))
                                && !labels.get(i).word().equals("I"));
    }

    private Dependencies dependencies(List<CoreLabel> labels) {
        if (labels.size() > MAX_PARSED_TOKENS) {
            return new Dependencies(Collections.nCopies(labels.size(), -1), Collections.nCopies(labels.size(), "root"));
        }
        return models.parser()
                .parse(
                        labels.stream().map(CoreLabel::word).toList(),
                        labels.stream().map(CoreLabel::tag).toList());
    }
}
