package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bars that the shipped models have to reach; skipped where the gold sets are not there. */
class ScoreBarsTest {
    private static final Pattern MACRO_F1 = Pattern.compile("macro-F1 (\\S+)");

    @TempDir
    private Path folder;

    @Test
    void toneTowardTargetsReachesItsBar() throws IOException {
        assertThat(macroF1(new ToneEvaluation(), "newsmtsc", 353)).isGreaterThanOrEqualTo(0.78);
    }

    @Test
    void framesReachTheirBar() throws IOException {
        assertThat(macroF1(new FrameEvaluation(), "frac", 260)).isGreaterThanOrEqualTo(0.65);
    }

    @Test
    void loadedLanguageReachesItsBar() throws IOException {
        assertThat(macroF1(new LoadedEvaluation(), "babe", 550)).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void attributionReachesItsBars() throws IOException {
        AttributionScores scores = new AttributionEvaluation().score(gold("polnear/dev"), null);
        assertThat(scores.attributionF1()).as(scores.table()).isGreaterThanOrEqualTo(0.74);
        assertThat(scores.directRight()).as(scores.table()).isGreaterThanOrEqualTo(0.92);
    }

    private static Path gold(String set) {
        Path gold = Path.of(System.getProperty("pullquote.shared", "../shared"), "gold", set);
        Assumptions.assumeTrue(Files.isDirectory(gold), "no gold set at " + gold);
        return gold;
    }

    private double macroF1(Evaluation evaluation, String set, int predictions) throws IOException {
        Path gold = gold(set);
        Path out = folder.resolve("predictions.jsonl");
        Matcher macroF1 = MACRO_F1.matcher(evaluation.run(gold, out));
        assertThat(macroF1.find()).isTrue();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(predictions).allMatch(line -> line.contains("\"predicted\":"));
        return Double.parseDouble(macroF1.group(1));
    }
}
