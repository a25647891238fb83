package org.pullquote.run;

final class RunManifest {
    static final String FILE = "run.json";
    private RunManifest() {}
}
