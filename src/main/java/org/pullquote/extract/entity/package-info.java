/**
 * The people and bodies that an article names: mentions, full names, roles, offices, places.
 *
 * <p>Built once for an article; asked by {@code coreference}. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.entity;

import org.jspecify.annotations.NullMarked;
