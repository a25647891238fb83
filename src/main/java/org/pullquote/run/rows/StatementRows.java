package org.pullquote.run.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Article;
import org.pullquote.model.AttributionType;
import org.pullquote.model.Cue;
import org.pullquote.model.Frame;
import org.pullquote.model.LoadedWord;
import org.pullquote.model.Mention;
import org.pullquote.model.Scores;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.Statement;
import org.pullquote.model.Target;
import org.pullquote.model.Tone;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.Table;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Statements as rows of {@link ArticleTables#STATEMENTS}, which hold all their fields.
 *
 * <p>A lone surrogate, which UTF-8 cannot encode, comes back as U+FFFD.
 */
public final class StatementRows {
    private static final Table TABLE = ArticleTables.STATEMENTS;

    public static final StructType SCHEMA = StructType.fromDDL(TABLE.ddl());

    private static final int ID = at("statement_id");
    private static final int ARTICLE_ID = at("article_id");
    private static final int SOURCE = at("source");
    private static final int AGENCY = at("agency");
    private static final int PUBLISHED_DATE = at("published_date");
    private static final int ORDINAL = at("ordinal");
    private static final int KIND = at("kind");
    private static final int CONTENT = at("content");
    private static final int CONTENT_SPANS = at("content_spans");
    private static final int CONTENT_TEXT_SPANS = at("content_text_spans");
    private static final int WORDS = at("words");
    private static final int QUOTED_SHARE = at("quoted_share");
    private static final int CUE = at("cue");
    private static final int CUE_LEMMA = at("cue_lemma");
    private static final int CUE_SPANS = at("cue_spans");
    private static final int CUE_TEXT_SPANS = at("cue_text_spans");
    private static final int MENTION = at("speaker_mention");
    private static final int MENTION_SPANS = at("speaker_spans");
    private static final int MENTION_TEXT_SPANS = at("speaker_text_spans");
    private static final int SPEAKER = at("speaker");
    private static final int SPEAKER_IN_ARTICLE = at("speaker_in_article");
    private static final int SPEAKERS = at("speakers");
    private static final int SPEAKER_ID = at("speaker_id");
    private static final int SPEAKER_KIND = at("speaker_kind");
    private static final int SPEAKER_ROLE = at("speaker_role");
    private static final int CONFIDENCE = at("confidence");
    private static final int TONE = at("tone");
    private static final int TONE_LABEL = at("tone_label");
    private static final int CONTEXT_TONE = at("context_tone");
    private static final int CONTEXT_TONE_LABEL = at("context_tone_label");
    private static final int STANCE = at("stance");
    private static final int ATTRIBUTION_TYPE = at("attribution_type");
    private static final int TIER = at("tier");
    private static final int WITHIN = at("within");
    private static final int SAID_PROBABILITY = at("said_probability");
    private static final int FRAMES = at("frames");
    private static final int TARGETS = at("targets");
    private static final int LOADED = at("loaded");
    private static final int LOADED_WORDS = at("loaded_words");
    private static final int LOADED_WORD_PROBABILITIES = at("loaded_word_probabilities");
    private static final int CONTEXT_LOADED = at("context_loaded");
    private static final int CONTEXT_LOADED_WORDS = at("context_loaded_words");
    private static final int CONTEXT_LOADED_WORD_PROBABILITIES = at("context_loaded_word_probabilities");
    private static final int POSITION = at("position");
    private static final int IN_HEADLINE = at("in_headline");
    private static final int CONTEXT = at("context");
    private static final int PARAGRAPH = at("paragraph");

    private StatementRows() {}

    /**
     * The row of a statement of an article.
     *
     * @throws IllegalArgumentException if it belongs to another article, or its scores lack a frame
     */
    public static Row toRow(Article article, Statement statement) {
        if (!statement.articleId().equals(article.id())) {
            throw new IllegalArgumentException("statement " + statement.id() + " is of article " + statement.articleId()
                    + ", not " + article.id());
        }
        @Nullable Object[] cells = new @Nullable Object[TABLE.columns().size()];
        cells[SOURCE] = WellFormed.of(article.source());
        cells[AGENCY] = WellFormed.orNull(article.agency());
        cells[PUBLISHED_DATE] = article.publishedDate();
        putExtracted(cells, statement);
        putTextSpans(cells, article, statement);
        Scores scores = statement.scores();
        if (scores != null) {
            putScores(cells, scores, statement.id());
        }
        return RowFactory.create(cells);
    }

    private static void putExtracted(@Nullable Object[] cells, Statement statement) {
        cells[ID] = WellFormed.of(statement.id());
        cells[ARTICLE_ID] = WellFormed.of(statement.articleId());
        cells[ORDINAL] = statement.ordinal();
        Integer within = statement.within();
        if (within != null) {
            cells[WITHIN] = WellFormed.of(statement.articleId() + "#" + within);
        }
        cells[KIND] = statement.kind().code();
        cells[CONTENT] = WellFormed.of(statement.content());
        cells[CONTENT_SPANS] = spansCell(statement.contentSpans());
        cells[WORDS] = WordCount.of(statement.content());
        cells[QUOTED_SHARE] = statement.quotedShare();
        Cue cue = statement.cue();
        if (cue != null) {
            cells[CUE] = WellFormed.of(cue.text());
            cells[CUE_LEMMA] = WellFormed.of(cue.lemma());
            cells[CUE_SPANS] = spansCell(cue.spans());
            cells[STANCE] = cue.stance().code();
        }
        AttributionType type = statement.attributionType();
        if (type != null) {
            cells[ATTRIBUTION_TYPE] = type.code();
        }
        cells[TIER] = statement.verdict().tier().code();
        cells[SAID_PROBABILITY] = statement.verdict().said();
        Mention mention = statement.mention();
        if (mention != null) {
            cells[MENTION] = WellFormed.of(mention.text());
            cells[MENTION_SPANS] = spansCell(mention.spans());
        }
        Speaker speaker = statement.shownSpeaker();
        if (speaker != null) {
            cells[SPEAKER] = WellFormed.orNull(speaker.name());
            cells[SPEAKER_IN_ARTICLE] = cells[SPEAKER];
            cells[SPEAKER_ID] = WellFormed.orNull(speaker.id());
            cells[SPEAKER_KIND] = speaker.kind().code();
            cells[SPEAKER_ROLE] = WellFormed.orNull(speaker.role());
        }
        cells[SPEAKERS] = statement.together().stream()
                .map(one -> RowFactory.create(
                        WellFormed.orNull(one.name()),
                        WellFormed.orNull(one.id()),
                        one.kind().code()))
                .toArray(Row[]::new);
        cells[CONFIDENCE] = statement.confidence();
        cells[TARGETS] =
                statement.targets().stream().map(StatementRows::targetCell).toArray(Row[]::new);
        cells[POSITION] = statement.position();
        cells[IN_HEADLINE] = statement.inHeadline();
        cells[CONTEXT] = WellFormed.of(statement.context());
        cells[PARAGRAPH] = WellFormed.of(statement.paragraph());
    }

    private static void putTextSpans(@Nullable Object[] cells, Article article, Statement statement) {
        boolean inHeadline = statement.inHeadline();
        cells[CONTENT_TEXT_SPANS] = TextSpans.cell(article, inHeadline, statement.contentSpans());
        Cue cue = statement.cue();
        if (cue != null) {
            cells[CUE_TEXT_SPANS] = TextSpans.cell(article, inHeadline, cue.spans());
        }
        Mention mention = statement.mention();
        if (mention != null) {
            cells[MENTION_TEXT_SPANS] = TextSpans.cell(article, inHeadline, mention.spans());
        }
    }

    private static void putScores(@Nullable Object[] cells, Scores scores, String id) {
        cells[TONE] = scores.tone().value();
        cells[TONE_LABEL] = scores.tone().label().code();
        Tone contextTone = scores.contextTone();
        if (contextTone != null) {
            cells[CONTEXT_TONE] = contextTone.value();
            cells[CONTEXT_TONE_LABEL] = contextTone.label().code();
        }
        cells[LOADED] = scores.loaded();
        cells[LOADED_WORDS] = wordsCell(scores.loadedWords());
        cells[LOADED_WORD_PROBABILITIES] = probabilitiesCell(scores.loadedWords());
        cells[CONTEXT_LOADED] = scores.contextLoaded();
        cells[CONTEXT_LOADED_WORDS] = wordsCell(scores.contextLoadedWords());
        cells[CONTEXT_LOADED_WORD_PROBABILITIES] = probabilitiesCell(scores.contextLoadedWords());
        if (scores.frames().size() != Frame.values().length) {
            throw new IllegalArgumentException("statement " + id + " has scores of "
                    + scores.frames().size() + " frames, expected all " + Frame.values().length);
        }
        Map<String, Double> frames = new LinkedHashMap<>();
        scores.frames().forEach((frame, score) -> frames.put(frame.code(), score));
        cells[FRAMES] = CollectionConverters.asScala(frames);
    }

    private static String[] wordsCell(List<LoadedWord> words) {
        return words.stream().map(word -> WellFormed.of(word.word())).toArray(String[]::new);
    }

    private static Double[] probabilitiesCell(List<LoadedWord> words) {
        return words.stream().map(LoadedWord::probability).toArray(Double[]::new);
    }

    static Row[] spansCell(List<Span> spans) {
        return spans.stream()
                .map(span -> RowFactory.create(span.begin(), span.end()))
                .toArray(Row[]::new);
    }

    /** The id is null: it is known when the names of all articles are joined. */
    private static Row targetCell(Target target) {
        Tone tone = target.tone();
        return RowFactory.create(
                WellFormed.of(target.name()),
                null,
                target.kind(),
                target.span().begin(),
                target.span().end(),
                tone == null ? null : tone.value(),
                tone == null ? null : tone.label().code());
    }

    private static int at(String column) {
        return SCHEMA.fieldIndex(column);
    }
}
