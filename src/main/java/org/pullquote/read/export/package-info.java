/**
 * Text files of archives and wires: one or many documents with their labels, to the fields of articles.
 *
 * <p>Entry point: {@link org.pullquote.read.export.TextExport}; each other class knows how one archive writes its documents.
 */
@NullMarked
package org.pullquote.read.export;

import org.jspecify.annotations.NullMarked;
