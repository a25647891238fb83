package org.pullquote.run.job;

/** Which archived articles are annotated again, if other models, or another version, annotated them. */
public enum Reannotate {
    /** All that are in the archive. */
    ALL,
    /** Those that the tables are made of. */
    WINDOW,
    /** None: the tables then come from several models, as the manifest shows. */
    NEVER
}
