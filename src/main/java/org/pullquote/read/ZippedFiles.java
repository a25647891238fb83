package org.pullquote.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/**
 * The files of a ZIP archive, one after another; a record's path is the archive's path followed by the {@link WrittenName} of the file, which
 * no other file of the archive has.
 */
final class ZippedFiles implements RecordStream {
    /** Opens a file of the archive. */
    interface Opener {
        RecordStream open(String path, InputStream bytes) throws IOException, UnreadableRecord;
    }

    /** As long as file systems let a path be; an archive's may be much longer. */
    private static final int MAX_NAME_CHARACTERS = 4_000;

    private final String path;
    private final ZipInputStream archive;
    private final Opener opener;
    private @Nullable RecordStream file;
    private final Set<String> names = new HashSet<>();

    /** The last number that a file of a name was given. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private boolean found;

    ZippedFiles(String path, InputStream bytes, Opener opener) {
        this.path = path;
        this.archive = new ZipInputStream(bytes, WrittenName.charset());
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
            ZipEntry entry = nextEntry();
            if (entry == null) {
                return found ? null : empty();
            }
            found = true;
            if (!entry.isDirectory() && !isHidden(entry.getName()) && !isAboutPages(entry.getName())) {
                String inside = path + "/" + ownName(entry.getName());
                try {
                    file = opener.open(inside, archive);
                } catch (UnreadableRecord e) {
                    return e.rejection(inside, 0);
                }
            }
        }
    }

    private @Nullable ZipEntry nextEntry() throws IOException {
        try {
            return archive.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new IOException("the name of a file in it is not in UTF-8 although the archive says so", e);
        }
    }

    /** The written name of a file, with a number if it is not the first with it, since records are known by the names of their files. */
    private String ownName(String given) {
        String written = WrittenName.of(given);
        String name = written.length() <= MAX_NAME_CHARACTERS
                ? written
                : "…" + written.substring(written.length() - MAX_NAME_CHARACTERS);
        String own = name;
        while (!names.add(own)) {
            int number = numbers.getOrDefault(name, 1) + 1;
            numbers.put(name, number);
            int dot = name.lastIndexOf('.');
            int end = dot > name.lastIndexOf('/') ? dot : name.length();
            own = name.substring(0, end) + " (" + number + ")" + name.substring(end);
        }
        return own;
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

    /** Whether a file of a WACZ is about the pages in its folder "archive", whose text some of these files repeat. */
    private boolean isAboutPages(String name) {
        return path.toLowerCase(Locale.ROOT).endsWith(".wacz") && !name.startsWith("archive/");
    }

    @Override
    public long number() {
        return file == null ? 0 : file.number();
    }
}
