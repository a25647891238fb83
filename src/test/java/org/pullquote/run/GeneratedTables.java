package org.pullquote.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Article;
import org.pullquote.model.Generated;
import org.pullquote.model.Statement;
import org.pullquote.model.Tier;
import org.pullquote.model.Verdict;
import org.pullquote.run.rows.ArticleRows;
import org.pullquote.run.rows.AttitudeRows;
import org.pullquote.run.rows.RejectionRows;
import org.pullquote.run.rows.StatementRows;
import org.pullquote.schema.ArticleTables;

/** The rows of generated articles, statements and rejections, for tests of every package. */
public record GeneratedTables(
        List<Row> articles, List<Row> texts, List<Row> statements, List<Row> attitudes, List<Row> rejects) {
    /** Those of a collection without an article. */
    public static final GeneratedTables NONE =
            new GeneratedTables(List.of(), List.of(), List.of(), List.of(), List.of());

    public static final StructType ARTICLES = StructType.fromDDL(ArticleTables.ARTICLES.ddl());
    public static final StructType TEXTS = StructType.fromDDL(ArticleTables.TEXTS.ddl());
    public static final StructType STATEMENTS = StatementRows.SCHEMA;
    public static final StructType ATTITUDES = AttitudeRows.SCHEMA;
    public static final StructType REJECTS = RejectionRows.SCHEMA;

    private static final Map<String, String> GROUPS = Map.of(
            "Morgenblatt", "dailies", "The Daily Ledger", "dailies", "=Signal", "stations", "Wire, Ltd", "stations");

    public static GeneratedTables of(long seed, int articles) {
        Generated generated = new Generated(seed);
        GeneratedTables tables = new GeneratedTables(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 1; i <= articles; i++) {
            int number = i;
            Article article = generated.article(number);
            List<Statement> statements = generated.statements(article, true);
            statements.forEach(statement ->
                    tables.statements.add(compared(StatementRows.toRow(article, statement), STATEMENTS, number)));
            statements.stream()
                    .map(statement -> statement.judged(statement.ordinal(), null, new Verdict(Tier.ATTITUDE, 0.25)))
                    .forEach(attitude -> tables.attitudes.add(AttitudeRows.toRow(article, attitude)));
            int inBody = (int) statements.stream()
                    .filter(statement -> !statement.inHeadline())
                    .count();
            tables.texts.add(RowFactory.create(
                    article.id(), article.title(), article.text().text()));
            tables.articles.add(compared(ArticleRows.toRow(article, inBody), ARTICLES, number));
        }
        for (int i = 0; i < 3; i++) {
            tables.rejects.add(RejectionRows.toRow(generated.rejection()));
        }
        return tables;
    }

    /** A target under a joined id. */
    private static Row joined(Row target) {
        @Nullable Object[] cells = new @Nullable Object[target.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = target.get(i);
        }
        cells[1] = target.getString(0) + " " + target.getString(2);
        return RowFactory.create(cells);
    }

    /**
     * Stories of six articles each, every seventh article alone; every fifth article is a copy of the one before, every sixth
     * statement is nested.
     */
    private static Row compared(Row row, StructType schema, int number) {
        @Nullable Object[] cells = new @Nullable Object[schema.size()];
        for (int i = 0; i < row.size(); i++) {
            cells[i] = row.get(i);
        }
        boolean ofArticle = schema.equals(ARTICLES);
        if (number % 7 != 0) {
            cells[schema.fieldIndex("story_id")] = "article-" + (number / 7 * 7 + 1);
            if (ofArticle) {
                cells[schema.fieldIndex("story_similarity")] = 1.0 / number;
            }
        }
        cells[schema.fieldIndex("source_group")] = GROUPS.get(row.getString(schema.fieldIndex("source")));
        if (ofArticle) {
            cells[schema.fieldIndex("run_id")] = "run-1";
        } else {
            cells[schema.fieldIndex("targets")] = Arrays.stream(row.<Row[]>getAs(schema.fieldIndex("targets")))
                    .map(GeneratedTables::joined)
                    .toArray(Row[]::new);
        }
        if (!ofArticle && row.getInt(schema.fieldIndex("ordinal")) % 6 == 0) {
            cells[schema.fieldIndex("tier")] = "nested";
            cells[schema.fieldIndex("within")] = row.getString(schema.fieldIndex("article_id")) + "#1";
        }
        boolean copy = number % 5 == 0;
        if (!ofArticle && copy) {
            cells[schema.fieldIndex("copy_of")] = "article-" + (number - 1);
        }
        if (ofArticle && number % 5 >= 4 || ofArticle && copy) {
            cells[schema.fieldIndex("copy_group")] = "article-" + (copy ? number - 1 : number);
            cells[schema.fieldIndex("copy_source")] =
                    number % 2 == 0 ? "The Daily Ledger" : row.get(schema.fieldIndex("source"));
            cells[schema.fieldIndex("copy_similarity")] = copy ? 0.75 : 1.0;
            cells[schema.fieldIndex("copied_share")] = 1.0;
            cells[schema.fieldIndex("kept_share")] = copy ? 0.75 : 1.0;
        }
        return RowFactory.create(cells);
    }
}
