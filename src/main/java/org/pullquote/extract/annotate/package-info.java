/**
 * From a clean text to a {@link org.pullquote.extract.document.Document}: tokens, tags and names by CoreNLP, and quotation marks.
 *
 * <p>The only package that sees CoreNLP. Entry point: {@link org.pullquote.extract.annotate.Annotator}, which is thread-safe;
 * its models ({@code LanguageModels}) are handed to it. Quotation marks are paired before anything is parsed, since the parser
 * does not see marks around single words. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.annotate;

import org.jspecify.annotations.NullMarked;
