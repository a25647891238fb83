package org.pullquote.aggregate;

import java.util.List;
import org.apache.spark.sql.Row;

/** A row of what an article adds to the sums of a group: last its identity and the sums, before them the group's key. */
final class ArticleSums {
    private ArticleSums() {}

    static String identity(Row row) {
        return row.getString(row.size() - 2);
    }

    static long[] values(Row row) {
        List<Long> sums = row.getList(row.size() - 1);
        return sums.stream().mapToLong(sum -> sum).toArray();
    }
}
