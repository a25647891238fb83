package org.pullquote.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependencyParserTest {
    private static final DependencyParser PARSER = DependencyParser.load();

    @Test
    void hangsSubjectAndContentOnTheVerbThatReports() {
        Dependencies found = PARSER.parse(
                List.of("Valesko", "said", "the", "crew", "was", "freed", "."),
                List.of("NNP", "VBD", "DT", "NN", "VBD", "VBN", "."));

        assertThat(found.heads()).containsExactly(1, -1, 3, 5, 5, 1, 1);
        assertThat(found.relations())
                .containsExactly("nsubj", "root", "det", "nsubj:pass", "aux:pass", "ccomp", "punct");
    }

    @Test
    void findsWhatCoreNlpFindsInEverySentenceOfThePagesOfTheSample() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,depparse");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        List<Path> pages;
        try (var found = Files.list(Path.of("data/sample/pages"))) {
            pages = found.sorted().toList();
        }
        int sentences = 0;
        for (Path page : pages) {
            CoreDocument document = new CoreDocument(Files.readString(page));
            pipeline.annotate(document);
            for (CoreSentence sentence : document.sentences()) {
                List<CoreLabel> labels = sentence.tokens();

                assertThat(PARSER.parse(
                                labels.stream().map(CoreLabel::word).toList(),
                                labels.stream().map(CoreLabel::tag).toList()))
                        .as(sentence.text())
                        .isEqualTo(dependencies(sentence));
                sentences++;
            }
        }
        assertThat(sentences).isGreaterThan(50);
    }

    @Test
    void aSentenceParsesTheSameAfterOthersAndOnManyThreads() {
        List<String> words = List.of("She", "denied", "it", ",", "and", "left", "Port", "Callan", "at", "noon", ".");
        List<String> tags = List.of("PRP", "VBD", "PRP", ",", "CC", "VBD", "NNP", "NNP", "IN", "NN", ".");
        Dependencies alone = PARSER.parse(words, tags);

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> {
                    PARSER.parse(words.subList(0, i % words.size()), tags.subList(0, i % words.size()));
                    return PARSER.parse(words, tags);
                }))
                .allMatch(alone::equals);
    }

    @Test
    void everyLengthGivesATree() {
        for (int length = 0; length < 300; length += 23) {
            Dependencies found =
                    PARSER.parse(Collections.nCopies(length, "xqz"), Collections.nCopies(length, "no such tag"));

            assertThat(found.heads()).hasSize(length);
            assertThat(found.heads().stream().filter(head -> head < 0)).hasSize(Math.min(1, length));
            for (int word = 0; word < length; word++) {
                int at = word;
                for (int steps = 0; at >= 0; steps++) {
                    assertThat(steps).isLessThan(length);
                    at = found.heads().get(at);
                }
            }
        }
    }

    @Test
    void asManyTagsAsWordsAreExpected() {
        assertThatThrownBy(() -> PARSER.parse(List.of("Yes", "."), List.of("UH")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 words, but 1 tags");
    }

    private static Dependencies dependencies(CoreSentence sentence) {
        SemanticGraph graph = sentence.coreMap().get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        int size =
                sentence.coreMap().get(CoreAnnotations.TokensAnnotation.class).size();
        Integer[] heads = new Integer[size];
        String[] relations = new String[size];
        for (IndexedWord root : graph.getRoots()) {
            heads[root.index() - 1] = -1;
            relations[root.index() - 1] = "root";
        }
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            heads[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
            relations[edge.getDependent().index() - 1] = edge.getRelation().toString();
        }
        return new Dependencies(new ArrayList<>(Arrays.asList(heads)), new ArrayList<>(Arrays.asList(relations)));
    }
}
