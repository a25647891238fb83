/**
 * Documents of word processors (DOCX, DOC, RTF, ODT) as text. Apache Tika reads them, where its parsers are on the class path; they are
 * no part of Pullquote ({@code jobs/README.md} tells how to add them).
 *
 * <p>Entry point: {@link org.pullquote.read.office.OfficeText}.
 */
@NullMarked
package org.pullquote.read.office;

import org.jspecify.annotations.NullMarked;
