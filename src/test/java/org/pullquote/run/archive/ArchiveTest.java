package org.pullquote.run.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.run.archive.ArchivedFile.State;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.JobArchive;
import org.pullquote.run.job.Options;

/** An archive in a catalog of the user's. */
class ArchiveTest {
    private static final String OWN = "spark.sql.catalog.own";

    private final SparkSession spark = LocalSpark.session();

    @TempDir
    Path folder;

    private JobArchive place() {
        System.setProperty(OWN, "org.apache.iceberg.spark.SparkCatalog");
        spark.conf().set(OWN, System.getProperty(OWN));
        spark.conf().set(OWN + ".type", "hadoop");
        spark.conf().set(OWN + ".warehouse", folder.toString());
        return JobArchive.of("own.news", Options.NO_ARCHIVE);
    }

    @AfterEach
    void forget() {
        System.clearProperty(OWN);
    }

    @Test
    void aCatalogOfTheUsersHoldsTheArchiveAndATableOfAnOlderVersionGetsTheColumnsThatItLacks()
            throws TableAlreadyExistsException {
        JobArchive place = place();
        assertThatThrownBy(() -> Archive.existing(spark, place))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage("own.news: no archive, expected one that a run with --archive made");
        StructType older = new StructType(Arrays.stream(ArchivedRecord.SCHEMA.fields())
                .filter(field ->
                        !field.name().equals("attitudes") && !field.name().equals("words"))
                .map(ArchiveTest::withoutKindsOfSpeakers)
                .toArray(StructField[]::new));
        assertThat(older.apply("statements")).isNotEqualTo(ArchivedRecord.SCHEMA.apply("statements"));
        spark.createDataFrame(List.<Row>of(), older)
                .writeTo("own.news.records")
                .using("iceberg")
                .tableProperty("write.spark.accept-any-schema", "true")
                .create();

        Archive archive = Archive.open(spark, place);
        try (archive) {
            assertGrows(archive);
        }
        try (Archive again = Archive.existing(spark, place)) {
            assertThat(again.files()).hasSize(1);
        }
    }

    /** Before 2.0, the speakers who make a statement together had no kind each. */
    private static StructField withoutKindsOfSpeakers(StructField field) {
        String type = field.dataType().sql();
        String without = type.replace("speaker_id: STRING, kind: STRING>", "speaker_id: STRING>");
        return without.equals(type)
                ? field
                : new StructField(field.name(), DataType.fromDDL(without), field.nullable(), field.metadata());
    }

    private void assertGrows(Archive archive) {
        String before = archive.snapshot();
        assertThat(archive.records().count()).isZero();
        @Nullable Object[] cells = new @Nullable Object[ArchivedRecord.SCHEMA.size()];
        cells[0] = 7L;
        cells[ArchivedRecord.SCHEMA.fieldIndex("words")] = "hash";
        archive.addRecords(spark.createDataFrame(List.of(RowFactory.create(cells)), ArchivedRecord.SCHEMA));

        Row row = archive.records().head();
        assertThat(row.<Long>getAs("arrival")).isEqualTo(7);
        assertThat(row.<String>getAs("words")).isEqualTo("hash");
        assertThat(row.<Object>getAs("attitudes")).isNull();
        assertThat(archive.records()
                        .selectExpr("statements[0].speakers[0].kind")
                        .count())
                .isOne();
        assertThat(archive.snapshot()).isNotEqualTo(before);

        ArchivedFile file = new ArchivedFile(1, "a", 2, 3, "sha", "options", "tests", "limits", State.LISTED);
        archive.addFiles(List.of(file));
        assertThat(archive.files()).containsExactly(file);
    }

    @Test
    void aSparkThatIcebergHasNoRuntimeForIsToldInOneLine() {
        Archive.check("4.1.3");
        assertThatThrownBy(() -> Archive.check("4.2.0"))
                .isInstanceOf(InvalidJobException.class)
                .hasMessageStartingWith("archive: Apache Iceberg 1.12 has no runtime for Spark 4.2.0, expected ");
    }
}
