package org.pullquote.run.manifest;

import java.util.List;
import org.pullquote.run.job.NameFiles;

/**
 * Identifies a run by everything that its tables depend on: the annotation, the version that computed the rest from it, and the user's
 * decisions on names. So the same input gives the same tables to the last byte, and two runs with one id need not be compared.
 */
public final class RunId {
    private RunId() {}

    /**
     * @param version the one that computes the tables, which may be later than the one that annotated
     * @param annotationId as {@link AnnotationId} gives it
     */
    public static String of(String version, String annotationId, NameFiles names) {
        return IdHash.of(List.of(
                version, annotationId, names.aliases().hash(), names.sources().hash()));
    }
}
