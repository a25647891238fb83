/**
 * Documents of word processors (DOCX, DOC, RTF, ODT) as text. Apache Tika reads them, if its parsers are on the class path; they are not
 * part of Pullquote ({@code jobs/README.md} explains how to add them).
 *
 * <p>Entry point: {@link org.pullquote.read.office.OfficeText}.
 */
@NullMarked
package org.pullquote.read.office;

import org.jspecify.annotations.NullMarked;
