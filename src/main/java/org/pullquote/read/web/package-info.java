/**
 * Web pages: the metadata and the report of an HTML document, without menus, captions, related links and comments.
 *
 * <p>Entry point: {@link org.pullquote.read.web.WebPage}. {@code Report} finds the report among {@code TextBlock}s; {@code PageMetadata}
 * and {@code LinkedData} read the page's metadata. Pages are untrusted: nothing is loaded, run or expanded.
 */
@NullMarked
package org.pullquote.read.web;

import org.jspecify.annotations.NullMarked;
