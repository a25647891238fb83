package org.pullquote.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Article;
import org.pullquote.model.Generated;
import org.pullquote.model.Statement;

/** The rows of generated articles, statements and rejections, for tests of every package. */
public record GeneratedTables(List<Row> articles, List<Row> statements, List<Row> rejects) {
    public static final StructType ARTICLES = ArticleRows.PUBLISHED_SCHEMA;
    public static final StructType STATEMENTS = StatementRows.SCHEMA;
    public static final StructType REJECTS = RejectionRows.SCHEMA;

    public static GeneratedTables of(long seed, int articles) {
        Generated generated = new Generated(seed);
        GeneratedTables tables = new GeneratedTables(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 1; i <= articles; i++) {
            int number = i;
            Article article = generated.article(number);
            List<Statement> statements = generated.statements(article, true);
            statements.forEach(statement ->
                    tables.statements.add(withStory(StatementRows.toRow(article, statement), STATEMENTS, number)));
            int inBody = (int) statements.stream()
                    .filter(statement -> !statement.inHeadline())
                    .count();
            tables.articles.add(
                    withStory(ArticleRows.toPublishedRow(article, inBody, "run-" + seed), ARTICLES, number));
        }
        for (int i = 0; i < 3; i++) {
            tables.rejects.add(RejectionRows.toRow(generated.rejection()));
        }
        return tables;
    }

    /** Stories of six articles each; every seventh article stands alone. */
    private static Row withStory(Row row, StructType schema, int number) {
        if (number % 7 == 0) {
            return row;
        }
        @Nullable Object[] cells = new @Nullable Object[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.get(i);
        }
        cells[schema.fieldIndex("story_id")] = "article-" + (number / 7 * 7 + 1);
        if (schema.equals(ARTICLES)) {
            cells[schema.fieldIndex("story_similarity")] = 1.0 / number;
        }
        return RowFactory.create(cells);
    }
}
