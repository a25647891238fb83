package org.pullquote.run.rows;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pullquote.extract.annotate.StoryWords;
import org.pullquote.model.Article;
import org.pullquote.model.Rejection;
import org.pullquote.model.Statement;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The result for each record as a row: an article with its clean text, the words that identify its story, its statements and attitudes, or
 * a rejection; the other columns are null.
 */
public final class AnnotatedRows {
    public static final StructType SCHEMA = new StructType()
            .add("article", ArticleRows.SCHEMA)
            .add("text", DataTypes.StringType)
            .add("story_words", DataTypes.createMapType(DataTypes.StringType, DataTypes.IntegerType, false))
            .add("statements", DataTypes.createArrayType(StatementRows.SCHEMA, false))
            .add("attitudes", DataTypes.createArrayType(AttitudeRows.SCHEMA, false))
            .add("rejection", RejectionRows.SCHEMA);

    private AnnotatedRows() {}

    public static Row row(Rejection rejection) {
        return RowFactory.create(null, null, null, null, null, RejectionRows.toRow(rejection));
    }

    /**
     * @param found the article's attributions: statements, and attitudes by their tier
     */
    public static Row row(Article article, List<Statement> found) {
        List<Statement> statements = statements(found, true);
        int inBody = (int)
                statements.stream().filter(statement -> !statement.inHeadline()).count();
        return RowFactory.create(
                ArticleRows.toRow(article, inBody),
                WellFormed.of(article.text().text()),
                CollectionConverters.asScala(StoryWords.of(article)),
                statements.stream()
                        .map(statement -> StatementRows.toRow(article, statement))
                        .toArray(Row[]::new),
                statements(found, false).stream()
                        .map(attitude -> AttitudeRows.toRow(article, attitude))
                        .toArray(Row[]::new),
                null);
    }

    private static List<Statement> statements(List<Statement> found, boolean said) {
        return found.stream()
                .filter(statement -> statement.verdict().tier().isStatement() == said)
                .toList();
    }
}
