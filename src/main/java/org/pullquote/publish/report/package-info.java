/**
 * The written tables become one page that a reader opens in a browser: bounded parts of them as data, and what shows them.
 */
@NullMarked
package org.pullquote.publish.report;

import org.jspecify.annotations.NullMarked;
