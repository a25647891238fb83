package org.pullquote.run;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Article;
import org.pullquote.model.Frame;
import org.pullquote.model.Scores;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Statement;
import org.pullquote.model.StatementKind;
import org.pullquote.model.Target;
import org.pullquote.model.Tone;
import org.pullquote.model.Verdict;
import org.pullquote.run.rows.AnnotatedRows;

/**
 * A month of made articles with made statements, as annotating gives them, as uneven as news is and more: one outlet has 60 % of the
 * articles, one speaker a fifth of the statements, one surname a twentieth of the speakers, one event some percent of all, one text
 * and one quotation a hundredth each. The same for the same number of articles.
 *
 * @param articles how many
 */
record SkewedCollection(long articles) implements Serializable {
    static final String OUTLET = "The Great Post";
    static final String SPEAKER = "Alda Brenn";

    /** Articles, of which the first brings the text that is copied, the second the words that all quote. */
    static final int HUNDRED = 100;

    private static final int OUTLETS = 200;
    private static final int WORDS = 40_000;
    private static final int SURNAMES = 5_000;
    private static final int FIRST_NAMES = 200;
    private static final int DAYS = 27;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-01");
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi",
        "yo", "zu"
    };

    /** Rows of {@link AnnotatedRows#SCHEMA}. */
    Dataset<Row> rows(SparkSession spark) {
        return spark.range(0, articles, 1, (int) Math.max(2, articles / 10_000))
                .map((MapFunction<Long, Row>) this::row, Encoders.row(AnnotatedRows.SCHEMA));
    }

    private Row row(long number) {
        Random random = new Random(number * 2_654_435_761L + 17);
        int event = (int) (Math.max(1, articles / 20) * cube(random));
        Random ofEvent = new Random(event);
        String[] names = words(ofEvent, 8, WORDS * 4);
        boolean copied = number % HUNDRED == 0;
        Random wording = copied ? new Random(-1) : random;
        String lead = String.join(" ", names) + " " + String.join(" ", words(wording, 40, WORDS));
        String body = copied
                ? String.join(" ", words(wording, 120, WORDS))
                : lead + ". " + String.join(" ", words(wording, 80, WORDS)) + ".";
        String id = "article-%09d".formatted(number);
        Article article = new Article(
                id,
                "%064x".formatted(number),
                number % 10 < 6 ? OUTLET : "Outlet " + random.nextInt(OUTLETS),
                null,
                null,
                names[0] + " " + names[1] + " " + names[2],
                List.of(),
                FIRST_DAY
                        .plusDays(event % DAYS + random.nextInt(3))
                        .atTime(random.nextInt(24), random.nextInt(60))
                        .toInstant(ZoneOffset.UTC),
                FIRST_DAY.plusDays(event % DAYS + random.nextInt(3)),
                null,
                "en",
                body,
                AlignedText.identity(body),
                "skewed",
                "made-" + number % 100 + ".jsonl",
                number / 100 + 1,
                List.of());
        return AnnotatedRows.row(article, statements(article, number, event, random));
    }

    private List<Statement> statements(Article article, long number, int event, Random random) {
        List<Statement> statements = new ArrayList<>();
        for (int ordinal = 1; ordinal <= 3; ordinal++) {
            Random said = new Random(event * 31L + ordinal);
            String[] ofEvent = words(said, 18, WORDS);
            String content =
                    switch (ordinal) {
                        case 1 ->
                            number % HUNDRED == 1
                                    ? "we will open the harbour again before the winter and nobody will be turned away"
                                    : random.nextBoolean()
                                            ? String.join(" ", ofEvent).substring(random.nextInt(3) == 0 ? 8 : 0)
                                            : String.join(" ", words(random, 15, WORDS));
                        case 2 ->
                            ofEvent[0] + " " + ofEvent[1] + " " + ofEvent[2] + " "
                                    + String.join(" ", words(random, 6, WORDS));
                        default -> String.join(" ", words(random, 12, WORDS));
                    };
            statements.add(statement(
                    article,
                    ordinal,
                    ordinal == 2 ? StatementKind.INDIRECT : StatementKind.DIRECT,
                    content,
                    number % HUNDRED == 1 && ordinal == 1 ? SPEAKER : name(ordinal < 3 ? new Random(event) : random),
                    name(random)));
        }
        return statements;
    }

    private static Statement statement(
            Article article, int ordinal, StatementKind kind, String content, String name, String target) {
        Map<Frame, Double> frames = new EnumMap<>(Frame.class);
        for (Frame frame : Frame.values()) {
            frames.put(frame, 1.0 / (2 + frame.ordinal()));
        }
        double tone = (content.length() % 21 - 10) / 10.0;
        return new Statement(
                article.id() + "#" + ordinal,
                article.id(),
                ordinal,
                null,
                kind,
                content,
                List.of(new Span(ordinal, ordinal + 20)),
                kind == StatementKind.DIRECT ? 1 : 0,
                null,
                null,
                Verdict.SAID,
                null,
                new Speaker(name, name.toLowerCase(Locale.ROOT).replace(' ', '-'), SpeakerKind.PERSON, "minister"),
                List.of(),
                0.9,
                "",
                List.of(new Target(target, "person", new Span(0, 4), null)),
                ordinal / 4.0,
                false,
                content,
                new Scores(
                        Tone.of(Math.max(0, -tone), 1 - Math.abs(tone), Math.max(0, tone)),
                        null,
                        0.25,
                        null,
                        List.of(),
                        List.of(),
                        frames));
    }

    private static String name(Random random) {
        if (random.nextInt(5) == 0) {
            return random.nextInt(4) == 0 ? "Brenn" : SPEAKER;
        }
        String surname = capital(word((int) (SURNAMES * cube(random)) + WORDS));
        return capital(word(random.nextInt(FIRST_NAMES))) + " " + surname;
    }

    /** In [0, 1), small ones far more often than large ones. */
    private static double cube(Random random) {
        double even = random.nextDouble();
        return even * even * even;
    }

    private static String[] words(Random random, int count, int of) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = word((int) (of * cube(random)));
        }
        return words;
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
