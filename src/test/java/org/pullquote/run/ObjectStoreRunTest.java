package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.publish.OutputClaim;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.job.JobFile;
import org.pullquote.run.job.JobOptions;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.Options;
import org.pullquote.run.job.TablesOptions;
import org.pullquote.run.runtime.RunListener;

/** Runs from an S3 server to it, one after the other, as nights are. */
@EnabledIf(value = "isServerThere", disabledReason = "the build has not fetched the S3 server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObjectStoreRunTest {
    private static final String BUCKET = "s3a://news";
    private static final String OUTPUT = BUCKET + "/reports/daily";

    @TempDir
    private static java.nio.file.Path folder;

    private static S3Server server;
    private static FileSystem store;

    static boolean isServerThere() {
        return S3Server.isThere();
    }

    @BeforeAll
    static void aServerWithArticles() throws Exception {
        server = S3Server.start(folder, "news");
        store = new Path(BUCKET).getFileSystem(Locations.hadoop());
        write("in/one.jsonl", WrittenArticles.lines(1, 6));
        run();
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    @Test
    @Order(1)
    void aRunIsPublishedBehindItsPointer() throws IOException {
        assertThat(text(new Path(OUTPUT, "current.json"))).contains("\"path\":\"runs/");
        assertThat(text(new Path(current(), "csv/statements.csv")).lines()).hasSizeGreaterThan(6);
        assertThat(text(new Path(current(), "run.json"))).contains("\"path\" : \"s3a://news/in/one.jsonl\"");
        assertThat(names("reports")).containsExactly("daily");
    }

    @Test
    @Order(2)
    void tablesComputedAgainInPlaceAreTheSameByteForByte() throws IOException {
        Path before = current();
        Map<String, String> hashes = PublishedHashes.of(store, before);

        try (TablesRun again = TablesRun.plan(OUTPUT, new TablesOptions(null, "local[2]", null, null))) {
            again.run(RunListener.SILENT);
        }

        assertThat(current()).isNotEqualTo(before);
        assertThat(PublishedHashes.of(store, current())).isEqualTo(hashes);
        assertThat(names("reports/daily/runs"))
                .containsExactly(before.getName(), current().getName());
    }

    @Test
    @Order(3)
    void aRunThatIsKilledLeavesWhatReadersSeeAndTheNextOneClearsItAway() throws Exception {
        Path before = current();
        Map<String, String> hashes = PublishedHashes.of(store, before);
        write("in/two.jsonl", WrittenArticles.lines(7, 9));

        BatchRunTest.RunThatIsKilled.startAndKill(BUCKET + "/in", OUTPUT, server.options());

        assertThat(current()).isEqualTo(before);
        assertThat(PublishedHashes.of(store, before)).isEqualTo(hashes);
        assertThat(names("reports")).hasSizeGreaterThan(1);
        OutputClaim.on(new Configuration(store.getConf()), OUTPUT, 3).close();
        assertThat(names("reports")).containsExactly("daily");
        assertThat(names("reports/daily/runs")).hasSize(2);
        assertThat(current()).isEqualTo(before);
    }

    private static void run() {
        JobOptions options = Options.of(BUCKET + "/in", OUTPUT);
        try (BatchRun run = BatchRun.plan(JobFile.of(options), new AnnotateStage(new FirstSentence(), 60, 1000))) {
            run.run(RunListener.SILENT);
        }
    }

    private static Path current() throws IOException {
        return OutputClaim.published(store.getConf(), OUTPUT);
    }

    private static void write(String name, byte[] lines) throws IOException {
        try (OutputStream out = store.create(new Path(BUCKET + "/" + name))) {
            out.write(lines);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = store.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> names(String path) throws IOException {
        List<String> names = new ArrayList<>();
        for (FileStatus status : store.listStatus(new Path(BUCKET + "/" + path))) {
            names.add(status.getPath().getName());
        }
        names.sort(null);
        return names;
    }
}
