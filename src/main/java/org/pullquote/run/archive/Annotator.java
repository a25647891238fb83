package org.pullquote.run.archive;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.run.manifest.AnnotationId;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The version and models that annotated an article: everything that the result depends on besides the article.
 *
 * @param version of Pullquote
 * @param models the SHA-256 of each model, by name
 */
public record Annotator(String version, Map<String, String> models) {
    static final StructType SCHEMA =
            StructType.fromDDL("annotation_id STRING, version STRING, models MAP<STRING, STRING>");

    public Annotator {
        models = Map.copyOf(models);
    }

    /** An id that is equal for equal annotators. */
    public String id() {
        return AnnotationId.ofModels(version, new TreeMap<>(models));
    }

    Row toRow() {
        return RowFactory.create(id(), version, CollectionConverters.asScala(new TreeMap<>(models)));
    }

    static Annotator fromRow(Row row) {
        return new Annotator(row.getString(1), row.getJavaMap(2));
    }
}
