package org.pullquote.score;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Frame;
import org.pullquote.model.LoadedWord;
import org.pullquote.model.Scores;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Statement;
import org.pullquote.model.StatementKind;
import org.pullquote.model.Target;
import org.pullquote.model.Tone;
import org.pullquote.model.ToneLabel;
import org.pullquote.model.Verdict;

class StatementScorerTest {
    private static StatementScorer scorer;

    @BeforeAll
    static void load() {
        scorer = StatementScorer.load();
    }

    @AfterAll
    static void close() {
        scorer.close();
    }

    @Test
    void praiseAndBlameAreToldApart() {
        assertThat(scores("He is a brave man and did a wonderful job.", "")
                        .tone()
                        .label())
                .isEqualTo(ToneLabel.POSITIVE);
        assertThat(scores("He is a corrupt liar and a disgrace.", "").tone().label())
                .isEqualTo(ToneLabel.NEGATIVE);
    }

    @Test
    void eachTargetHasItsOwnTone() {
        String content = "Varga is a thief who lied to us, and we are proud of the heroic work of Lindqvist.";
        Statement scored = scorer.score(List.of(
                        statement(content, "", List.of(target("Varga", content), target("Lindqvist", content)))))
                .get(0);
        assertThat(tone(scored, 0).value()).isNegative();
        assertThat(tone(scored, 1).value()).isPositive();
    }

    @Test
    void aTargetIsJudgedByItsOwnSentence() {
        String praise = "We are proud of the heroic work of Lindqvist.";
        String content = "The thieves lied to us. " + praise;
        List<Statement> scored = scorer.score(List.of(
                statement(content, "", List.of(target("Lindqvist", content))),
                statement(praise, "", List.of(target("Lindqvist", praise)))));
        assertThat(tone(scored.get(0), 0)).isEqualTo(tone(scored.get(1), 0));
    }

    @Test
    void tooShortAContextHasNoTone() {
        Scores scores = scores("We shall see.", "he said");
        assertThat(scores.contextTone()).isNull();
        assertThat(scores.contextLoaded()).isNull();
        assertThat(scores.contextLoadedWords()).isEmpty();
    }

    @Test
    void theReportersWordsAreScoredApart() {
        Scores scores = scores("We shall see.", "the disgraced tyrant sneered in a pathetic, rambling rant");
        assertThat(requireNonNull(scores.contextTone()).label()).isEqualTo(ToneLabel.NEGATIVE);
        assertThat(scores.contextLoaded()).isGreaterThan(scores.loaded());
        assertThat(scores.contextLoadedWords()).extracting(LoadedWord::word).contains("pathetic");
    }

    @Test
    void aNameThatOpensASentenceIsNoLoadedWord() {
        String content = "Traitor’s plan is a shameless scam.";
        Statement anybodys = statement(content, content, List.of());
        assertThat(contextWords(anybodys)).contains("Traitor’s", "shameless");
        Statement ofSpeaker =
                anybodys.spokenBy(new Speaker("Ada Traitor", "ada-traitor", SpeakerKind.PERSON, null), 0.9);
        assertThat(contextWords(ofSpeaker)).contains("shameless").doesNotContain("Traitor’s");

        assertThat(contentWords(anybodys)).contains("Traitor’s", "shameless");
        Statement ofTarget = statement(
                content, "", List.of(new Target("Per Traitor", "person", new Span(0, "Traitor".length()), null)));
        assertThat(contentWords(ofTarget)).contains("shameless").doesNotContain("Traitor’s");
    }

    private static List<String> contentWords(Statement statement) {
        return words(statement, Scores::loadedWords);
    }

    private static List<String> contextWords(Statement statement) {
        return words(statement, Scores::contextLoadedWords);
    }

    private static List<String> words(Statement statement, Function<Scores, List<LoadedWord>> which) {
        Scores scores = requireNonNull(scorer.score(List.of(statement)).get(0).scores());
        return which.apply(scores).stream().map(LoadedWord::word).toList();
    }

    @Test
    void aBlankContentIsNeutral() {
        Scores scores = scores(" ", "");
        assertThat(scores.tone().label()).isEqualTo(ToneLabel.NEUTRAL);
        assertThat(scores.loaded()).isZero();
        assertThat(scores.frames()).hasSize(Frame.values().length).containsEntry(Frame.ECONOMIC, 0.0);
    }

    @Test
    void scoresDoNotDependOnTheBatchOrTheThread() {
        List<Statement> statements = List.of(
                statement("The court freed him. Prices rose.", "he told reporters angrily", List.of()),
                statement("Prices rose.", "", List.of()));
        List<Statement> expected = scorer.score(statements);
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> List.of(
                                scorer.score(statements.subList(0, 1)).get(0),
                                scorer.score(statements.subList(1, 2)).get(0)))
                        .toList())
                .allSatisfy(scored -> assertThat(scored).isEqualTo(expected));
    }

    @Test
    void theModelFileHasItsFingerprint() {
        assertThat(scorer.fingerprints()).containsOnlyKeys("encoder").allSatisfy((name, hash) -> assertThat(hash)
                .matches("[0-9a-f]{64}"));
    }

    private static Scores scores(String content, String context) {
        return requireNonNull(scorer.score(List.of(statement(content, context, List.of())))
                .get(0)
                .scores());
    }

    private static Tone tone(Statement scored, int target) {
        return requireNonNull(scored.targets().get(target).tone());
    }

    private static Target target(String name, String content) {
        int begin = content.indexOf(name);
        return new Target(name, "person", new Span(begin, begin + name.length()), null);
    }

    private static Statement statement(String content, String context, List<Target> targets) {
        return new Statement(
                "a#1",
                "a",
                1,
                null,
                StatementKind.DIRECT,
                content,
                List.of(new Span(0, content.length())),
                1,
                null,
                null,
                Verdict.SAID,
                null,
                null,
                List.of(),
                0.5,
                context,
                targets,
                0,
                false,
                content,
                null);
    }
}
