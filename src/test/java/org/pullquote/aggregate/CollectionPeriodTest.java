package org.pullquote.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pullquote.LocalSpark;

class CollectionPeriodTest {
    private static final SparkSession SPARK = LocalSpark.session();

    @Test
    void aDayThatLiesYearsAwayIsNotOfThePeriod() {
        List<@Nullable String> days = new ArrayList<>(Collections.nCopies(30, "2025-03-01"));
        days.add("2025-11-30");
        days.add("1970-01-01");
        days.add("2031-05-05");
        days.add(null);
        assertThat(days(days))
                .isEqualTo(Map.of("2025-03-01", true, "2025-11-30", true, "1970-01-01", false, "2031-05-05", false));
    }

    @Test
    void aCollectionOfSeveralTimesHasNoDayOutsideOfThem() {
        List<@Nullable String> days = new ArrayList<>(Collections.nCopies(8, "2025-03-01"));
        days.addAll(List.of("2012-03-01", "2012-03-02"));
        assertThat(days(days)).doesNotContainValue(false).hasSize(3);
    }

    private static Map<String, Boolean> days(List<@Nullable String> days) {
        List<Row> articles = days.stream()
                .map(day -> RowFactory.create(day == null ? null : LocalDate.parse(day)))
                .toList();
        Map<String, Boolean> inPeriod = new TreeMap<>();
        for (Row row : CollectionPeriod.days(SPARK.createDataFrame(articles, StructType.fromDDL("published_date DATE")))
                .collectAsList()) {
            inPeriod.put(row.getAs("published_date").toString(), row.getAs("in_period"));
        }
        return inPeriod;
    }
}
