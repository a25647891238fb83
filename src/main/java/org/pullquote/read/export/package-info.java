/**
 * Reads text files of archives and wires, one or many labelled documents, into the fields of articles.
 *
 * <p>Entry point: {@link org.pullquote.read.export.TextExport}; each other class reads the documents of one archive or wire.
 */
@NullMarked
package org.pullquote.read.export;

import org.jspecify.annotations.NullMarked;
