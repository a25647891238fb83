package org.pullquote.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pullquote.model.Article;
import org.pullquote.model.Frame;
import org.pullquote.model.Scores;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Statement;
import org.pullquote.model.StatementKind;
import org.pullquote.model.Tone;
import org.pullquote.model.Verdict;
import org.pullquote.run.annotate.ArticleAnalyzer;

/**
 * An analysis without models, for tests of all that is around one: each paragraph's words up to its first full stop are a
 * statement of the article's first word.
 */
public class FirstSentence implements ArticleAnalyzer {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Statement> statements(Article article) {
        String text = article.text().text();
        List<Statement> statements = new ArrayList<>();
        int begin = 0;
        for (String paragraph : text.split("\n\n")) {
            int stop = paragraph.indexOf('.');
            Span clean = new Span(begin, begin + (stop < 0 ? paragraph.length() : stop));
            statements.add(statement(article, statements.size() + 1, clean, paragraph));
            begin += paragraph.length() + 2;
        }
        return statements;
    }

    private static Statement statement(Article article, int ordinal, Span clean, String paragraph) {
        String text = article.text().text();
        String name = text.split("\\W+", 2)[0];
        Map<Frame, Double> frames = new EnumMap<>(Frame.class);
        for (Frame frame : Frame.values()) {
            frames.put(frame, 1.0 / (2 + frame.ordinal()));
        }
        double tone = (clean.length() % 21 - 10) / 10.0;
        return new Statement(
                article.id() + "#" + ordinal,
                article.id(),
                ordinal,
                null,
                StatementKind.INDIRECT,
                clean.of(text),
                List.of(article.text().original(clean)),
                0,
                null,
                null,
                Verdict.SAID,
                null,
                new Speaker(name, name.toLowerCase(Locale.ROOT), SpeakerKind.PERSON, null),
                List.of(),
                0.5,
                "",
                List.of(),
                (double) clean.begin() / text.length(),
                false,
                paragraph,
                new Scores(
                        Tone.of(Math.max(0, -tone), 1 - Math.abs(tone), Math.max(0, tone)),
                        null,
                        0.25,
                        null,
                        List.of(),
                        List.of(),
                        frames));
    }
}
