/**
 * The long step: makes articles of the records and finds their statements, on the executors, each article under a time limit.
 *
 * <p>Entry point: {@link org.pullquote.run.annotate.AnnotateStage}.
 */
@NullMarked
package org.pullquote.run.annotate;

import org.jspecify.annotations.NullMarked;
