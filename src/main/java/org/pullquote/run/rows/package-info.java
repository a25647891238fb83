/**
 * The one mapping between records and Spark rows: articles, statements, rejections, drafts.
 */
@NullMarked
package org.pullquote.run.rows;

import org.jspecify.annotations.NullMarked;
