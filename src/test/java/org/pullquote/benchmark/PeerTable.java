package org.pullquote.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pullquote.evaluate.AttributionF1;

/**
 * How fast and how right extractors of quotations are on the same annotated texts: stock CoreNLP, what is written in Python and
 * installed (src/benchmark/README.md), and Pullquote. One thread each, in processor time.
 */
final class PeerTable {
    private static final Path SCRIPT = Path.of("src", "benchmark", "peers.py");
    private static final int MISSING = 3;
    private static final Map<String, String> ONE_THREAD =
            Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "MKL_NUM_THREADS", "1");

    private final PrintWriter out;
    private final Path folder;
    private final Path gold;
    private final int texts;
    private final long words;

    /**
     * @param gold a folder of brat annotations
     * @param folder an empty one, for what is written on the way
     */
    PeerTable(PrintWriter out, Path gold, int count, Path folder) throws IOException {
        this.out = out;
        this.folder = folder;
        this.gold = folder.resolve("gold");
        GoldTexts.copy(gold, count, this.gold);
        Map<String, String> read = GoldTexts.read(this.gold.resolve("text"));
        texts = read.size();
        words = read.values().stream()
                .mapToLong(text -> text.strip().split("\\s+").length)
                .sum();
    }

    void tell(String python, List<String> stockJvm, List<String> ownJvm) throws IOException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "%d annotated texts of %d words on average, one thread, processor time; F1 of spans and attributions%n",
                texts,
                words / Math.max(1, texts));
        out.printf("%-18s %12s %12s %8s %8s %12s%n", "", "articles/s", "words/s", "source", "content", "attribution");
        Path stock = folder.resolve("stock.jsonl");
        tell(
                "stock CoreNLP",
                ChildJvm.run(StockAttribution.class, stockJvm, List.of(gold.toString(), stock.toString()))
                        .get("sample core 0"),
                stock);
        tellPython("GenderGapTracker", python);
        tellPython("textacy", python);
        tellPython("Citron", python);
        Path own = folder.resolve("own.jsonl");
        tell(
                "Pullquote",
                ChildJvm.run(OwnAttribution.class, ownJvm, List.of(gold.toString(), own.toString()))
                        .get("sample core 0"),
                own);
    }

    private void tellPython(String peer, String python) throws IOException, InterruptedException {
        String name = peer.toLowerCase(Locale.ROOT);
        Path predictions = folder.resolve(name + ".jsonl");
        ProcessBuilder builder = new ProcessBuilder(
                        python,
                        SCRIPT.toAbsolutePath().toString(),
                        name,
                        gold.resolve("text").toString(),
                        predictions.toString())
                .directory(folder.toFile())
                .redirectError(new File(folder.toFile(), name + ".log"));
        builder.environment().putAll(ONE_THREAD);
        String output;
        int exit;
        try {
            Process process = builder.start();
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            exit = process.waitFor();
        } catch (IOException e) {
            output = "#! no " + python;
            exit = MISSING;
        }
        if (exit == MISSING) {
            skip(peer, "skipped: " + told(output));
        } else if (exit != 0) {
            skip(peer, "failed with " + exit);
        } else {
            tell(peer, Measurement.read(output).get("core"), predictions);
        }
    }

    private static String told(String output) {
        return output.lines()
                .filter(line -> line.startsWith("#! "))
                .map(line -> line.substring("#! ".length()))
                .findFirst()
                .orElse("not installed");
    }

    private void skip(String peer, String why) {
        out.printf("%-18s %s%n", peer, why);
        out.flush();
    }

    private void tell(String name, double seconds, Path predictions) throws IOException {
        AttributionF1 f1 = AttributionF1.of(gold, predictions);
        out.printf(
                Locale.ROOT,
                "%-18s %12.2f %12.0f %8.3f %8.3f %12.3f%n",
                name,
                texts / seconds,
                words / seconds,
                f1.source(),
                f1.content(),
                f1.attribution());
        out.flush();
    }
}
