package org.pullquote.run.runtime;

/** Receives the progress of a run. Called from one thread at a time, though not always the same one. */
public interface RunListener {
    /** A listener that ignores every event. */
    RunListener SILENT = new RunListener() {
        @Override
        public void step(String name) {}

        @Override
        public void annotated(long articles, long of, long statements) {}
    };

    /**
     * A step begins.
     *
     * @param name what it does, for a person: "reading 12 files"
     */
    void step(String name);

    /**
     * How far the long step has come; comes every second or so.
     *
     * @param articles those done, rejected ones included
     * @param of those to do
     * @param statements those found so far
     */
    void annotated(long articles, long of, long statements);
}
