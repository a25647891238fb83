/**
 * The people and bodies that an article names: mentions, full names, roles, offices, places.
 *
 * <p>Built once per article and queried by {@code coreference}. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.entity;

import org.jspecify.annotations.NullMarked;
