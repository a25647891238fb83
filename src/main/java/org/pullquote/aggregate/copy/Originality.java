package org.pullquote.aggregate.copy;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.names.Agencies;

/** How much of what an outlet publishes is its own: conditions on rows of the articles table. */
public final class Originality {
    /** The article is no copy of another. */
    public static final Column NO_COPY =
            col("copy_group").isNull().or(col("copy_group").equalTo(col("article_id")));

    /**
     * The agency that the article credits is the outlet itself: the outlet bears the agency's name, has it as a word ("AP News") or is
     * called by another of the agency's names ("The Associated Press").
     */
    static final Column OWN_AGENCY = isAgency(col("source"), col("agency"));

    private static final Column COPIED =
            coalesce(not(OWN_AGENCY), lit(false)).or(coalesce(col("copy_source").notEqual(col("source")), lit(false)));

    private Originality() {}

    /** Whether an outlet is that agency; null if there is no agency. */
    static Column isAgency(Column source, Column agency) {
        UserDefinedFunction shortName = udf(
                (UDF1<String, String>) name -> name == null ? null : Agencies.shortName(name), DataTypes.StringType);
        return spaced(source)
                .contains(spaced(agency))
                .or(coalesce(shortName.apply(source).equalTo(agency), lit(false)));
    }

    /**
     * A row for each outlet or group of outlets, with the counts of articles that {@code by_source} has.
     *
     * @param level the column of the outlet or group of outlets
     */
    public static Dataset<Row> by(String level, Dataset<Row> articles) {
        Column own = not(COPIED).and(NO_COPY);
        Column all = count(lit(1));
        return articles.groupBy(level)
                .agg(
                        count(when(own, 1)).as("own_articles"),
                        count(when(not(COPIED).and(not(NO_COPY)), 1)).as("repeated_articles"),
                        count(when(COPIED, 1)).as("copied_articles"),
                        Measures.ratio(count(when(own, 1)), all).as("own_share"));
    }

    private static Column spaced(Column name) {
        return concat(lit(" "), regexp_replace(lower(name), lit("[^\\p{L}\\p{N}]+"), lit(" ")), lit(" "));
    }
}
