/**
 * Turns a clean text into a {@link org.pullquote.extract.document.Document}: tokens, tags and names from CoreNLP, and quotation
 * marks.
 *
 * <p>The only package that uses CoreNLP. Entry point: {@link org.pullquote.extract.annotate.Annotator}, which is thread-safe; its
 * constructor takes the models ({@code LanguageModels}). Quotation marks are paired before parsing, because the marks around
 * single words are hidden from the parser. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.annotate;

import org.jspecify.annotations.NullMarked;
