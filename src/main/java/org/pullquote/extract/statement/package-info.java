/**
 * Turns attributions with speakers into {@link org.pullquote.model.Statement}s of the article as given.
 *
 * <p>Entry point: {@link org.pullquote.extract.statement.StatementBuilder}. Adds the cue's lemma and stance, the type of
 * attribution, the reporter's words around the content, and the targets named in it. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.statement;

import org.jspecify.annotations.NullMarked;
