/**
 * Reads the XML of newsrooms, agencies, feeds and corpora: the element of one record becomes the fields of an article.
 *
 * <p>Entry point: {@link org.pullquote.read.xml.XmlFormat}. {@code XmlElement} is a parsed element, each other class maps one vocabulary.
 * Documents are untrusted: no document type is read, no entity but the characters of HTML is resolved, nothing is loaded.
 */
@NullMarked
package org.pullquote.read.xml;

import org.jspecify.annotations.NullMarked;
