package org.pullquote.run.rows;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Article;
import org.pullquote.model.Span;

/**
 * Spans of an article's body as positions in its clean text, which is published. They count code points, as SQL and Python
 * do; a span of the body counts UTF-16 code units, as Java does.
 */
final class TextSpans {
    private TextSpans() {}

    /** @param inHeadline whether the spans are in the title, which is published as it is, and not in the body */
    static Row[] cell(Article article, boolean inHeadline, List<Span> spans) {
        AlignedText text = inHeadline ? AlignedText.identity(article.title()) : article.text();
        List<Span> clean =
                spans.stream().map(text::clean).filter(Objects::nonNull).toList();
        return StatementRows.spansCell(clean.stream()
                .map(span -> {
                    int begin = text.text().codePointCount(0, span.begin());
                    return new Span(begin, begin + text.text().codePointCount(span.begin(), span.end()));
                })
                .toList());
    }
}
