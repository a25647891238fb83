/**
 * The command line: picocli commands and their exit codes, nothing else.
 */
@NullMarked
package org.pullquote.cli;

import org.jspecify.annotations.NullMarked;
