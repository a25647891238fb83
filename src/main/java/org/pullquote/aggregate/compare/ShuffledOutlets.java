package org.pullquote.aggregate.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.schema.ComparisonTables;

/**
 * What the comparisons find when the articles of a collection are assigned to its outlets at random. Every finding is then false,
 * and a table has any in at most one of twenty cases.
 */
public final class ShuffledOutlets {
    private static final double LIKELY_P = 0.05;
    private static final StructType DEALT =
            StructType.fromDDL("dealt_article STRING NOT NULL, dealt_source STRING NOT NULL");

    private ShuffledOutlets() {}

    /**
     * The numbers of rows and findings in the tables.
     *
     * @param comparisons rows of {@link ComparisonTables#DIFFERENCES}
     * @param likely comparisons with a p below 0.05; chance gives one in twenty
     * @param differences comparisons that are findings
     * @param words rows of {@link ComparisonTables#DISTINCTIVE_WORDS}, all of which are findings
     * @param loaded findings of {@link ComparisonTables#BY_SOURCE_LOADED_WORD}
     */
    public record Found(long comparisons, long likely, long differences, long words, long loaded) {
        /** Whether any table has a finding. */
        public boolean any() {
            return differences + words + loaded > 0;
        }
    }

    /**
     * The findings in the given statements. Computed at once.
     *
     * @param counted rows of the statements table under joined names, without those of headlines
     * @param keeping where intermediate steps are checkpointed
     */
    public static Found of(Dataset<Row> counted, Checkpoint keeping) {
        Column found = coalesce(col("q").lt(ComparisonTables.SIGNIFICANT_Q), lit(false));
        Row differences = Differences.ofSources(Groups.of(counted, keeping))
                .agg(count(lit(1)), count_if(col("p").lt(LIKELY_P)), count_if(found))
                .first();
        return new Found(
                differences.getLong(0),
                differences.getLong(1),
                differences.getLong(2),
                DistinctiveWords.of(counted, keeping).count(),
                LoadedWords.of(counted, keeping).filter(found).count());
    }

    /**
     * The same statements, their articles assigned to outlets at random; every outlet keeps its number of articles.
     *
     * @param seed a different seed gives a different assignment
     */
    public static Dataset<Row> dealt(Dataset<Row> statements, long seed) {
        List<Row> articles = statements
                .select("article_id", "source")
                .distinct()
                .orderBy("article_id")
                .collectAsList();
        List<String> sources = new ArrayList<>();
        articles.forEach(article -> sources.add(article.getString(1)));
        Collections.shuffle(sources, new Random(seed));
        List<Row> dealt = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            dealt.add(RowFactory.create(articles.get(i).getString(0), sources.get(i)));
        }
        return statements
                .join(
                        statements.sparkSession().createDataFrame(dealt, DEALT),
                        col("article_id").equalTo(col("dealt_article")))
                .withColumn("source", col("dealt_source"))
                .drop("dealt_article", "dealt_source");
    }
}
