/**
 * Clusters articles that report one event, and says who was heard in which outlet (decision 13).
 *
 * <p>Entry points: {@link org.pullquote.aggregate.story.Stories}, {@link org.pullquote.aggregate.story.StoryAggregates}.
 */
@NullMarked
package org.pullquote.aggregate.story;

import org.jspecify.annotations.NullMarked;
