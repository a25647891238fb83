package org.pullquote.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Articles, statements and rejections of every shape, the same for the same seed. */
public final class Generated {
    private static final List<String> SOURCES = List.of("Morgenblatt", "The Daily Ledger", "=Signal", "Wire, Ltd");
    private static final List<String> SPEAKERS =
            List.of("Ada Olsen", "Bo \"Red\" Katz", "@nightdesk", "Ministry of Tides", "Çelik Ğ");
    private static final List<String> TARGETS = List.of("Port Alma", "Ada Olsen", "+Plus Party", "Tides Board");
    private static final String[] PIECES = {
        "the harbour",
        "said",
        "\"never\"",
        "\u201cno\u201d",
        "a;b,c",
        "line\nbreak",
        "carriage\r\nreturn",
        "tab\there",
        "=cmd|' /C calc'!A0",
        "-1",
        "'quoted'",
        "\uD83D\uDE00",
        "na\u0131ve",
        "nul\u0000l",
        "1,234.5",
        "",
        " "
    };

    private final Random random;

    public Generated(long seed) {
        random = new Random(seed);
    }

    public Article article(int number) {
        String body = text(1 + random.nextInt(60));
        return new Article(
                "article-" + number,
                String.format("%064x", number),
                one(SOURCES),
                maybe(() -> "TASS"),
                maybe(() -> "https://example.org/" + number),
                text(random.nextInt(6)),
                random.nextBoolean() ? List.of() : List.of(text(2), "=HYPERLINK(\"x\")"),
                maybe(() -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L)),
                maybe(() -> LocalDate.of(2026, 3, 1 + random.nextInt(3))),
                maybe(() -> "PORT ALMA"),
                "en",
                body,
                aligned(body),
                "generated",
                "input/" + number % 3 + ".jsonl",
                number,
                random.nextBoolean() ? List.of() : List.of(Issue.SOURCE_FROM_ADDRESS, Issue.NO_TITLE));
    }

    public Draft draft(int number) {
        return new Draft(
                "input/" + number % 3 + ".jsonl",
                number,
                maybe(() -> "draft-" + number),
                maybe(() -> one(SOURCES)),
                maybe(() -> "TASS"),
                maybe(() -> "https://example.org/" + number),
                text(random.nextInt(6)),
                random.nextBoolean() ? List.of() : List.of(text(2), "=HYPERLINK(\"x\")"),
                maybe(() -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L)),
                maybe(() -> LocalDate.of(2026, 3, 1 + random.nextInt(3))),
                maybe(() -> 1990 + random.nextInt(50)),
                maybe(() -> "en"),
                maybe(() -> "PORT ELSTON"),
                text(1 + random.nextInt(60)),
                new Revision(
                        maybe(() -> (long) random.nextInt(9)),
                        maybe(() -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L)),
                        maybe(() -> "canceled"),
                        "'after the speech'"),
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of(Issue.DAY_FETCHED));
    }

    public List<Statement> statements(Article article, boolean scored) {
        List<Statement> statements = new ArrayList<>();
        int count = random.nextInt(6);
        for (int ordinal = 1; ordinal <= count; ordinal++) {
            statements.add(statement(article, ordinal, scored));
        }
        return statements;
    }

    public Rejection rejection() {
        return new Rejection(
                "input/" + random.nextInt(4) + ".jsonl",
                random.nextInt(5),
                one(List.of(Rejection.Reason.values())),
                text(4));
    }

    private Statement statement(Article article, int ordinal, boolean scored) {
        String content = text(1 + random.nextInt(12)) + " words of " + article.source()
                // One outlet has words of its own, so that there is something to find.
                + (article.source().equals("=Signal") ? " lighthouse keepers watch distant beacons" : "");
        Speaker speaker = maybe(this::speaker);
        return new Statement(
                article.id() + "#" + ordinal,
                article.id(),
                ordinal,
                ordinal % 4 == 0 ? Integer.valueOf(ordinal - 1) : null,
                one(List.of(StatementKind.values())),
                content,
                List.of(span(article.body()), span(article.body())),
                random.nextDouble(),
                maybe(() -> new Cue("said", "say", List.of(span(article.body())), one(List.of(Stance.values())))),
                maybe(() -> one(List.of(AttributionType.values()))),
                new Verdict(ordinal % 4 == 0 ? Tier.NESTED : Tier.SAID, 0.5 + 0.4 / ordinal),
                maybe(() -> new Mention("she", List.of(span(article.body())))),
                speaker,
                ordinal % 3 == 0 ? together(speaker) : List.of(),
                random.nextDouble(),
                text(random.nextInt(8)),
                targets(content, scored),
                random.nextDouble(),
                ordinal == 1 && random.nextBoolean(),
                text(12),
                scored ? scores() : null);
    }

    private static List<Speaker> together(@Nullable Speaker speaker) {
        return speaker == null || speaker.kind() != SpeakerKind.PERSON
                ? List.of()
                : List.of(
                        new Speaker(speaker.name(), speaker.id(), SpeakerKind.PERSON, null),
                        new Speaker("Kit Vale", "kit-vale", SpeakerKind.PERSON, null));
    }

    private Speaker speaker() {
        SpeakerKind kind = one(List.of(SpeakerKind.values()));
        if (kind == SpeakerKind.UNNAMED) {
            return new Speaker(null, null, kind, maybe(() -> "officials"));
        }
        int at = random.nextInt(SPEAKERS.size());
        String name = SPEAKERS.get(at);
        return new Speaker(
                random.nextBoolean() ? name : name + " Jr", "speaker-" + at, kind, maybe(() -> "chair of " + text(1)));
    }

    private List<Target> targets(String content, boolean scored) {
        List<Target> targets = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String kind = one(List.of("person", "organization", "place"));
            targets.add(new Target(one(TARGETS), kind, span(content), scored ? maybe(this::tone) : null));
        }
        return targets;
    }

    private Scores scores() {
        Map<Frame, Double> frames = new EnumMap<>(Frame.class);
        for (Frame frame : Frame.values()) {
            frames.put(frame, random.nextDouble());
        }
        return new Scores(
                tone(),
                maybe(this::tone),
                random.nextDouble(),
                maybe(random::nextDouble),
                List.of(new LoadedWord("=vile", 0.75), new LoadedWord(text(1), 0.5)),
                List.of(),
                frames);
    }

    private Tone tone() {
        return new Tone(random.nextDouble() * 2 - 1, one(List.of(ToneLabel.values())));
    }

    private Span span(String text) {
        int begin = random.nextInt(text.length() + 1);
        return new Span(begin, begin + random.nextInt(text.length() - begin + 1));
    }

    private AlignedText aligned(String body) {
        if (body.length() < 6 || random.nextBoolean()) {
            return AlignedText.identity(body);
        }
        int half = body.length() / 2;
        if (Character.isLowSurrogate(body.charAt(half)) || Character.isLowSurrogate(body.charAt(half + 2))) {
            return AlignedText.identity(body);
        }
        return new AlignedText(
                body.substring(0, half) + body.substring(half + 2),
                List.of(
                        new AlignedText.Run(0, half, 0, half),
                        new AlignedText.Run(half, body.length() - half - 2, half + 2, body.length())));
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(i == 0 ? "" : " ").append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }
}
