/**
 * Makes the comparing tables from articles and statements, with Spark.
 *
 * <p>Entry point: {@link org.pullquote.aggregate.Aggregates}. Its packages: {@code group} measures groups of statements,
 * {@code copy} finds near-duplicate articles, {@code story} clusters articles on one event, {@code utterance} finds what several
 * articles quote, {@code wording} aligns the words of two quotes, {@code compare} tests differences between outlets, {@code corpus}
 * joins speakers and settles duplicates, and {@code base} is shared by all. Sums are exact, so no result depends on the order of rows.
 */
@NullMarked
package org.pullquote.aggregate;

import org.jspecify.annotations.NullMarked;
