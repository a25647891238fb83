package org.pullquote.run.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.model.Article;
import org.pullquote.model.Cue;
import org.pullquote.model.Mention;
import org.pullquote.model.Speaker;
import org.pullquote.model.Statement;
import org.pullquote.schema.AttitudeTable;

/** Attributions that an article does not report as said, as rows of {@link AttitudeTable#ATTITUDES}. */
public final class AttitudeRows {
    public static final StructType SCHEMA = StructType.fromDDL(AttitudeTable.ATTITUDES.ddl());

    private AttitudeRows() {}

    /** The row of an attribution whose verdict is that it is no statement. */
    public static Row toRow(Article article, Statement attitude) {
        Cue cue = attitude.cue();
        Mention mention = attitude.mention();
        Speaker holder = attitude.speaker();
        return RowFactory.create(
                WellFormed.of(attitude.id()),
                WellFormed.of(attitude.articleId()),
                WellFormed.of(article.source()),
                null,
                WellFormed.orNull(article.agency()),
                article.publishedDate(),
                // Near-duplicates and stories are known once all articles are.
                null,
                null,
                attitude.ordinal(),
                attitude.verdict().tier().code(),
                attitude.verdict().said(),
                WellFormed.of(attitude.content()),
                StatementRows.spansCell(attitude.contentSpans()),
                TextSpans.cell(article, attitude.inHeadline(), attitude.contentSpans()),
                cue == null ? null : WellFormed.of(cue.text()),
                cue == null ? null : WellFormed.of(cue.lemma()),
                cue == null ? null : StatementRows.spansCell(cue.spans()),
                cue == null ? null : TextSpans.cell(article, attitude.inHeadline(), cue.spans()),
                mention == null ? null : WellFormed.of(mention.text()),
                mention == null ? null : StatementRows.spansCell(mention.spans()),
                mention == null ? null : TextSpans.cell(article, attitude.inHeadline(), mention.spans()),
                holder == null ? null : WellFormed.orNull(holder.name()),
                holder == null ? null : WellFormed.orNull(holder.id()),
                holder == null ? null : holder.kind().code(),
                holder == null ? null : WellFormed.orNull(holder.role()),
                attitude.confidence(),
                attitude.position(),
                attitude.inHeadline(),
                WellFormed.of(attitude.paragraph()));
    }
}
