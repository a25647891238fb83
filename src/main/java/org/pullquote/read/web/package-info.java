/**
 * Web pages: the metadata and the report of an HTML document, without menus, captions, related links and comments.
 *
 * <p>Entry point: {@link org.pullquote.read.web.WebPage}. The report is found by {@code Report} out of {@code TextBlock}s; {@code
 * PageMetadata} and {@code LinkedData} read what the page says of itself. Pages are untrusted: nothing is loaded, run or expanded.
 */
@NullMarked
package org.pullquote.read.web;

import org.jspecify.annotations.NullMarked;
