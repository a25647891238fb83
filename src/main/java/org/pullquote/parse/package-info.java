/**
 * Dependencies between the words of a sentence, by a greedy transition parser over the model that CoreNLP ships.
 */
@NullMarked
package org.pullquote.parse;

import org.jspecify.annotations.NullMarked;
