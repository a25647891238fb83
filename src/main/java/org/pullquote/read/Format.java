package org.pullquote.read;

/** How the records of a file are written. Gzip around any of them is recognised by its first bytes. */
public enum Format {
    /** Detected for each file from its content, then from its name. */
    AUTO,
    /** One article saved as text: menu lines, headline, standfirst, dateline, paragraphs, menu lines. */
    PAGE,
    /** A web page with its markup. */
    HTML,
    /** Newsrooms' XML, feeds, corpora in XML or SGML: {@link org.pullquote.read.xml.XmlFormat} lists the vocabularies. */
    XML,
    /** A web archive: WARC, WET or ARC, plain or compressed record by record. */
    WARC,
    /** JSON objects: one per line, in an array, or one after another over several lines. */
    JSON,
    /** A header line, then one row per record; comma, semicolon or tab; quoted fields may hold line ends (RFC 4180). */
    CSV,
    /** Columns, read by Spark; its rows enter through {@link CollectionReader#record(String, long, java.util.Map)}. */
    PARQUET
}
