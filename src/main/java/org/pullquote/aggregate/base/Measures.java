package org.pullquote.aggregate.base;

import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.Column;

/** Rounds means and shares to six decimals, half up, in SQL and in Java alike. */
public final class Measures {
    /** The type that scores are rounded to before they are added, so that sums do not depend on order. */
    public static final String EXACT = "DECIMAL(9, 6)";

    private static final int DECIMALS = 6;

    private Measures() {}

    /** A part divided by the whole, to six decimals; null if the whole is 0. */
    public static Column ratio(Column part, Column whole) {
        return rounded(when(whole.notEqual(0), part.cast("DOUBLE").divide(whole)));
    }

    /** The value to six decimals, half up; null stays null. */
    public static Column rounded(Column value) {
        return round(value, DECIMALS);
    }

    /** The value to six decimals, half up; it must be finite. */
    public static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
