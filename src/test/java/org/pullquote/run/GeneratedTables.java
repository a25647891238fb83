package org.pullquote.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
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
        for (int number = 1; number <= articles; number++) {
            Article article = generated.article(number);
            List<Statement> statements = generated.statements(article, true);
            statements.forEach(statement -> tables.statements.add(StatementRows.toRow(article, statement)));
            int inBody = (int) statements.stream()
                    .filter(statement -> !statement.inHeadline())
                    .count();
            tables.articles.add(ArticleRows.toPublishedRow(article, inBody, "run-" + seed));
        }
        for (int i = 0; i < 3; i++) {
            tables.rejects.add(RejectionRows.toRow(generated.rejection()));
        }
        return tables;
    }
}
