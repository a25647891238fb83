package org.pullquote.run.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.AttributionType;
import org.pullquote.model.Coded;
import org.pullquote.model.Cue;
import org.pullquote.model.Frame;
import org.pullquote.model.LoadedWord;
import org.pullquote.model.Mention;
import org.pullquote.model.Scores;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Stance;
import org.pullquote.model.Statement;
import org.pullquote.model.StatementKind;
import org.pullquote.model.Target;
import org.pullquote.model.Tier;
import org.pullquote.model.Tone;
import org.pullquote.model.ToneLabel;
import org.pullquote.model.Verdict;

/** Statements read back from rows of {@link StatementRows}. */
final class ReadStatement {
    private ReadStatement() {}

    /** The statement of a row. */
    static Statement of(Row row) {
        return new Statement(
                row.getAs("statement_id"),
                row.getAs("article_id"),
                row.<Integer>getAs("ordinal"),
                row.getAs("within") == null ? null : Integer.valueOf(ordinal(row.getAs("within"))),
                Coded.of(StatementKind.class, row.getAs("kind")),
                row.getAs("content"),
                spans(row, "content_spans"),
                row.<Double>getAs("quoted_share"),
                row.getAs("cue") == null ? null : cue(row),
                row.getAs("attribution_type") == null
                        ? null
                        : Coded.of(AttributionType.class, row.getAs("attribution_type")),
                new Verdict(Coded.of(Tier.class, row.getAs("tier")), row.<Double>getAs("said_probability")),
                row.getAs("speaker_mention") == null
                        ? null
                        : new Mention(row.getAs("speaker_mention"), spans(row, "speaker_spans")),
                row.getAs("speaker_kind") == null ? null : speaker(row),
                together(row),
                row.<Double>getAs("confidence"),
                row.getAs("context"),
                targets(row),
                row.<Double>getAs("position"),
                row.<Boolean>getAs("in_headline"),
                row.getAs("paragraph"),
                row.getAs("tone") == null ? null : scores(row));
    }

    /** The ordinal at the end of a statement's id. */
    private static int ordinal(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('#') + 1));
    }

    private static List<LoadedWord> loadedWords(Row row, String words, String probabilities) {
        List<String> written = row.getList(row.fieldIndex(words));
        List<Double> of = row.getList(row.fieldIndex(probabilities));
        return IntStream.range(0, written.size())
                .mapToObj(i -> new LoadedWord(written.get(i), of.get(i)))
                .toList();
    }

    private static Cue cue(Row row) {
        return new Cue(
                row.getAs("cue"),
                row.getAs("cue_lemma"),
                spans(row, "cue_spans"),
                Coded.of(Stance.class, row.getAs("stance")));
    }

    private static List<Speaker> together(Row row) {
        List<Speaker> together = new ArrayList<>();
        for (Row one : row.<Row>getList(row.fieldIndex("speakers"))) {
            together.add(new Speaker(
                    one.getString(0), one.getString(1), Coded.of(SpeakerKind.class, one.getString(2)), null));
        }
        return together;
    }

    private static Speaker speaker(Row row) {
        List<Row> together = row.getList(row.fieldIndex("speakers"));
        boolean joined = row.getAs("speaker") != null && together.size() > 1;
        return new Speaker(
                joined ? together.get(0).getString(0) : row.getAs("speaker"),
                row.getAs("speaker_id"),
                Coded.of(SpeakerKind.class, joined ? together.get(0).getString(2) : row.getAs("speaker_kind")),
                row.getAs("speaker_role"));
    }

    private static List<Target> targets(Row row) {
        List<Target> targets = new ArrayList<>();
        for (Row target : row.<Row>getList(row.fieldIndex("targets"))) {
            targets.add(new Target(
                    target.getString(0),
                    target.getString(2),
                    new Span(target.getInt(3), target.getInt(4)),
                    tone(target, "tone", "tone_label")));
        }
        return targets;
    }

    private static Scores scores(Row row) {
        return new Scores(
                new Tone(row.<Double>getAs("tone"), Coded.of(ToneLabel.class, row.getAs("tone_label"))),
                tone(row, "context_tone", "context_tone_label"),
                row.<Double>getAs("loaded"),
                row.getAs("context_loaded") == null ? null : row.<Double>getAs("context_loaded"),
                loadedWords(row, "loaded_words", "loaded_word_probabilities"),
                loadedWords(row, "context_loaded_words", "context_loaded_word_probabilities"),
                frames(row.getJavaMap(row.fieldIndex("frames"))));
    }

    private static Map<Frame, Double> frames(Map<String, Double> cells) {
        Map<Frame, Double> frames = new EnumMap<>(Frame.class);
        cells.forEach((code, score) -> frames.put(Coded.of(Frame.class, code), score));
        return frames;
    }

    private static @Nullable Tone tone(Row row, String value, String label) {
        return row.getAs(value) == null
                ? null
                : new Tone(row.<Double>getAs(value), Coded.of(ToneLabel.class, row.getAs(label)));
    }

    private static List<Span> spans(Row row, String column) {
        List<Span> spans = new ArrayList<>();
        for (Row span : row.<Row>getList(row.fieldIndex(column))) {
            spans.add(new Span(span.getInt(0), span.getInt(1)));
        }
        return spans;
    }
}
