package org.pullquote.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Article;
import org.pullquote.model.Issue;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.Format;
import org.pullquote.read.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pullquote inspect}: shows what is understood of the first records of files. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Reads the first records of files and shows what is understood of each, without analysing anything.",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  pullquote inspect page.html", "  pullquote inspect --records 20 crawl.warc.gz"})
final class InspectCommand implements Callable<Integer> {
    private static final int EXCERPT_CHARACTERS = 100;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Local files, compressed or not.")
    private List<Path> files = List.of();

    @Option(
            names = {"-n", "--records"},
            paramLabel = "COUNT",
            description = "How many records of each file (default: ${DEFAULT-VALUE}).",
            defaultValue = "3")
    private int records;

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            description = "The outlet of the articles that name none.")
    private @Nullable String source;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "The format of the files, if it is not to be detected: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.AUTO;

    @Override
    public Integer call() throws IOException {
        CollectionReader reader = new CollectionReader(
                ReadOptions.of("inspected").withSource(source).withFormat(format));
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                Iterator<Reading> readings = reader.read(file.toString(), bytes);
                for (int i = 0; i < records && readings.hasNext(); i++) {
                    print(readings.next(), out);
                }
                if (readings.hasNext()) {
                    out.println(file + ": more records follow");
                }
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void print(Reading reading, PrintWriter out) {
        if (reading instanceof Rejection rejection) {
            out.printf(
                    "%s, record %d: rejected as %s%n",
                    rejection.path(), rejection.record(), rejection.reason().code());
            line(out, "why", rejection.detail());
        } else if (reading instanceof Article article) {
            out.printf("%s, record %d: an article%n", article.path(), article.record());
            line(out, "id", article.id());
            line(out, "source", article.source());
            line(out, "agency", article.agency());
            line(out, "url", article.url());
            line(out, "title", article.title());
            line(out, "authors", String.join("; ", article.authors()));
            line(out, "published", article.publishedAt() != null ? article.publishedAt() : article.publishedDate());
            line(out, "dateline", article.dateline());
            line(out, "text", text(article.text().text()));
            line(out, "issues", article.issues().stream().map(Issue::code).collect(Collectors.joining(", ")));
        }
    }

    private static String text(String text) {
        String line = text.replace('\n', ' ');
        String excerpt = line.length() <= EXCERPT_CHARACTERS ? line : line.substring(0, EXCERPT_CHARACTERS) + "…";
        return String.format(
                Locale.ROOT, "%d paragraphs, %d characters: %s", text.split("\n\n").length, text.length(), excerpt);
    }

    private static void line(PrintWriter out, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            out.printf("  %-10s %s%n", name, value);
        }
    }
}
