/**
 * What every package that reads text shares: word lists among the resources.
 */
@NullMarked
package org.pullquote.text;

import org.jspecify.annotations.NullMarked;
