package org.pullquote.run.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.FieldMapping;
import org.pullquote.read.Format;
import org.pullquote.read.ReadOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a job: a YAML file, options of the command line, or both.
 *
 * <p>Relative paths in the file start from the folder of the file, or from its {@code base}; those of the options start from
 * the working folder. Whatever is wrong is told in one line: file, line, what was found, what was expected.
 */
public final class JobFile {
    private static final Set<String> INPUT_KEYS = keys("path", "format", "fields", "source", "year");
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
            "master",
            "aliases",
            "sources",
            "archive",
            "from",
            "to",
            "days");
    private static final Set<String> LIMIT_KEYS = keys("words", "seconds", "rejected");
    private static final String PATHS = "a path, or a set of keys with a path";
    private static final String DEFAULT_MASTER = "local[*]";

    private JobFile() {}

    /**
     * The job of a file, with the options in force over it.
     *
     * @param file a job file
     * @throws InvalidJobException if it cannot be read or is no job
     */
    public static Job read(Path file, JobOptions options) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Node root = parse(file);
        YamlValue job = new YamlValue(file.toString(), "", root);
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return job(
                job.where(),
                job.mapping(JOB_KEYS),
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
        return job("--input", Map.of(), workingFolder(), "articles", options);
    }

    private static Node parse(Path file) {
        if (Files.isDirectory(file)) {
            throw new InvalidJobException(file + ": is a folder, expected a job file in YAML");
        }
        try (Reader reader = Files.newBufferedReader(file)) {
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
        } catch (YAMLException | MalformedInputException e) {
            throw new InvalidJobException(file + ": not a text in UTF-8, expected a job in YAML");
        } catch (IOException e) {
            String problem = Files.exists(file) ? "cannot be read" : "no such file";
            throw new InvalidJobException(file + ": " + problem + ", expected a job file in YAML");
        }
    }

    private static Job job(
            String where, Map<String, YamlValue> keys, Path folder, String defaultName, JobOptions options) {
        YamlValue named = keys.get("collection");
        String collection = named == null ? defaultName : named.text("the collection's name");
        JobLimits limits = limits(keys.get("limits"));
        ReadOptions defaults = readOptions(
                ReadOptions.of(collection).withLimits(limits.words(), ReadOptions.DEFAULT_MAX_RECORD_CHARACTERS), keys);
        YamlValue baseKey = keys.get("base");
        Path base = baseKey == null
                ? folder
                : folder.resolve(baseKey.text("a folder")).normalize();
        if (baseKey != null && !Files.isDirectory(base)) {
            throw baseKey.expected("a folder that exists (there is no " + base + ")");
        }
        boolean chosen = !options.inputs().isEmpty();
        List<JobInput> inputs =
                chosen ? chosenInputs(options.inputs(), defaults) : inputs(where, keys.get("inputs"), defaults);
        return new Job(
                collection,
                withSource(inputs, options.source()),
                chosen ? workingFolder() : base,
                limits,
                output(keys.get("output"), base, collection, options.output()),
                options.master() == null && keys.get("master") != null
                        ? keys.get("master").text("a Spark master's URL")
                        : master(options.master()),
                new NameFiles(
                        aliases(keys.get("aliases"), base, options.aliases()),
                        sources(keys.get("sources"), base, options.sources())),
                JobArchive.of(keys, base, options.archive()));
    }

    private static AliasFile aliases(@Nullable YamlValue value, Path base, @Nullable Path chosen) {
        if (chosen != null) {
            return aliases("--aliases", chosen);
        }
        return value == null
                ? AliasFile.NONE
                : aliases(value.where(), base.resolve(value.text("a file of aliases in CSV")));
    }

    private static SourcesFile sources(@Nullable YamlValue value, Path base, @Nullable Path chosen) {
        if (chosen != null) {
            return sources("--sources-file", chosen);
        }
        return value == null
                ? SourcesFile.NONE
                : sources(value.where(), base.resolve(value.text("a file of outlets in CSV")));
    }

    /** The aliases that the caller names, or none. */
    public static AliasFile aliases(@Nullable Path chosen) {
        return chosen == null ? AliasFile.NONE : aliases("--aliases", chosen);
    }

    /** The outlets that the caller names, or none. */
    public static SourcesFile sources(@Nullable Path chosen) {
        return chosen == null ? SourcesFile.NONE : sources("--sources-file", chosen);
    }

    /**
     * @param where the place that names the file, for messages
     * @throws InvalidJobException if there is no such file, or a line of it is not as it must be
     */
    public static AliasFile aliases(String where, Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return AliasFile.read(file.toString(), stream);
        } catch (IOException e) {
            throw new InvalidJobException(where + ": " + file + ": no file that can be read, expected aliases in CSV");
        }
    }

    /**
     * @param where the place that names the file, for messages
     * @throws InvalidJobException if there is no such file, or a line of it is not as it must be
     */
    public static SourcesFile sources(String where, Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return SourcesFile.read(file.toString(), stream);
        } catch (IOException e) {
            throw new InvalidJobException(where + ": " + file + ": no file that can be read, expected outlets in CSV");
        }
    }

    private static List<JobInput> chosenInputs(List<String> paths, ReadOptions defaults) {
        return paths.stream()
                .map(path -> new JobInput("--input", path, defaults))
                .toList();
    }

    private static List<JobInput> inputs(String where, @Nullable YamlValue value, ReadOptions defaults) {
        if (value == null) {
            throw new InvalidJobException(where + ": no inputs, expected 'inputs:' with a list of paths");
        }
        List<JobInput> inputs = new ArrayList<>();
        for (YamlValue item : value.isText() ? List.of(value) : value.list("paths")) {
            inputs.add(input(item, defaults));
        }
        if (inputs.isEmpty()) {
            throw new InvalidJobException(value.where() + ": inputs is an empty list, expected at least one path");
        }
        return inputs;
    }

    private static JobInput input(YamlValue item, ReadOptions defaults) {
        if (!item.isMapping()) {
            return new JobInput(item.where(), item.text(PATHS), defaults);
        }
        Map<String, YamlValue> keys = item.mapping(INPUT_KEYS);
        YamlValue path = keys.get("path");
        if (path == null) {
            throw new InvalidJobException(item.where() + ": an input without a path, expected 'path:'");
        }
        return new JobInput(path.where(), path.text("a path"), readOptions(defaults, keys));
    }

    private static List<JobInput> withSource(List<JobInput> inputs, @Nullable String source) {
        return source == null
                ? inputs
                : inputs.stream()
                        .map(input -> new JobInput(
                                input.where(), input.path(), input.options().withSource(source)))
                        .toList();
    }

    private static ReadOptions readOptions(ReadOptions defaults, Map<String, YamlValue> keys) {
        YamlValue format = keys.get("format");
        YamlValue fields = keys.get("fields");
        YamlValue source = keys.get("source");
        YamlValue year = keys.get("year");
        ReadOptions options = defaults;
        if (format != null) {
            options = options.withFormat(format(format));
        }
        if (fields != null) {
            options = options.withMapping(fields(fields));
        }
        if (source != null) {
            options = options.withSource(source.text("an outlet's name"));
        }
        if (year != null) {
            options = options.withYear(year.wholeNumber(1000, 9999, "a year such as 2017"));
        }
        return options;
    }

    private static Format format(YamlValue value) {
        List<String> names = Arrays.stream(Format.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
        String expected = "one of " + String.join(", ", names);
        String name = value.text(expected);
        if (!names.contains(name)) {
            throw value.expected(expected);
        }
        return Format.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static FieldMapping fields(YamlValue value) {
        if (!value.isMapping()) {
            String name = value.text("the name of a preset, or our field names with theirs");
            try {
                return FieldMapping.preset(name);
            } catch (IllegalArgumentException e) {
                throw new InvalidJobException(value.where() + ": " + e.getMessage());
            }
        }
        Map<String, String> paths = new LinkedHashMap<>();
        value.mapping(new LinkedHashSet<>(FieldMapping.FIELD_NAMES))
                .forEach((field, path) -> paths.put(field, path.text("the name of the record's field")));
        return new FieldMapping(paths);
    }

    private static JobLimits limits(@Nullable YamlValue value) {
        if (value == null) {
            return JobLimits.DEFAULT;
        }
        Map<String, YamlValue> keys = value.mapping(LIMIT_KEYS);
        YamlValue words = keys.get("words");
        YamlValue seconds = keys.get("seconds");
        YamlValue rejected = keys.get("rejected");
        return new JobLimits(
                words == null
                        ? JobLimits.DEFAULT.words()
                        : words.wholeNumber(1, Integer.MAX_VALUE, "a whole number of words, at least 1"),
                seconds == null
                        ? JobLimits.DEFAULT.seconds()
                        : seconds.wholeNumber(1, 86_400, "a whole number of seconds, from 1 to 86400"),
                rejected == null ? JobLimits.DEFAULT.rejected() : rejected.share("a share from 0 to 1, such as 0.1"));
    }

    private static String output(@Nullable YamlValue value, Path base, String collection, @Nullable String chosen) {
        if (chosen != null) {
            return Locations.resolve(workingFolder(), chosen);
        }
        return value == null
                ? workingFolder()
                        .resolve("reports")
                        .resolve(collection.replaceAll("[^\\p{Alnum}._-]+", "-"))
                        .toString()
                : Locations.resolve(base, value.text("a folder to publish into"));
    }

    /** The master that was chosen, or null, and then the one that the JVM was started for, or this machine. */
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
