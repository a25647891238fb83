package org.pullquote.extract.entity;

/** The rule that tells which entity a mention means. */
public enum EntityRule {
    /** A personal name, whole or in part. */
    PERSONAL_NAME,
    /** The name of an outlet, by list or by form. */
    OUTLET_NAME,
    /** A name that is tagged as an organization more often than as a place. */
    ORGANIZATION_NAME,
    /** A name that is tagged as a place at least as often as an organization. */
    PLACE_NAME,
    /** A plural for a party or a people. */
    GROUP_NAME,
    /** Capitalised words that end with a noun for a text. */
    DOCUMENT_NAME,
    /** "He", "she", "her": the most salient person. */
    PRONOUN,
    /** "The senator": the person whom the article calls so. */
    ROLE
}
