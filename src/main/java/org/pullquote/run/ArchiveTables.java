package org.pullquote.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.pullquote.publish.Layout;
import org.pullquote.run.archive.Archive;
import org.pullquote.run.job.AliasFile;
import org.pullquote.run.job.ArchiveOptions;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobArchive;
import org.pullquote.run.job.JobFile;
import org.pullquote.run.job.JobLimits;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.NameFiles;
import org.pullquote.run.job.Reannotate;
import org.pullquote.run.job.SourcesFile;
import org.pullquote.run.job.TablesOptions;

/** Makes the job that computes tables of an archive without reading or annotating anything: a job without inputs. */
public final class ArchiveTables {
    private ArchiveTables() {}

    /** Whether the given location is that of an archive. */
    public static boolean isArchive(ArchiveOptions options) {
        JobArchive archive = JobArchive.of(Objects.requireNonNull(options.location()), options);
        if (archive.isInCatalog()) {
            return true;
        }
        try {
            return Archive.isAt(archive.location(), Locations.hadoop());
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * @throws InvalidJobException if there is no output, or the alias file or the sources file is invalid
     */
    public static Job job(TablesOptions options, ArchiveOptions asked) {
        Path here = Path.of("").toAbsolutePath();
        if (options.output() == null) {
            throw new InvalidJobException("the tables of an archive need a folder of their own, expected --out DIR");
        }
        JobArchive named = JobArchive.of(Objects.requireNonNull(asked.location()), asked);
        String collection = named.location().replaceFirst("/+$", "").replaceFirst(".*/", "");
        return new Job(
                collection,
                List.of(),
                here,
                JobLimits.DEFAULT,
                Locations.resolve(here, options.output()),
                Job.USUALLY_KEPT,
                Layout.WHOLE,
                JobFile.master(options.master()),
                names(options),
                new JobArchive(named.location(), named.minutes(), Reannotate.NEVER, named.window()));
    }

    private static NameFiles names(TablesOptions options) {
        String aliases = options.aliases();
        String sources = options.sources();
        return new NameFiles(
                aliases == null ? AliasFile.NONE : JobFile.aliases(aliases),
                sources == null ? SourcesFile.NONE : JobFile.sources(sources));
    }
}
