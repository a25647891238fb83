/**
 * Shared by all packages that read text: files of the class path, and word lists among them.
 */
@NullMarked
package org.pullquote.text;

import org.jspecify.annotations.NullMarked;
