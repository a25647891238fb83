package org.pullquote.run.tables;

import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.Aggregates;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.corpus.InheritedColumns;
import org.pullquote.aggregate.corpus.JoinedSpeakers;
import org.pullquote.aggregate.corpus.MostQuoted;
import org.pullquote.aggregate.corpus.NamedSources;
import org.pullquote.aggregate.corpus.TopSpeakers;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.aggregate.utterance.Utterances;
import org.pullquote.publish.Publication;
import org.pullquote.publish.report.Report;
import org.pullquote.run.TablesRun;
import org.pullquote.run.job.NameFiles;
import org.pullquote.run.manifest.UnknownNames;
import org.pullquote.run.runtime.Versions;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.AttitudeTable;
import org.pullquote.schema.SourceTables;
import org.pullquote.schema.SpeakerTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.UtteranceTables;

/**
 * Makes the tables of a publication, those annotated and all that are computed from them, and its report. Used both by a run, which has
 * just annotated, and by {@link TablesRun}, which has not: the same input tables give the same output tables, byte for byte.
 */
public final class DerivedTables {
    /** The tables that all others are computed from. */
    public static final List<Table> INPUTS = List.of(
            ArticleTables.ARTICLES,
            ArticleTables.TEXTS,
            ArticleTables.STATEMENTS,
            AttitudeTable.ATTITUDES,
            ArticleTables.REJECTS);

    private final Publication publication;
    private final String runId;
    private final NameFiles names;
    private final Checkpoint keeping;
    private @Nullable Groups groups;
    private final Map<Table, Dataset<Row>> written = new LinkedHashMap<>();

    /**
     * The results for the caller.
     *
     * @param lines the most quoted speakers of each outlet
     * @param unknown where the user's name files do not fit the collection
     */
    public record Made(List<MostQuoted> lines, UnknownNames unknown) {}

    /**
     * @param runId the id of the run that publishes, which every article row gets
     * @param names the user's decisions on speakers, targets and outlets
     * @param keeping keeps intermediate results
     */
    public DerivedTables(Publication publication, String runId, NameFiles names, Checkpoint keeping) {
        this.publication = publication;
        this.runId = runId;
        this.names = names;
        this.keeping = keeping;
    }

    /**
     * Adds every table to the publication. The inputs are read more than once, so they must be cheap to read again.
     *
     * @param articles rows of {@link ArticleTables#ARTICLES}
     * @param texts rows of {@link ArticleTables#TEXTS}
     * @param statements rows of {@link ArticleTables#STATEMENTS}
     * @param attitudes rows of {@link AttitudeTable#ATTITUDES}
     * @param rejects rows of {@link ArticleTables#REJECTS}
     */
    public Made add(
            Dataset<Row> articles,
            Dataset<Row> texts,
            Dataset<Row> statements,
            Dataset<Row> attitudes,
            Dataset<Row> rejects) {
        NamedSources outlets = new NamedSources(names.sources().sources());
        Dataset<Row> writtenArticles = writtenArticles(outlets.articles(articles.withColumn("run_id", lit(runId))));
        JoinedSpeakers joined = JoinedSpeakers.of(
                InheritedColumns.of(statements, writtenArticles),
                InheritedColumns.of(attitudes, writtenArticles),
                names.aliases().aliases(),
                keeping);
        try (AddedTables adding = new AddedTables(publication)) {
            adding.add(ArticleTables.TEXTS, texts);
            adding.add(ArticleTables.STATEMENTS, joined.statements());
            adding.add(AttitudeTable.ATTITUDES, joined.attitudes());
            adding.add(ArticleTables.REJECTS, rejects);
            adding.add(SourceTables.SOURCES, outlets.sources(writtenArticles));
            adding.add(SpeakerTables.SPEAKERS, joined.speakers());
            adding.add(SpeakerTables.TARGETS, joined.targets());
            Dataset<Row> named = joined.underJoinedNames();
            adding.addAll(() -> Aggregates.of(writtenArticles, named, groups(named)));
            adding.addAll(() -> withUtterances(writtenArticles, named, texts));
            adding.addAll(() -> Aggregates.ofWords(named, keeping));
            written.putAll(adding.written());
            return new Made(
                    TopSpeakers.of(Objects.requireNonNull(written.get(AggregateTables.BY_SOURCE_SPEAKER))),
                    unknown(joined));
        }
    }

    private Map<Table, Dataset<Row>> withUtterances(Dataset<Row> articles, Dataset<Row> named, Dataset<Row> texts) {
        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>(Utterances.of(articles, named, texts, keeping));
        tables.putAll(Aggregates.ofCoverage(
                articles,
                named,
                groups(named),
                Objects.requireNonNull(tables.get(UtteranceTables.UTTERANCES)),
                Objects.requireNonNull(tables.get(UtteranceTables.UTTERANCE_VERSIONS))));
        return tables;
    }

    /** The groups of the statements, measured once for all tables that are made at the same time. */
    private synchronized Groups groups(Dataset<Row> named) {
        if (groups == null) {
            groups = Groups.of(Aggregates.counted(named), keeping);
        }
        return groups;
    }

    private UnknownNames unknown(JoinedSpeakers joined) {
        return new UnknownNames(
                joined.unseen(names.aliases().aliases().spellings()),
                names.sources().isGiven()
                        ? NamedSources.unlisted(Objects.requireNonNull(written.get(SourceTables.SOURCES)))
                        : List.of());
    }

    private Dataset<Row> writtenArticles(Dataset<Row> articles) {
        try (AddedTables adding = new AddedTables(publication)) {
            adding.add(ArticleTables.ARTICLES, articles);
            written.putAll(adding.written());
        }
        return Objects.requireNonNull(written.get(ArticleTables.ARTICLES));
    }

    /**
     * The page that shows the tables that were added.
     *
     * @param collection the name of the collection
     */
    public String report(String collection) {
        return new Report(collection, runId, Versions.pullquote()).html(written);
    }
}
