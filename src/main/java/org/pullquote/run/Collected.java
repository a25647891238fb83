package org.pullquote.run;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.run.manifest.ReadFile;
import org.pullquote.run.rows.AnnotatedRows;

/**
 * What a run makes its tables of, wherever it comes from.
 *
 * @param annotated rows of {@link AnnotatedRows#SCHEMA}, kept, duplicates and older versions rejected
 * @param read how many records they are
 * @param collection what they are of
 * @param annotationId names all that they depend on
 * @param files what they were read from, by name
 * @param models the SHA-256 of each model that annotated them, by name
 * @param archive what the manifest tells of the archive that they are from; empty without one
 */
record Collected(
        Dataset<Row> annotated,
        long read,
        String collection,
        String annotationId,
        List<ReadFile> files,
        Map<String, String> models,
        Map<String, Object> archive) {}
