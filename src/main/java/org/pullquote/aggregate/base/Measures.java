package org.pullquote.aggregate.base;

import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.Column;

/** How means and shares are given: to six decimals, a half rounded up, by SQL and here alike. */
public final class Measures {
    /** The type that scores are rounded to before they are added, so that the sum depends on no order. */
    public static final String EXACT = "DECIMAL(9, 6)";

    private static final int DECIMALS = 6;

    private Measures() {}

    /** A part of a whole to six decimals, or null of an empty whole. */
    public static Column ratio(Column part, Column whole) {
        return rounded(when(whole.notEqual(0), part.cast("DOUBLE").divide(whole)));
    }

    public static Column rounded(Column value) {
        return round(value, DECIMALS);
    }

    public static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
