package org.pullquote.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.pullquote.read.Format;
import org.pullquote.read.Inspector;
import org.pullquote.read.Inspector.Inspected;
import org.pullquote.read.Inspector.Understood;
import org.pullquote.read.ReadOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pullquote inspect}: shows how the first records of files are read. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Reads the first records of files and shows which fields were found in each, and where, without analysing anything.",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  pullquote inspect page.html", "  pullquote inspect --records 20 crawl.warc.gz"})
final class InspectCommand implements Callable<Integer> {
    private static final int MAX_CHARACTERS = 150;
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    /** The formats as a job file writes them. */
    static final class FormatNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        FormatNames() {
            for (Format format : Format.values()) {
                add(format.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    static final class FormatReader implements CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String written) {
            List<String> names = new FormatNames();
            int at = names.indexOf(written.toLowerCase(Locale.ROOT));
            if (at < 0) {
                throw new CommandLine.TypeConversionException(
                        "'" + written + "', expected one of " + String.join(", ", names));
            }
            return Format.values()[at];
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Local files, compressed or not; Parquet is not shown.")
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
            names = {"-y", "--year"},
            paramLabel = "YEAR",
            description = "The year of datelines without one.")
    private @Nullable Integer year;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "The format of the files, if it is not to be detected: ${COMPLETION-CANDIDATES}.",
            completionCandidates = FormatNames.class,
            converter = FormatReader.class)
    private Format format = Format.AUTO;

    @Override
    public Integer call() throws IOException {
        Inspector inspector = new Inspector(
                ReadOptions.of("inspected").withSource(source).withYear(year).withFormat(format));
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            check(file);
            try (InputStream bytes = Files.newInputStream(file)) {
                Iterator<Inspected> found = inspector.inspect(file.toString(), bytes);
                for (int i = 0; i < records && found.hasNext(); i++) {
                    print(found.next(), out);
                }
                if (found.hasNext()) {
                    out.println(Message.visible(file + ": more records follow"));
                }
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void check(Path file) throws IOException {
        String problem = null;
        if (!Files.exists(file)) {
            problem = "no such file";
        } else if (Files.isDirectory(file)) {
            problem = "a folder, expected files";
        } else if (format == Format.PARQUET || isParquet(file)) {
            problem = "Parquet, which only 'pullquote run' reads";
        }
        if (problem != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), file + ": " + problem);
        }
    }

    private static boolean isParquet(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(PARQUET.length), PARQUET);
        }
    }

    private static void print(Inspected inspected, PrintWriter out) {
        Reading reading = inspected.reading();
        if (reading instanceof Rejection rejection) {
            out.printf(
                    "%s, record %d: rejected as %s%n",
                    Message.visible(rejection.path()),
                    rejection.record(),
                    rejection.reason().code());
            line(out, "why", rejection.detail(), "");
        } else if (reading instanceof Article article) {
            out.printf("%s, record %d: an article%n", Message.visible(article.path()), article.record());
        }
        for (Understood field : inspected.understood()) {
            line(out, field.name(), field.name().equals("text") ? text(field.value()) : field.value(), field.origin());
        }
        if (reading instanceof Article article && !article.issues().isEmpty()) {
            line(out, "issues", article.issues().stream().map(Issue::code).collect(Collectors.joining(", ")), "");
        }
    }

    private static String text(String text) {
        int paragraphs = text.split("\n\n").length;
        return String.format(
                Locale.ROOT,
                "%d %s, %d characters: %s",
                paragraphs,
                paragraphs == 1 ? "paragraph" : "paragraphs",
                text.length(),
                text);
    }

    private static void line(PrintWriter out, String name, String value, String origin) {
        String line = Message.visible(value.strip()).replaceAll("\\s+", " ");
        String excerpt = line.length() <= MAX_CHARACTERS ? line : line.substring(0, MAX_CHARACTERS) + "…";
        out.printf(
                "  %-10s %s%s%n",
                name, name.equals("why") ? line : excerpt, origin.isEmpty() ? "" : "  ← " + Message.visible(origin));
    }
}
