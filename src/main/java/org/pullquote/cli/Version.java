package org.pullquote.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Pullquote " + number(),
            "Java ${java.version} (${java.vendor}), ${os.name} ${os.version} ${os.arch}",
        };
    }

    static String number() {
        Properties build = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("/build.properties")) {
            if (stream == null) {
                throw new IllegalStateException("no build.properties on the class path: build with Maven");
            }
            build.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }
}
