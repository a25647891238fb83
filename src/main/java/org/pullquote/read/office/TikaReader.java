package org.pullquote.read.office;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.SAXException;

/** Reads documents with Apache Tika and the parsers that it finds. */
final class TikaReader implements DocumentReader {
    private static final MediaType DOCX =
            MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final Set<MediaType> WORD_PROCESSORS = Set.of(
            DOCX,
            MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.template"),
            MediaType.application("vnd.ms-word.document.macroenabled.12"),
            MediaType.application("vnd.ms-word.template.macroenabled.12"),
            MediaType.application("msword"),
            MediaType.application("rtf"),
            MediaType.application("vnd.oasis.opendocument.text"));

    private final AutoDetectParser parser = new AutoDetectParser(new DefaultDetector());

    /** Whether Tika's parser for DOCX is on the class path. */
    boolean readsWord() {
        return parser.getSupportedTypes(context()).contains(DOCX);
    }

    @Override
    public String text(byte[] document, int maxCharacters) throws OfficeException {
        Metadata metadata = new Metadata();
        ParagraphHandler paragraphs = new ParagraphHandler(maxCharacters);
        try (TikaInputStream stream = TikaInputStream.get(document, metadata)) {
            MediaType type = parser.getDetector().detect(stream, metadata);
            if (WORD_PROCESSORS.contains(type)
                    && !parser.getSupportedTypes(context()).contains(type)) {
                throw new OfficeException(
                        OfficeException.Kind.NO_READER,
                        "a document of type " + type
                                + ", which needs another of Tika's parsers on the class path (jobs/README.md)");
            }
            if (!WORD_PROCESSORS.contains(type)) {
                throw new OfficeException(
                        OfficeException.Kind.NO_WORD_DOCUMENT,
                        "a file of type " + type + "; expected a document of a word processor (DOCX, DOC, RTF, ODT)");
            }
            metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type.toString());
            parser.parse(stream, paragraphs, metadata, context());
        } catch (EncryptedDocumentException e) {
            throw new OfficeException(OfficeException.Kind.BROKEN, "the document is protected by a password");
        } catch (SAXException | TikaException | IOException | RuntimeException e) {
            if (WriteLimitReachedException.isWriteLimitReached(e)) {
                throw new OfficeException(
                        OfficeException.Kind.TOO_LONG,
                        "a document of more than " + String.format(Locale.ROOT, "%d", maxCharacters) + " characters");
            }
            // Parsers throw all kinds of exceptions on broken files.
            throw new OfficeException(OfficeException.Kind.BROKEN, "the document is broken: " + innermost(e));
        }
        return paragraphs.text();
    }

    /** Each document has its own context, since parsers write into it. */
    private static ParseContext context() {
        ParseContext context = new ParseContext();
        // Embedded content, such as a spreadsheet or another document, is not part of the text.
        context.set(Parser.class, EmptyParser.INSTANCE);
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeDeletedContent(false);
        config.setIncludeHeadersAndFooters(false);
        context.set(OfficeParserConfig.class, config);
        return context;
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
