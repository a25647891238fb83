package org.pullquote.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;

/**
 * Readings as rows of one schema, between reading and annotating. An article has an {@code id}, a rejection a
 * {@code reason}; each leaves the columns of the other null.
 */
final class ReadingRows {
    static final StructType SCHEMA = new StructType()
            .add("path", DataTypes.StringType, false)
            .add("record", DataTypes.LongType, false)
            .add("reason", DataTypes.StringType)
            .add("detail", DataTypes.StringType)
            .add("id", DataTypes.StringType)
            .add("content_hash", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("agency", DataTypes.StringType)
            .add("url", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("authors", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("published_at", DataTypes.StringType)
            .add("published_date", DataTypes.StringType)
            .add("dateline", DataTypes.StringType)
            .add("language", DataTypes.StringType)
            .add("body", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("runs", DataTypes.createArrayType(DataTypes.IntegerType, false))
            .add("collection", DataTypes.StringType);

    private ReadingRows() {}

    static Row row(Reading reading) {
        return reading instanceof Rejection rejection ? rejectionRow(rejection) : articleRow((Article) reading);
    }

    static boolean isArticle(Row row) {
        return row.getAs("reason") == null;
    }

    static Rejection rejection(Row row) {
        return new Rejection(
                row.getAs("path"),
                row.<Long>getAs("record"),
                Rejection.Reason.valueOf(row.getAs("reason")),
                row.getAs("detail"));
    }

    static Article article(Row row) {
        return new Article(
                row.getAs("id"),
                row.getAs("content_hash"),
                row.getAs("source"),
                row.getAs("agency"),
                row.getAs("url"),
                row.getAs("title"),
                row.getList(row.fieldIndex("authors")),
                instant(row.getAs("published_at")),
                date(row.getAs("published_date")),
                row.getAs("dateline"),
                row.getAs("language"),
                row.getAs("body"),
                new AlignedText(row.getAs("text"), runs(row.getList(row.fieldIndex("runs")))),
                row.getAs("collection"),
                row.getAs("path"),
                row.<Long>getAs("record"));
    }

    private static Row rejectionRow(Rejection rejection) {
        @Nullable Object[] values = new @Nullable Object[SCHEMA.size()];
        values[0] = rejection.path();
        values[1] = rejection.record();
        values[2] = rejection.reason().name();
        values[3] = rejection.detail();
        return RowFactory.create(values);
    }

    private static Row articleRow(Article article) {
        Instant publishedAt = article.publishedAt();
        LocalDate publishedDate = article.publishedDate();
        return RowFactory.create(
                article.path(),
                article.record(),
                null,
                null,
                article.id(),
                article.contentHash(),
                article.source(),
                article.agency(),
                article.url(),
                article.title(),
                article.authors().toArray(),
                publishedAt == null ? null : publishedAt.toString(),
                publishedDate == null ? null : publishedDate.toString(),
                article.dateline(),
                article.language(),
                article.body(),
                article.text().text(),
                numbers(article.text().runs()),
                article.collection());
    }

    /** Four numbers a run: a row each would cost more than the text. */
    private static Integer[] numbers(List<AlignedText.Run> runs) {
        Integer[] numbers = new Integer[4 * runs.size()];
        int i = 0;
        for (AlignedText.Run run : runs) {
            numbers[i++] = run.at();
            numbers[i++] = run.length();
            numbers[i++] = run.begin();
            numbers[i++] = run.end();
        }
        return numbers;
    }

    private static List<AlignedText.Run> runs(List<Integer> numbers) {
        List<AlignedText.Run> runs = new ArrayList<>(numbers.size() / 4);
        for (int i = 0; i < numbers.size(); i += 4) {
            runs.add(new AlignedText.Run(numbers.get(i), numbers.get(i + 1), numbers.get(i + 2), numbers.get(i + 3)));
        }
        return runs;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
