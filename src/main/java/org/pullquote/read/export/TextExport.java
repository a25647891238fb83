package org.pullquote.read.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The archive or wire that a text file is from, recognised by the lines that it puts into the file. The first match counts. */
public enum TextExport {
    NEXIS("(?m)^[ \\t]{0,80}\\d{1,6} of \\d{1,6} DOCUMENTS?[ \\t]{0,9}\\r?$", Nexis::documents),
    NEXIS_UNI(
            "(?m)^[ \\t]{0,80}End of Document[ \\t]{0,9}\\r?$|^[ \\t]{0,9}(?i:load-date: \\p{L}+ \\d)",
            NexisUni::documents),
    PROQUEST(
            "(?m)^[ \\t]{0,9}(?:Report Information from ProQuest|ProQuest document ID:)|^Document \\d{1,6} of \\d{1,6}[ \\t]{0,9}\\r?$",
            ProQuest::documents),
    FACTIVA(
            "(?m)^[ \\t]{0,9}(?:AN[ \\t]{1,9})?Document [A-Z][A-Z0-9]{3,19}(?:19|20)\\d{6}[a-z0-9]{6,16}[ \\t]{0,9}\\r?$"
                    + "|^HD[ \\t]{1,9}\\S[^\\n]{0,400}\\n(?:[^\\n]{0,400}\\n){0,12}?WC[ \\t]{1,9}[\\d,]{1,9} words",
            Factiva::documents),
    EUROPRESSE("(?m)^[ \\t]{0,9}(?:Document )?news·\\d{8}·[A-Z0-9]{2,8}·", Europresse::documents),
    HIGHLIGHTS("(?m)^@highlight[ \\t]{0,9}\\r?$", HighlightedStory::documents),
    WIRE(
            "(?m)^\\^[^\\n]{1,300}[<=][ \\t]{0,9}\\r?$(?s:.{0,3000}?)^\\^[^\\n]{1,300}[<=][ \\t]{0,9}\\r?$"
                    + "|^A[PF]-[A-Z]{2}-\\d\\d-\\d\\d-\\d\\d \\d{4}[A-Z]{2,4}|\\A\\W{0,9}ZCZC",
            WireText::documents),
    HEADED_TEXT("(?m)" + HeadedText.MARK, HeadedText::documents);

    private final Pattern mark;
    private final Function<String, List<Map<String, Object>>> reader;

    TextExport(String mark, Function<String, List<Map<String, Object>>> reader) {
        this.mark = Pattern.compile(mark);
        this.reader = reader;
    }

    /** The archive or wire that a text is from; empty if it has no mark of one. */
    public static Optional<TextExport> of(String text) {
        return Arrays.stream(values())
                .filter(export -> export.mark.matcher(text).find())
                .findFirst();
    }

    /** The same for a page's text, in which only the marks of archives count. */
    public static Optional<TextExport> ofArchive(String text) {
        return of(text).filter(export -> export != HIGHLIGHTS && export != WIRE && export != HEADED_TEXT);
    }

    /** Whether a text begins with lines that name its fields. */
    public static boolean isHeaded(String text) {
        return HEADED_TEXT.mark.matcher(text).find();
    }

    /**
     * The documents of a file, each with those of the fields
     * {@code id, source, agency, title, authors, published, url, language, dateline, body} that it gives.
     */
    public List<Map<String, Object>> documents(String text) {
        return reader.apply(text.replace("\r\n", "\n").replace('\f', '\n'));
    }
}
