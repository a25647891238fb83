package org.pullquote.run;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;

/** Readings as rows, between reading and annotating: an article or a rejection, the other one null. */
final class ReadingRows {
    static final StructType SCHEMA =
            new StructType().add("article", ArticleRows.SCHEMA).add("rejection", RejectionRows.SCHEMA);

    private static final int ARTICLE = 0;
    private static final int REJECTION = 1;

    private ReadingRows() {}

    static Row row(Reading reading) {
        return reading instanceof Article article
                ? RowFactory.create(ArticleRows.toRow(article), null)
                : RowFactory.create(null, RejectionRows.toRow((Rejection) reading));
    }

    static Reading reading(Row row) {
        return row.isNullAt(ARTICLE)
                ? RejectionRows.fromRow(row.getStruct(REJECTION))
                : ArticleRows.fromRow(row.getStruct(ARTICLE));
    }
}
