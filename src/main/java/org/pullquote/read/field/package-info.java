/** The fields of a record, handed from the reader of its format to the one interpreter of all records. */
@NullMarked
package org.pullquote.read.field;

import org.jspecify.annotations.NullMarked;
