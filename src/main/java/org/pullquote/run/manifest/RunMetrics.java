package org.pullquote.run.manifest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pullquote.run.runtime.Versions;

/**
 * Writes {@code pullquote.prom}: the metrics of a run in Prometheus' text format, for node_exporter's textfile collector and other readers
 * of that format. jobs/README.md lists the names.
 */
public final class RunMetrics {
    public static final String FILE = "pullquote.prom";

    private final String collection;
    private final StringBuilder text = new StringBuilder();

    private RunMetrics(String collection) {
        this.collection = collection;
    }

    /**
     * @param beyond how many of the job's limits were exceeded
     * @param seconds the seconds that each step took
     * @param finished when the tables were complete
     */
    public static String text(
            String collection,
            String runId,
            RunCounts counts,
            int beyond,
            Map<String, Double> seconds,
            Instant finished) {
        RunMetrics metrics = new RunMetrics(collection);
        metrics.one(
                "run_info",
                "The run that published last; always 1.",
                1,
                "run_id",
                runId,
                "version",
                Versions.pullquote());
        metrics.one(
                "finished_timestamp_seconds",
                "When the run finished, in seconds since 1970.",
                finished.getEpochSecond());
        metrics.one("records", "Records read.", counts.read());
        metrics.one("articles", "Articles in the tables.", counts.analysed());
        metrics.each("rejected_records", "Records rejected, by reason.", "reason", byCode(counts));
        metrics.one("rejected_ratio", "Rejected records, as a share of all records.", counts.rejectedShare());
        metrics.one("statements", "Statements in the bodies of articles.", counts.statements());
        metrics.one("headline_statements", "Statements in headlines, which repeat the body.", counts.headlines());
        metrics.one(
                "statements_per_article",
                "Mean number of statements in the body of an article.",
                counts.statementsAnArticle());
        metrics.one(
                "statements_without_speaker_ratio",
                "Statements without a named speaker, as a share of all statements.",
                counts.withoutSpeakerShare());
        metrics.one("days", "Days of publication.", counts.days().size());
        metrics.one(
                "days_missing", "Days without an article between the first day and the last.", counts.daysMissing());
        metrics.one("limits_exceeded", "Limits of the job that were exceeded.", beyond);
        metrics.each("step_seconds", "How long each step took.", "step", seconds);
        return metrics.text.toString();
    }

    private static Map<String, Long> byCode(RunCounts counts) {
        Map<String, Long> rejected = new TreeMap<>();
        counts.rejected().forEach((reason, count) -> rejected.put(reason.code(), count));
        return rejected;
    }

    private void each(String name, String help, String label, Map<String, ? extends Number> values) {
        head(name, help);
        values.forEach((value, number) -> sample(name, number, label, value));
    }

    private void one(String name, String help, Number number, String... labels) {
        head(name, help);
        sample(name, number, labels);
    }

    private void head(String name, String help) {
        text.append("# HELP pullquote_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE pullquote_").append(name).append(" gauge\n");
    }

    private void sample(String name, Number number, String... labels) {
        text.append("pullquote_")
                .append(name)
                .append("{collection=\"")
                .append(escaped(collection))
                .append('"');
        for (int i = 0; i < labels.length; i += 2) {
            text.append(',')
                    .append(labels[i])
                    .append("=\"")
                    .append(escaped(labels[i + 1]))
                    .append('"');
        }
        text.append("} ")
                .append(
                        number instanceof Double decimal
                                ? String.format(Locale.ROOT, "%.6f", decimal)
                                : number.toString())
                .append('\n');
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
