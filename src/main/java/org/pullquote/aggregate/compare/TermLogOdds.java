package org.pullquote.aggregate.compare;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pullquote.estimate.LogOdds;

/** UDF: the log-odds of a term, from its uses here and elsewhere, those of all terms, and its share of all uses. */
final class TermLogOdds implements UDF5<Long, Long, Long, Long, Double, Row> {
    static final StructType LOG_ODDS = new StructType()
            .add("log_odds", DataTypes.DoubleType)
            .add("z", DataTypes.DoubleType)
            .add("p", DataTypes.DoubleType);

    /** The weight of the prior, in uses; the value of Monroe, Colaresi &amp; Quinn. */
    private static final double PRIOR = 500;

    private static final long serialVersionUID = 1L;

    @Override
    public Row call(Long here, Long ofHere, Long elsewhere, Long ofElsewhere, Double share) {
        LogOdds odds = LogOdds.of(here, ofHere, elsewhere, ofElsewhere, share, PRIOR);
        return RowFactory.create(odds.value(), odds.z(), odds.p());
    }
}
