/**
 * Shared by all packages that read text: word lists, which are resources.
 */
@NullMarked
package org.pullquote.text;

import org.jspecify.annotations.NullMarked;
