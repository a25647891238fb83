/** Reads files from the class path, among them word lists, for all packages that read text. */
@NullMarked
package org.pullquote.text;

import org.jspecify.annotations.NullMarked;
