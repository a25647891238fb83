package org.pullquote.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pullquote benchmark}: how fast Pullquote is, beside CoreNLP and on more cores. */
@Command(
        name = "pullquote benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Runs stock CoreNLP and Pullquote's annotate step on the same articles, in turn, on one thread each, in a JVM of its"
                    + " own each time; then the whole of Pullquote on one core and on two.",
            "Stock CoreNLP takes seconds an article, so the two are compared on a sample, evenly spread over the articles.",
            "With --peers, nothing of that, but one table of how fast and how right GenderGapTracker, textacy and Citron, stock"
                    + " CoreNLP and Pullquote find who said what in the same texts; peers that are not installed are skipped"
                    + " (src/benchmark/README.md)."
        })
final class Benchmark implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> OWN_JVM = List.of("-Xmx4g");

    /** Stock is compiled as the JVM does it by itself. */
    private static final List<String> STOCK_JVM =
            List.of("-Xmx6g", "-XX:InlineSmallCode=2500", "-XX:FreqInlineSize=325");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "INPUT",
            description = "A file of articles, in any format that Pullquote reads.")
    @SuppressWarnings("NullAway.Init")
    private Path input;

    @Option(
            names = "--peers",
            paramLabel = "GOLD",
            description = "A folder of brat annotations (text and attributions), such as PolNeAR's.")
    private @Nullable Path peers;

    @Option(
            names = "--peer-texts",
            paramLabel = "N",
            defaultValue = "20",
            description = "On how many of its texts, evenly spread (default: ${DEFAULT-VALUE}).")
    private int peerTexts;

    @Option(
            names = "--python",
            paramLabel = "PYTHON",
            defaultValue = "python3",
            description = "The Python that has the peers (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String python;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many articles (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--stock-articles",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of them both sides annotate for the ratio (default: ${DEFAULT-VALUE}).")
    private int sample;

    @Option(
            names = "--repeats",
            paramLabel = "R",
            defaultValue = "3",
            description = "How often (default: ${DEFAULT-VALUE}).")
    private int repeats;

    @Option(
            names = "--run-articles",
            paramLabel = "N",
            description =
                    "How many articles the whole of Pullquote runs on; as many as above unless given, 0 for none.")
    private @Nullable Integer runArticles;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (peers != null) {
            tellPeers(out, peers);
            return 0;
        }
        if (input == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "expected a file of articles, or --peers");
        }
        List<Measurement> stock = new ArrayList<>();
        List<Measurement> own = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            stock.add(annotation(StockAnnotation.class, STOCK_JVM));
            own.add(annotation(OwnAnnotation.class, OWN_JVM));
        }
        tellAnnotation(out, stock, own);
        out.flush();
        int whole = runArticles == null ? articles : runArticles;
        if (whole > 0) {
            tellRuns(out, whole);
        }
        out.flush();
        return 0;
    }

    private void tellPeers(PrintWriter out, Path gold) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pullquote-peers");
        try {
            new PeerTable(out, gold, peerTexts, folder).tell(python, STOCK_JVM, OWN_JVM);
        } finally {
            delete(folder);
        }
    }

    private Measurement annotation(Class<?> main, List<String> options) throws IOException, InterruptedException {
        return ChildJvm.run(
                main, options, List.of(input.toString(), Integer.toString(articles), Integer.toString(sample), "1"));
    }

    private void tellAnnotation(PrintWriter out, List<Measurement> stock, List<Measurement> own) {
        double inSample = stock.get(0).get("articles");
        out.printf(
                Locale.ROOT,
                "annotate, one thread, the same %.0f of %.0f articles, %d times in turn%n",
                inSample,
                own.get(0).get("articles"),
                repeats);
        out.printf("%-12s %14s %14s %14s %12s%n", "", "s/article", "articles/s", "tokens/s", "peak heap");
        double[] stockCore = values(stock, "sample core 0");
        double[] ownCore = values(own, "sample core 0");
        double tokens = stock.get(0).get("tokens");
        tellSide(out, "stock", median(stockCore), inSample, tokens, stock);
        tellSide(out, "pullquote", median(ownCore), inSample, tokens, own);
        out.printf("core time:   %s times as fast%n", spread(ratios(stockCore, ownCore)));
        out.printf(
                "wall time:   %s times as fast%n",
                spread(ratios(values(stock, "sample wall 0"), values(own, "sample wall 0"))));
        double all = median(values(own, "all core 0"));
        out.printf(
                Locale.ROOT,
                "pullquote on all %.0f articles: %.2f articles/s, %.0f tokens/s%n",
                own.get(0).get("articles"),
                own.get(0).get("articles") / all,
                own.get(0).get("tokens") / all);
        out.printf(
                Locale.ROOT,
                "models loaded in: stock %.1f s, pullquote %.1f s%n%n",
                median(values(stock, "load")),
                median(values(own, "load")));
        tellStages(out, own);
    }

    private static void tellSide(
            PrintWriter out, String name, double seconds, double articles, double tokens, List<Measurement> side) {
        out.printf(
                Locale.ROOT,
                "%-12s %14.3f %14.2f %14.0f %9.0f MB%n",
                name,
                seconds / articles,
                articles / seconds,
                tokens / seconds,
                median(values(side, "peak heap")) / 1e6);
    }

    private static void tellStages(PrintWriter out, List<Measurement> own) {
        Map<String, Double> stages = new TreeMap<>();
        List<String> order = own.get(0).values().keySet().stream()
                .filter(name -> name.startsWith("stage "))
                .toList();
        order.forEach(stage -> stages.put(stage, median(values(own, stage))));
        double sum = stages.values().stream().mapToDouble(Double::doubleValue).sum();
        out.println("where the time goes:");
        for (String stage : order) {
            double seconds = stages.getOrDefault(stage, 0.0);
            out.printf(
                    Locale.ROOT,
                    "  %-10s %8.2f s %5.1f %%%n",
                    stage.substring("stage ".length()),
                    seconds,
                    100 * seconds / sum);
        }
        out.println();
    }

    private void tellRuns(PrintWriter out, int whole) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pullquote-benchmark");
        try {
            Path first = folder.resolve("articles.jsonl");
            BenchmarkArticles.write(BenchmarkArticles.first(input, whole), first);
            List<Double> one = new ArrayList<>();
            List<Double> two = new ArrayList<>();
            for (int repeat = 0; repeat < repeats; repeat++) {
                one.add(tellRun(out, first, folder.resolve("one-" + repeat), 1));
                two.add(tellRun(out, first, folder.resolve("two-" + repeat), 2));
            }
            double[] ratios = ratios(toArray(one), toArray(two));
            out.printf("annotate on local[2]: %s times as fast as on local[1]%n", spread(ratios));
        } finally {
            delete(folder);
        }
    }

    /** The seconds that the annotate step took. */
    private static double tellRun(PrintWriter out, Path articles, Path output, int cores)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Measurement heap = ChildJvm.run(
                MeasuredRun.class,
                OWN_JVM,
                List.of(
                        "run",
                        "--input",
                        articles.toString(),
                        "--out",
                        output.toString(),
                        "--master",
                        "local[" + cores + "]"));
        double wall = (System.nanoTime() - begin) / 1e9;
        JsonNode manifest = JSON.readTree(output.resolve("run.json").toFile());
        double analysed = manifest.at("/counts/analysed").asDouble();
        StringBuilder steps = new StringBuilder();
        manifest.get("seconds")
                .fields()
                .forEachRemaining(step -> steps.append(String.format(
                        Locale.ROOT,
                        "%s %.1f · ",
                        step.getKey(),
                        step.getValue().asDouble())));
        out.printf(
                Locale.ROOT,
                "run on local[%d]: %.0f articles in %.1f s, %.2f articles/s, peak heap %.0f MB (s: %s)%n",
                cores,
                analysed,
                wall,
                analysed / wall,
                heap.get("peak heap") / 1e6,
                steps.substring(0, Math.max(0, steps.length() - 3)));
        out.flush();
        return manifest.at("/seconds/annotate").asDouble();
    }

    private static double[] values(List<Measurement> measurements, String name) {
        return measurements.stream().mapToDouble(one -> one.get(name)).toArray();
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] ratios(double[] slow, double[] fast) {
        return IntStream.range(0, slow.length)
                .mapToDouble(i -> slow[i] / fast[i])
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", median(values), sorted[0], sorted[sorted.length - 1]);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
