package org.pullquote.aggregate;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pullquote.estimate.Replicates;

/** From the articles of a group to a row with the replicates of a sum. */
final class GroupReplicates implements FlatMapGroupsFunction<Row, Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Row key, Iterator<Row> articles) {
        Replicates replicates = new Replicates(1);
        while (articles.hasNext()) {
            Row article = articles.next();
            replicates.add(ArticleSums.identity(article), ArticleSums.values(article));
        }
        Object[] cells = new Object[key.size() + 1];
        for (int i = 0; i < key.size(); i++) {
            cells[i] = key.get(i);
        }
        cells[key.size()] = replicates.of(0);
        return List.of(RowFactory.create(cells)).iterator();
    }
}
