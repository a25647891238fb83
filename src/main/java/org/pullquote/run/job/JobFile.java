package org.pullquote.run.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pullquote.publish.Layout;
import org.pullquote.read.FieldMapping;
import org.pullquote.read.FieldText;
import org.pullquote.read.Format;
import org.pullquote.read.ReadOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a job: a YAML file, options of the command line, or both.
 *
 * <p>Relative paths in the file start from the folder of the file, or from its {@code base}; those of the options start from the working
 * folder. All problems are reported at once, each in one line: file, line, what was found, what was expected.
 */
public final class JobFile {
    private static final Set<String> INPUT_KEYS = keys("path", "format", "fields", "source", "year", "optional");
    private static final Set<String> JOB_KEYS = keys(
            "collection",
            "base",
            "inputs",
            "format",
            "fields",
            "source",
            "year",
            "limits",
            "output",
            "keep",
            "partition",
            "master",
            "aliases",
            "sources",
            "archive",
            "from",
            "to",
            "days");
    private static final Set<String> LIMIT_KEYS =
            keys("words", "seconds", "rejected", "articles", "statements", "without_speaker", "days_missing");
    private static final String PATHS = "a path, or a set of keys with a path";
    private static final String SHARE = "a share from 0 to 1, such as 0.1";
    private static final String DEFAULT_MASTER = "local[*]";

    private final Map<String, YamlValue> keys;
    private final Problems problems;

    private JobFile(Map<String, YamlValue> keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /**
     * Reads the job in a file; the options override it.
     *
     * @param file a local path, relative to the working folder, or a URI; relative paths in a file that is not local start from the working
     *     folder, too
     * @param variables the values of {@code ${NAME}} in it
     * @throws InvalidJobException if it cannot be read or is not a valid job
     */
    public static Job read(String file, JobOptions options, JobVariables variables) {
        boolean uri = Locations.isUri(file);
        Path folder = uri ? null : Path.of(file).toAbsolutePath().normalize().getParent();
        YamlValue root = new YamlValue(file, "", parse(file), variables);
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        Problems problems = new Problems();
        return new JobFile(root.mapping(JOB_KEYS, problems), problems)
                .job(
                        root.where(),
                        folder == null ? workingFolder() : folder,
                        dot > 0 ? name.substring(0, dot) : name,
                        options);
    }

    /**
     * The job that the options alone describe.
     *
     * @throws InvalidJobException if they name no input
     */
    public static Job of(JobOptions options) {
        return new JobFile(Map.of(), new Problems()).job("--input", workingFolder(), "articles", options);
    }

    private static Node parse(String file) {
        if (!Locations.isUri(file) && Files.isDirectory(Path.of(file))) {
            throw new InvalidJobException(file + ": is a folder, expected a job file in YAML");
        }
        // This decoder fails on bytes that are not UTF-8.
        try (Reader reader = new InputStreamReader(Locations.open(file), StandardCharsets.UTF_8.newDecoder())) {
            LoaderOptions loading = new LoaderOptions();
            loading.setAllowDuplicateKeys(true);
            Node root = new Yaml(loading).compose(reader);
            if (root == null) {
                throw new InvalidJobException(
                        file + ": the file is empty, expected a job such as 'inputs: [articles/]'");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidJobException(file + ":" + line + ": " + e.getProblem() + ", expected YAML");
        } catch (ReaderException e) {
            throw new InvalidJobException(file
                    + String.format(": holds the control character U+%04X, expected a job in YAML", e.getCodePoint()));
        } catch (YAMLException e) {
            throw new InvalidJobException(file + ": "
                    + (e.getCause() instanceof CharacterCodingException ? "not a text in UTF-8" : e.getMessage())
                    + ", expected a job in YAML");
        } catch (CharacterCodingException e) {
            throw new InvalidJobException(file + ": not a text in UTF-8, expected a job in YAML");
        } catch (FileNotFoundException | NoSuchFileException e) {
            throw new InvalidJobException(file + ": no such file, expected a job file in YAML");
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidJobException(file + ": cannot be read, expected a job file in YAML");
        }
    }

    private Job job(String where, Path folder, String defaultName, JobOptions options) {
        String collection = read("collection", value -> value.named("the collection's name"), defaultName);
        JobLimits limits = read("limits", this::limits, JobLimits.DEFAULT);
        ReadOptions defaults = readOptions(
                ReadOptions.of(collection).withLimits(limits.words(), ReadOptions.DEFAULT_MAX_RECORD_CHARACTERS), keys);
        Path base = read("base", value -> base(value, folder), folder);
        boolean chosen = !options.inputs().isEmpty();
        List<JobInput> inputs = chosen ? chosenInputs(options.inputs(), defaults) : inputs(where, defaults);
        Job job = new Job(
                collection,
                withSource(inputs, problems.value(() -> outlet(options.source()))),
                chosen ? workingFolder() : base,
                limits,
                output(base, collection, options.output()),
                read("keep", kept -> kept.wholeNumber(1, 1000, "a whole number of runs, at least 1"), Job.USUALLY_KEPT),
                read("partition", value -> Layout.of(value.oneOf(Layout.codes())), Layout.WHOLE),
                options.master() == null
                        ? read("master", value -> value.text("a Spark master's URL"), master(null))
                        : options.master(),
                new NameFiles(aliases(base, options.aliases()), sources(base, options.sources())),
                problems.value(() -> JobArchive.of(keys, base, options.archive(), problems)));
        problems.end();
        return job;
    }

    /** The key's value; {@code otherwise} if it is missing or invalid. */
    private <T> T read(String key, Function<YamlValue, T> reading, T otherwise) {
        return or(read(keys, key, reading), otherwise);
    }

    /** The key's value; null if it is missing or invalid. */
    private <T> @Nullable T read(Map<String, YamlValue> keys, String key, Function<YamlValue, T> reading) {
        YamlValue value = keys.get(key);
        return value == null ? null : problems.value(() -> reading.apply(value));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static Path base(YamlValue value, Path folder) {
        Path base = Path.of(Locations.resolve(folder, value.text("a folder")));
        if (!Files.isDirectory(base)) {
            throw value.expected("a folder that exists (there is no " + base + ")");
        }
        return base;
    }

    private AliasFile aliases(Path base, @Nullable String chosen) {
        return chosen == null
                ? read(
                        "aliases",
                        value ->
                                aliases(value.where(), Locations.resolve(base, value.text("a file of aliases in CSV"))),
                        AliasFile.NONE)
                : or(problems.value(() -> aliases(chosen)), AliasFile.NONE);
    }

    private SourcesFile sources(Path base, @Nullable String chosen) {
        return chosen == null
                ? read(
                        "sources",
                        value ->
                                sources(value.where(), Locations.resolve(base, value.text("a file of outlets in CSV"))),
                        SourcesFile.NONE)
                : or(problems.value(() -> sources(chosen)), SourcesFile.NONE);
    }

    /**
     * The aliases of a file that was chosen by an option.
     *
     * @param file a local path, relative to the working folder, or a URI
     * @throws InvalidJobException if there is no such file, or a line of it is invalid
     */
    public static AliasFile aliases(String file) {
        return aliases("--aliases", Locations.resolve(workingFolder(), file));
    }

    /**
     * The outlets in a file that was chosen by an option.
     *
     * @param file a local path, relative to the working folder, or a URI
     * @throws InvalidJobException if there is no such file, or a line of it is invalid
     */
    public static SourcesFile sources(String file) {
        return sources("--sources-file", Locations.resolve(workingFolder(), file));
    }

    private static AliasFile aliases(String where, String location) {
        return user(where, location, AliasFile::read, "aliases");
    }

    private static SourcesFile sources(String where, String location) {
        return user(where, location, SourcesFile::read, "outlets");
    }

    private static <T> T user(String where, String location, BiFunction<String, InputStream, T> reading, String what) {
        try (InputStream stream = Locations.open(location)) {
            return reading.apply(location, stream);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidJobException(
                    where + ": " + location + ": no file that can be read, expected " + what + " in CSV");
        }
    }

    private List<JobInput> chosenInputs(List<String> paths, ReadOptions defaults) {
        List<JobInput> inputs = new ArrayList<>();
        for (String path : paths) {
            problems.check(() -> inputs.add(new JobInput("--input", Locations.named(path), false, defaults)));
        }
        return inputs;
    }

    private List<JobInput> inputs(String where, ReadOptions defaults) {
        YamlValue value = keys.get("inputs");
        if (value == null) {
            problems.add(new InvalidJobException(where + ": no inputs, expected 'inputs:' with a list of paths"));
            return List.of();
        }
        List<JobInput> inputs = new ArrayList<>();
        for (YamlValue item : or(problems.value(() -> items(value)), List.<YamlValue>of())) {
            problems.check(() -> inputs.add(input(item, defaults)));
        }
        return inputs;
    }

    private static List<YamlValue> items(YamlValue value) {
        List<YamlValue> items = value.isText() ? List.of(value) : value.list("paths");
        if (items.isEmpty()) {
            throw new InvalidJobException(value.where() + ": inputs is an empty list, expected at least one path");
        }
        return items;
    }

    private JobInput input(YamlValue item, ReadOptions defaults) {
        if (!item.isMapping()) {
            return new JobInput(item.where(), item.text(PATHS), item.namesDay(), defaults);
        }
        Map<String, YamlValue> inside = item.mapping(INPUT_KEYS, problems);
        ReadOptions options = readOptions(defaults, inside);
        YamlValue path = inside.get("path");
        if (path == null) {
            throw new InvalidJobException(item.where() + ": an input without a path, expected 'path:'");
        }
        boolean optional = or(read(inside, "optional", value -> value.yes("true or false")), path.namesDay());
        return new JobInput(path.where(), path.text("a path"), optional, options);
    }

    /** The outlet that the caller chose, cleaned as one in the file is; null if none was chosen. */
    private static @Nullable String outlet(@Nullable String chosen) {
        String clean = chosen == null ? "" : FieldText.cleaned(chosen);
        if (chosen != null && (clean.isEmpty() || clean.length() > FieldText.MAX_CHARACTERS)) {
            throw new InvalidJobException("--source has " + clean.length()
                    + " visible characters, expected an outlet's name of at most " + FieldText.MAX_CHARACTERS);
        }
        return chosen == null ? null : clean;
    }

    private static List<JobInput> withSource(List<JobInput> inputs, @Nullable String source) {
        return source == null
                ? inputs
                : inputs.stream()
                        .map(input -> new JobInput(
                                input.where(),
                                input.path(),
                                input.optional(),
                                input.options().withSource(source)))
                        .toList();
    }

    private ReadOptions readOptions(ReadOptions defaults, Map<String, YamlValue> keys) {
        String source = read(keys, "source", value -> value.named("an outlet's name"));
        Integer year = read(keys, "year", value -> value.wholeNumber(1000, 9999, "a year such as 2017"));
        return defaults.withFormat(or(read(keys, "format", JobFile::format), defaults.format()))
                .withMapping(or(read(keys, "fields", this::fields), defaults.mapping()))
                .withSource(source == null ? defaults.source() : source)
                .withYear(year == null ? defaults.year() : year);
    }

    private static Format format(YamlValue value) {
        List<String> names = Arrays.stream(Format.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
        return Format.valueOf(value.oneOf(names).toUpperCase(Locale.ROOT));
    }

    private FieldMapping fields(YamlValue value) {
        if (!value.isMapping()) {
            String name = value.text("the name of a preset, or our field names with theirs");
            try {
                return FieldMapping.preset(name);
            } catch (IllegalArgumentException e) {
                throw new InvalidJobException(value.where() + ": " + e.getMessage());
            }
        }
        Map<String, String> paths = new LinkedHashMap<>();
        value.mapping(new LinkedHashSet<>(FieldMapping.FIELD_NAMES), problems)
                .forEach((field, path) ->
                        problems.check(() -> paths.put(field, path.text("the name of the record's field"))));
        return new FieldMapping(paths);
    }

    private JobLimits limits(YamlValue value) {
        Map<String, YamlValue> limits = value.mapping(LIMIT_KEYS, problems);
        JobLimits usual = JobLimits.DEFAULT;
        return new JobLimits(
                or(
                        read(
                                limits,
                                "words",
                                words ->
                                        words.wholeNumber(1, Integer.MAX_VALUE, "a whole number of words, at least 1")),
                        usual.words()),
                or(
                        read(
                                limits,
                                "seconds",
                                seconds ->
                                        seconds.wholeNumber(1, 86_400, "a whole number of seconds, from 1 to 86400")),
                        usual.seconds()),
                new RunLimits(
                        or(
                                read(limits, "rejected", share -> share.number(1, SHARE)),
                                usual.run().rejected()),
                        read(
                                limits,
                                "articles",
                                articles -> articles.wholeNumber(0, Integer.MAX_VALUE, "a whole number of articles")),
                        read(
                                limits,
                                "statements",
                                mean -> mean.number(
                                        Integer.MAX_VALUE, "a number of statements an article, such as 1.5")),
                        read(limits, "without_speaker", share -> share.number(1, SHARE)),
                        read(
                                limits,
                                "days_missing",
                                days -> days.wholeNumber(0, Integer.MAX_VALUE, "a whole number of days"))));
    }

    private String output(Path base, String collection, @Nullable String chosen) {
        if (chosen != null) {
            return or(problems.value(() -> Locations.resolve(workingFolder(), chosen)), chosen);
        }
        return read(
                "output",
                value -> Locations.resolve(base, value.text("a folder to publish into")),
                workingFolder()
                        .resolve("reports")
                        .resolve(collection.replaceAll("(?U)[^\\p{Alnum}\\p{M}._-]+|^\\.+", "-"))
                        .toString());
    }

    /** The chosen master; if that is null, the one that the JVM was started for, else this machine. */
    public static String master(@Nullable String chosen) {
        return chosen == null ? System.getProperty("spark.master", DEFAULT_MASTER) : chosen;
    }

    private static Path workingFolder() {
        return Path.of("").toAbsolutePath();
    }

    private static Set<String> keys(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
