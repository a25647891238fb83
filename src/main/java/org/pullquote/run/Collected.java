package org.pullquote.run;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.run.manifest.ReadFile;
import org.pullquote.run.rows.AnnotatedRows;

/**
 * The input of a run's tables, whether from files or an archive.
 *
 * @param annotated rows of {@link AnnotatedRows#SCHEMA}, kept, duplicates and older versions rejected
 * @param read the number of records
 * @param collection the name of their collection
 * @param annotationId the id of everything that they depend on
 * @param files the files that they were read from, by name
 * @param models the SHA-256 of each model that annotated them, by name
 * @param archive what the manifest says about their archive; empty without one
 */
record Collected(
        Dataset<Row> annotated,
        long read,
        String collection,
        String annotationId,
        List<ReadFile> files,
        Map<String, String> models,
        Map<String, Object> archive) {}
