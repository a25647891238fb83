package org.pullquote.aggregate.group;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.jspecify.annotations.Nullable;
import org.pullquote.estimate.Replicates;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The interval of the ratio of two sums from their replicates, or null where there are none. */
final class ReplicatedRatio implements UDF3<Seq<Long>, Seq<Long>, Long, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Row call(@Nullable Seq<Long> parts, @Nullable Seq<Long> wholes, @Nullable Long articles) {
        if (parts == null || wholes == null || articles == null) {
            return null;
        }
        return Replicates.interval(longs(parts), longs(wholes), articles)
                .map(interval -> RowFactory.create(interval.low(), interval.high()))
                .orElse(null);
    }

    private static long[] longs(Seq<Long> values) {
        return CollectionConverters.asJava(values).stream()
                .mapToLong(value -> value)
                .toArray();
    }
}
