package org.pullquote.cli;

import org.pullquote.run.runtime.Versions;
import picocli.CommandLine.IVersionProvider;

/** The text of {@code --version}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Pullquote " + Versions.pullquote(),
            "Java ${java.version} (${java.vendor}), ${os.name} ${os.version} ${os.arch}",
        };
    }
}
