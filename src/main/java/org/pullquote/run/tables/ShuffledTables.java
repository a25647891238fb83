package org.pullquote.run.tables;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.compare.ShuffledOutlets;
import org.pullquote.aggregate.compare.ShuffledOutlets.Found;
import org.pullquote.aggregate.corpus.JoinedSpeakers;
import org.pullquote.run.job.Locations;
import org.pullquote.run.runtime.SparkSessionHandle;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.AttitudeTable;

/** Compares the outlets of a published folder, then again with its articles assigned to outlets at random. */
public final class ShuffledTables {
    private static final int TIMES = 20;

    private ShuffledTables() {}

    /**
     * A table to print: what was found with the true outlets, and in each of twenty shuffles.
     *
     * @param folder a folder that a run published
     */
    public static String of(Path folder) {
        try (SparkSessionHandle engine = SparkSessionHandle.start("local[*]", "shuffled outlets")) {
            SparkSession spark = engine.session();
            PublishedFolder published =
                    PublishedFolder.at(folder.toAbsolutePath().toString(), Locations.hadoop());
            Dataset<Row> statements = Checkpoint.onExecutors()
                    .keep(
                            "statements",
                            JoinedSpeakers.of(
                                            published.read(spark, ArticleTables.STATEMENTS),
                                            published.read(spark, AttitudeTable.ATTITUDES),
                                            published.names().aliases().aliases(),
                                            (name, rows) -> rows)
                                    .underJoinedNames()
                                    .filter(not(col("in_headline"))));
            StringBuilder table =
                    new StringBuilder("outlets     comparisons  p < 0.05  findings  distinctive words  loaded words\n");
            table.append(line("true", found(statements, spark)));
            int withFinding = 0;
            for (int deal = 1; deal <= TIMES; deal++) {
                Found found = found(ShuffledOutlets.dealt(statements, deal), spark);
                table.append(line("shuffled " + deal, found));
                withFinding += found.any() ? 1 : 0;
            }
            return table.append(String.format(
                            Locale.ROOT,
                            "%d of %d shuffles have a finding; expected: at most one table in twenty\n",
                            withFinding,
                            TIMES))
                    .toString();
        }
    }

    private static Found found(Dataset<Row> statements, SparkSession spark) {
        try {
            return ShuffledOutlets.of(statements, (name, rows) -> rows.cache());
        } finally {
            spark.catalog().clearCache();
        }
    }

    private static String line(String outlets, Found found) {
        return String.format(
                Locale.ROOT,
                "%-11s %11d  %6.1f %%  %8d  %17d  %12d\n",
                outlets,
                found.comparisons(),
                100.0 * found.likely() / Math.max(1, found.comparisons()),
                found.differences(),
                found.words(),
                found.loaded());
    }
}
