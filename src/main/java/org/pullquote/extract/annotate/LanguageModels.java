package org.pullquote.extract.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.pullquote.parse.DependencyParser;

/**
 * The models of the {@link Annotator}: CoreNLP's tokenizer, part-of-speech tagger and named entity recognizer, and our dependency parser.
 * They are called directly, since CoreNLP's annotators copy their input and compute more than we read. Safe to share between threads.
 */
record LanguageModels(
        StanfordCoreNLP tokenizer, MaxentTagger tagger, CRFClassifier<CoreLabel> names, DependencyParser parser) {
    private static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String NAMES = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

    /** Loads the models from the class path; this takes some seconds and hundreds of megabytes. */
    static LanguageModels load() {
        // Keeps CoreNLP from writing its progress to the console.
        RedwoodConfiguration.slf4j().apply();
        CompletableFuture<CRFClassifier<CoreLabel>> names = CompletableFuture.supplyAsync(LanguageModels::loadNames);
        CompletableFuture<DependencyParser> parser = CompletableFuture.supplyAsync(DependencyParser::load);
        return new LanguageModels(loadTokenizer(), new MaxentTagger(TAGGER), names.join(), parser.join());
    }

    private static StanfordCoreNLP loadTokenizer() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize");
        properties.setProperty("tokenize.options", "invertible=true,splitHyphenated=false");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
        return new StanfordCoreNLP(properties);
    }

    private static CRFClassifier<CoreLabel> loadNames() {
        try {
            return CRFClassifier.getClassifier(NAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(NAMES + " is of another version of CoreNLP", e);
        }
    }
}
