/**
 * Makes one HTML page from the published tables: a bounded part of each as data, with the scripts that show it (decision 16).
 *
 * <p>Entry point: {@link org.pullquote.publish.report.Report}.
 */
@NullMarked
package org.pullquote.publish.report;

import org.jspecify.annotations.NullMarked;
