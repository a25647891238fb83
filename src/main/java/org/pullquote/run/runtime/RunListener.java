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
     * @param name what it does, for users: "reading 12 files"
     */
    void step(String name);

    /**
     * Reports the progress of annotating, about every second.
     *
     * @param articles the number done, including rejected ones
     * @param of the number to do
     * @param statements the number found so far
     */
    void annotated(long articles, long of, long statements);
}
