package org.pullquote.run.manifest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.model.Coded;
import org.pullquote.model.Rejection;
import org.pullquote.run.job.RunLimits;
import org.pullquote.run.rows.AnnotatedRows;

/**
 * The number of records read, analysed and rejected.
 *
 * @param read records that were read; a file that cannot be opened counts as one
 * @param analysed articles analysed
 * @param rejected the others, by reason, without zeros
 * @param statements statements found in the bodies of articles, which the aggregates count
 * @param headlines statements found in headlines, which repeat the body
 * @param withoutSpeaker statements in bodies whose speaker is unknown
 * @param days the days of the articles
 * @param issues the number of articles by the code of their issues, without zeros
 */
public record RunCounts(
        long read,
        long analysed,
        SortedMap<Rejection.Reason, Long> rejected,
        long statements,
        long headlines,
        long withoutSpeaker,
        SortedSet<LocalDate> days,
        SortedMap<String, Long> issues) {
    private static final String WITHOUT_SPEAKER = "%1$sspeaker IS NULL AND NOT %1$sin_headline";

    /**
     * @throws IllegalStateException if a record was lost or duplicated
     */
    public RunCounts {
        long rejections = rejected.values().stream().mapToLong(Long::longValue).sum();
        if (read != analysed + rejections) {
            throw new IllegalStateException("read " + read + " records, but analysed " + analysed + " and rejected "
                    + rejections + ": nothing is published");
        }
    }

    /**
     * @param annotated rows of {@link AnnotatedRows#SCHEMA}
     */
    public static RunCounts of(long read, Dataset<Row> annotated) {
        Row articles = annotated
                .filter(col("article").isNotNull())
                .agg(
                        count("*"),
                        sum("article.statements"),
                        sum(size(col("statements"))),
                        sum(expr("size(filter(statements, s -> " + String.format(WITHOUT_SPEAKER, "s.") + "))")),
                        collect_set("article.published_date"))
                .head();
        return new RunCounts(
                read,
                articles.getLong(0),
                byReason(annotated.filter(col("rejection").isNotNull()).select("rejection.*")),
                articles.isNullAt(1) ? 0 : articles.getLong(1),
                articles.isNullAt(1) ? 0 : articles.getLong(2) - articles.getLong(1),
                articles.isNullAt(3) ? 0 : articles.getLong(3),
                new TreeSet<>(articles.<LocalDate>getList(4)),
                byIssue(annotated.select("article.*")));
    }

    /** The counts of tables that were published. */
    public static RunCounts of(Dataset<Row> articles, Dataset<Row> statements, Dataset<Row> rejects) {
        SortedMap<Rejection.Reason, Long> rejected = byReason(rejects);
        Row counted = articles.agg(count("*"), collect_set("published_date")).head();
        Row said = statements
                .agg(count("*"), count_if(expr("NOT in_headline")), count_if(expr(String.format(WITHOUT_SPEAKER, ""))))
                .head();
        long rejections = rejected.values().stream().mapToLong(Long::longValue).sum();
        return new RunCounts(
                counted.getLong(0) + rejections,
                counted.getLong(0),
                rejected,
                said.getLong(1),
                said.getLong(0) - said.getLong(1),
                said.getLong(2),
                new TreeSet<>(counted.<LocalDate>getList(1)),
                byIssue(articles));
    }

    private static SortedMap<Rejection.Reason, Long> byReason(Dataset<Row> rejects) {
        SortedMap<Rejection.Reason, Long> rejected = new TreeMap<>();
        for (Row row : rejects.groupBy("reason").count().collectAsList()) {
            rejected.put(Coded.of(Rejection.Reason.class, row.getString(0)), row.getLong(1));
        }
        return rejected;
    }

    private static SortedMap<String, Long> byIssue(Dataset<Row> articles) {
        SortedMap<String, Long> issues = new TreeMap<>();
        for (Row row : articles.select(explode(col("issues")).as("issue"))
                .groupBy("issue")
                .count()
                .collectAsList()) {
            issues.put(row.getString(0), row.getLong(1));
        }
        return issues;
    }

    public long rejections() {
        return read - analysed;
    }

    /** The share of the records that were rejected; 0 if there are none. */
    double rejectedShare() {
        return read == 0 ? 0 : (double) rejections() / read;
    }

    /** The mean number of statements per article; 0 without articles. */
    double statementsAnArticle() {
        return analysed == 0 ? 0 : (double) statements / analysed;
    }

    /** The share of the statements whose speaker is unknown; 0 if there are none. */
    double withoutSpeakerShare() {
        return statements == 0 ? 0 : (double) withoutSpeaker / statements;
    }

    /** The number of days between the first and the last without an article. */
    long daysMissing() {
        return days.isEmpty() ? 0 : ChronoUnit.DAYS.between(days.first(), days.last()) + 1 - days.size();
    }

    /**
     * The limits that are exceeded, a line for each. An empty collection violates only the minimum of articles, since some days have none.
     */
    public List<String> beyond(RunLimits limits) {
        List<String> lines = new ArrayList<>();
        if (rejectedShare() > limits.rejected()) {
            lines.add(line(
                    "rejected",
                    "%.1f %% of the records were rejected, the job allows %s %%: see the table rejects",
                    100 * rejectedShare(),
                    plain(100 * limits.rejected())));
        }
        if (limits.articles() != null && analysed < limits.articles()) {
            lines.add(line("articles", "%,d articles, the job expects %,d at least", analysed, limits.articles()));
        }
        if (limits.statements() != null && analysed > 0 && statementsAnArticle() < limits.statements()) {
            lines.add(line(
                    "statements",
                    "%.2f statements an article, the job expects %s at least",
                    statementsAnArticle(),
                    plain(limits.statements())));
        }
        if (limits.withoutSpeaker() != null && withoutSpeakerShare() > limits.withoutSpeaker()) {
            lines.add(line(
                    "without_speaker",
                    "the speaker of %.1f %% of the statements is unknown, the job allows %s %%",
                    100 * withoutSpeakerShare(),
                    plain(100 * limits.withoutSpeaker())));
        }
        if (limits.daysMissing() != null && daysMissing() > limits.daysMissing()) {
            lines.add(line(
                    "days_missing",
                    "%,d days between %s and %s have no article, the job allows %,d",
                    daysMissing(),
                    days.first(),
                    days.last(),
                    limits.daysMissing()));
        }
        return lines;
    }

    private static String line(String limit, String format, Object... values) {
        return "limits." + limit + ": " + String.format(Locale.ROOT, format, values);
    }

    private static String plain(double number) {
        return new DecimalFormat("#.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
