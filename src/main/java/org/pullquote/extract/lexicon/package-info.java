/**
 * Word lists of {@link org.pullquote.extract}: cue words with their stance, nouns for kinds of speakers, office holders.
 *
 * <p>Each list is a resource file beside its class; it is read once and immutable. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.lexicon;

import org.jspecify.annotations.NullMarked;
