package org.pullquote.extract.entity;

/** What tells which entity a mention means. */
public enum EntityRule {
    /** A personal name, whole or in part. */
    PERSONAL_NAME,
    /** The name of an outlet, by list or by form. */
    OUTLET_NAME,
    /** What the tagger takes for an organization, more often than for a place. */
    ORGANIZATION_NAME,
    /** What the tagger takes for a place, at least as often as for an organization. */
    PLACE_NAME,
    /** A party's or a people's plural. */
    GROUP_NAME,
    /** Capitalised words that end with a noun for a text. */
    DOCUMENT_NAME,
    /** "He", "she", "her": the person who stands out. */
    PRONOUN,
    /** "The senator": the one whom the article calls so. */
    ROLE
}
