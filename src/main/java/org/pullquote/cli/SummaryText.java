package org.pullquote.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pullquote.aggregate.corpus.MostQuoted;
import org.pullquote.run.manifest.RunSummary;

/** The text printed at the end of a run. */
final class SummaryText {
    private static final int WIDEST = 32;

    /** All are in {@code run.json}. */
    private static final int MAX_NAMES = 20;

    private SummaryText() {}

    static String of(RunSummary summary) {
        StringBuilder text = new StringBuilder();
        if (!summary.speakers().isEmpty()) {
            text.append(table(summary.speakers())).append('\n');
        }
        text.append(String.format(
                Locale.ROOT,
                "read %,d = analysed %,d + rejected %,d%s%n",
                summary.read(),
                summary.analysed(),
                summary.read() - summary.analysed(),
                reasons(summary)));
        text.append(String.format(Locale.ROOT, "%,d statements", summary.statements()));
        text.append(
                summary.headlines() == 0
                        ? "\n"
                        : String.format(Locale.ROOT, " (%,d more in headlines)%n", summary.headlines()));
        addNames(text, "aliases of nobody here: ", summary.unknown().aliases());
        addNames(
                text,
                "outlets that the sources file does not list: ",
                summary.unknown().sources());
        text.append("tables: ").append(summary.output()).append('\n');
        summary.beyond().forEach(line -> text.append(line).append('\n'));
        return Message.visible(text.toString());
    }

    static void addNames(StringBuilder text, String what, List<String> names) {
        if (!names.isEmpty()) {
            text.append(what)
                    .append(names.stream()
                            .limit(MAX_NAMES)
                            .map(SummaryText::cut)
                            .collect(Collectors.joining(", ")))
                    .append(names.size() > MAX_NAMES ? " and " + (names.size() - MAX_NAMES) + " more (run.json)" : "")
                    .append('\n');
        }
    }

    private static String reasons(RunSummary summary) {
        return summary.rejected().isEmpty()
                ? ""
                : summary.rejected().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().code())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String table(List<MostQuoted> lines) {
        int source = width("outlet", lines.stream().map(MostQuoted::source).toList());
        int speaker = width("speaker", lines.stream().map(MostQuoted::speaker).toList());
        String row = "%-" + source + "s  %-" + speaker + "s  %10s  %6s  %5s%n";
        StringBuilder table =
                new StringBuilder(String.format(Locale.ROOT, row, "outlet", "speaker", "statements", "direct", "tone"));
        String before = "";
        for (MostQuoted line : lines) {
            Double tone = line.tone();
            table.append(String.format(
                    Locale.ROOT,
                    row,
                    line.source().equals(before) ? "" : cut(line.source()),
                    cut(line.speaker()),
                    String.format(Locale.ROOT, "%,d", line.statements()),
                    String.format(Locale.ROOT, "%.0f %%", 100 * line.directShare()),
                    tone == null ? "" : String.format(Locale.ROOT, "%+.2f", tone)));
            before = line.source();
        }
        return table.toString();
    }

    private static int width(String heading, List<String> values) {
        return Math.max(
                heading.length(),
                values.stream().mapToInt(value -> cut(value).length()).max().orElse(0));
    }

    private static String cut(String value) {
        return value.length() <= WIDEST ? value : value.substring(0, WIDEST - 1) + "…";
    }
}
