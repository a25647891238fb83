package org.pullquote.model;

import org.jspecify.annotations.Nullable;

/**
 * The speaker of a statement.
 *
 * @param name the fullest name that the article gives ("Maria Zakharova"), or null if it gives none
 * @param id a key of the name, or null if {@code name} is; a run unites the keys of one speaker across articles
 * @param kind what the speaker is
 * @param role what the article says that the speaker is ("Russian Foreign Ministry spokeswoman"), or null
 */
public record Speaker(
        @Nullable String name,
        @Nullable String id,
        SpeakerKind kind,
        @Nullable String role) {}
