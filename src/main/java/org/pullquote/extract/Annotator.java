package org.pullquote.extract;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Span;

/**
 * CoreNLP's tokens, tags, names and dependencies as a {@link Document}.
 *
 * <p>Only the annotators that are used, the cheapest model of each. All of them are safe to share between threads, and
 * CoreNLP keeps one copy of each model in a JVM however many annotators are made.
 */
final class Annotator {
    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:.*\\S)?", Pattern.MULTILINE);

    /** A longer sentence is tagged but not parsed: the parser's cost and errors both grow with length. */
    private static final String LONGEST_PARSED = "150";

    static {
        // CoreNLP would write its progress to the console.
        RedwoodConfiguration.slf4j().apply();
    }

    private final StanfordCoreNLP pipeline;

    Annotator() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        properties.setProperty("tokenize.options", "invertible=true,splitHyphenated=false");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
        properties.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("parse.maxlen", LONGEST_PARSED);
        properties.setProperty("depparse.testThreads", "1");
        pipeline = new StanfordCoreNLP(properties);
    }

    /**
     * Annotates a clean text.
     *
     * @param title the headline, or an empty text
     * @param body paragraphs, separated by line ends
     */
    Document annotate(String title, String body) {
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
        List<Quotation> quotations = Quotations.in(text, paragraphs);
        CoreDocument annotated = new CoreDocument(withoutMarks(text, quotations));
        pipeline.annotate(annotated);
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int paragraph = 0;
        for (CoreSentence sentence : annotated.sentences()) {
            int first = tokens.size();
            List<CoreLabel> labels = sentence.tokens();
            while (paragraph + 1 < paragraphs.size()
                    && paragraphs.get(paragraph + 1).begin() <= labels.get(0).beginPosition()) {
                paragraph++;
            }
            addTokens(
                    tokens,
                    labels,
                    sentence.coreMap().get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class),
                    text);
            sentences.add(new Sentence(sentences.size(), paragraph, first, tokens.size()));
        }
        return SetOffQuotations.added(new Document(text, headline, paragraphs, sentences, tokens, quotations));
    }

    /** Marks around words picked out of a sentence lead the parser astray, and say nothing that it needs: it sees spaces. */
    private static String withoutMarks(String text, List<Quotation> quotations) {
        StringBuilder plain = new StringBuilder(text);
        for (Quotation quotation : quotations) {
            if (!quotation.utterance()) {
                blank(plain, quotation.outer().begin(), quotation.inner().begin());
                blank(plain, quotation.inner().end(), quotation.outer().end());
            }
        }
        return plain.toString();
    }

    private static void blank(StringBuilder text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static void addTokens(
            List<Token> tokens, List<CoreLabel> labels, @Nullable SemanticGraph graph, String text) {
        int first = tokens.size();
        int[] heads = new int[labels.size()];
        String[] relations = new String[labels.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "root");
        if (graph != null) {
            for (SemanticGraphEdge edge : graph.edgeIterable()) {
                heads[edge.getDependent().index() - 1] =
                        first + edge.getGovernor().index() - 1;
                relations[edge.getDependent().index() - 1] = edge.getRelation().toString();
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel label = labels.get(i);
            String entity = label.get(CoreAnnotations.NamedEntityTagAnnotation.class);
            tokens.add(new Token(
                    tokens.size(),
                    label.beginPosition(),
                    label.endPosition(),
                    text.substring(label.beginPosition(), label.endPosition()),
                    label.lemma().toLowerCase(Locale.ROOT),
                    label.tag(),
                    entity == null ? "O" : entity,
                    heads[i],
                    relations[i]));
        }
    }
}
