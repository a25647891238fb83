/** TODO. */
@NullMarked
package org.pullquote.run.manifest;

import org.jspecify.annotations.NullMarked;
