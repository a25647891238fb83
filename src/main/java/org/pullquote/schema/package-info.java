/**
 * The published tables: every table and column with its type, unit, meaning and origin.
 *
 * <p>{@link org.pullquote.schema.Tables} lists them. The Spark schema, the data dictionary, the Frictionless descriptor and
 * the report's glossary are all made from these definitions, so they cannot differ. Packages that read language do not see
 * this one.
 */
@NullMarked
package org.pullquote.schema;

import org.jspecify.annotations.NullMarked;
