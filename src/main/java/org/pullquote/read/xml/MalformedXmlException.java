package org.pullquote.read.xml;

/** A record that is not well-formed; the message says what is wrong, and in which line. */
public final class MalformedXmlException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedXmlException(String message) {
        super(message, null, false, false);
    }
}
