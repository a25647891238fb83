/** The fields of a record between the reader of its format and the one interpretation of all records. */
@NullMarked
package org.pullquote.read.field;

import org.jspecify.annotations.NullMarked;
