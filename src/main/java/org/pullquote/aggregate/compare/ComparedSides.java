package org.pullquote.aggregate.compare;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.group.MeasuredGroup;
import org.pullquote.aggregate.group.Ratio;
import org.pullquote.estimate.Difference;
import org.pullquote.estimate.RatioEstimate;

/** UDF: the difference of a ratio between two sides, from the estimates of it; null where no article differs from another. */
final class ComparedSides implements UDF3<Integer, Row, Row, Row> {
    static final StructType DIFFERENCE = new StructType()
            .add("value_a", DataTypes.DoubleType)
            .add("value_b", DataTypes.DoubleType)
            .add("difference", DataTypes.DoubleType)
            .add("difference_low", DataTypes.DoubleType)
            .add("difference_high", DataTypes.DoubleType)
            .add("p", DataTypes.DoubleType);

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Row call(Integer at, Row a, Row b) {
        Ratio ratio = Ratio.ALL.get(at);
        RatioEstimate one = MeasuredGroup.estimate(a);
        RatioEstimate other = MeasuredGroup.estimate(b);
        return Difference.of(one, other)
                .map(found -> RowFactory.create(
                        ratio.value(one.moments().mean()),
                        ratio.value(other.moments().mean()),
                        ratio.value(found.value()),
                        ratio.value(found.interval().low()),
                        ratio.value(found.interval().high()),
                        found.p()))
                .orElse(null);
    }
}
