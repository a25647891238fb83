package org.pullquote.extract;

import org.pullquote.model.Span;

/**
 * Words in quotation marks, at the outermost level.
 *
 * @param outer with the marks
 * @param inner without them
 * @param paragraph index of the paragraph that it stands in
 * @param closed whether a closing mark was found
 * @param continues whether it goes on from an unclosed quotation at the end of the paragraph before
 * @param utterance whether it reads as something said, a sentence or what a cue can end in, and not as words picked out
 */
record Quotation(Span outer, Span inner, int paragraph, boolean closed, boolean continues, boolean utterance) {}
