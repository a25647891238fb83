/** Parses the dependencies between the words of a sentence with a greedy transition parser and the model that CoreNLP ships. */
@NullMarked
package org.pullquote.parse;

import org.jspecify.annotations.NullMarked;
