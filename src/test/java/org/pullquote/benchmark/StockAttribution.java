package org.pullquote.benchmark;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.pullquote.model.Span;

/** Quotations and their speakers by stock CoreNLP, on one thread, its default models: GOLD PREDICTIONS. */
final class StockAttribution {
    private static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

    private StockAttribution() {}

    public static void main(String[] arguments) throws Exception {
        RedwoodConfiguration.errorLevel().apply();
        Map<String, String> texts = GoldTexts.read(Path.of(arguments[0]).resolve("text"));
        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        pipeline.process(texts.values().iterator().next());
        Map<String, CoreDocument> read = new LinkedHashMap<>();
        Clock clock = new Clock();
        texts.forEach((name, text) -> {
            CoreDocument document = new CoreDocument(text);
            pipeline.annotate(document);
            read.put(name, document);
        });
        clock.tell("sample", 0);
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (Map.Entry<String, CoreDocument> document : read.entrySet()) {
                for (CoreQuote quote : document.getValue().quotes()) {
                    out.write(line(document.getKey(), document.getValue().text(), quote) + "\n");
                }
            }
        }
        System.exit(0);
    }

    private static String line(String name, String text, CoreQuote quote) throws Exception {
        List<Span> speaker = quote.speakerTokens()
                .map(StockAttribution::around)
                .map(List::of)
                .orElse(List.of());
        return GoldTexts.line(
                name,
                text,
                Map.of(
                        "source",
                        speaker,
                        "cue",
                        List.of(),
                        "content",
                        List.of(new Span(
                                quote.quoteCharOffsets().first(),
                                quote.quoteCharOffsets().second()))));
    }

    private static Span around(List<CoreLabel> tokens) {
        return new Span(
                tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
    }
}
