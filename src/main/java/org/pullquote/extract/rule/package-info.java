/**
 * The named rules of {@code extract}, and which of them a run uses.
 *
 * <p>Entry point: {@link org.pullquote.extract.rule.ExtractionRules}. The ids are stable: {@code pullquote evaluate --without}
 * accepts them, and {@code docs/rules.md} says what each rule does and how much it contributes.
 */
@NullMarked
package org.pullquote.extract.rule;

import org.jspecify.annotations.NullMarked;
