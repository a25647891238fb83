/**
 * Word lists of {@link org.pullquote.extract} as data: cue words with their stance, nouns for kinds of speakers, holders of office.
 *
 * <p>Each list is a resource beside its class, read once, immutable. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.lexicon;

import org.jspecify.annotations.NullMarked;
