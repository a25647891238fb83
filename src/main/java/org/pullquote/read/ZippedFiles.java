package org.pullquote.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/** The files of a ZIP archive, one after another; a record's path is the archive's path followed by the file's. */
final class ZippedFiles implements RecordStream {
    /** Opens a file of the archive. */
    interface Opener {
        RecordStream open(String path, InputStream bytes) throws IOException, UnreadableRecord;
    }

    private final String path;
    private final ZipInputStream archive;
    private final Opener opener;
    private @Nullable RecordStream file;
    private boolean found;

    ZippedFiles(String path, InputStream bytes, Opener opener) {
        this.path = path;
        this.archive = new ZipInputStream(bytes);
        this.opener = opener;
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        while (true) {
            FileRecord record = file == null ? null : file.next();
            if (record != null) {
                return record;
            }
            file = null;
            ZipEntry entry = archive.getNextEntry();
            if (entry == null) {
                return found ? null : empty();
            }
            found = true;
            if (!entry.isDirectory() && !isHidden(entry.getName())) {
                String inside = path + "/" + entry.getName();
                try {
                    file = opener.open(inside, archive);
                } catch (UnreadableRecord e) {
                    return e.rejection(inside, 0);
                }
            }
        }
    }

    private Rejection empty() {
        found = true;
        return new Rejection(path, 0, Reason.UNKNOWN_FORMAT, "a ZIP archive without a file that can be read");
    }

    /** Whether a file is skipped, as hidden files in folders are and those that the Finder adds. */
    private static boolean isHidden(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || file.startsWith(".") || file.startsWith("_");
    }

    @Override
    public long number() {
        return file == null ? 0 : file.number();
    }
}
