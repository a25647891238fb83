/** TODO. */
@NullMarked
package org.pullquote.extract.entity;

import org.jspecify.annotations.NullMarked;
