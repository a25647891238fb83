package org.pullquote.publish.report;

/**
 * How much of a large collection the page holds: it stays a few megabytes, whatever the collection. Small ones are held whole.
 *
 * @param sources rows of {@code by_source}, those with the most statements
 * @param speakers rows of {@code by_speaker}, those with the most statements
 * @param spellings rows of {@code speakers}, of these speakers
 * @param pairs rows of {@code by_source_speaker}, of these speakers
 * @param targets rows of {@code by_source_target}, those with the most statements
 * @param copies rows of {@code copies}, those of the texts that most sources have
 * @param stories rows of {@code stories}, those that most sources tell
 * @param speakersOfStory speakers of one story, those heard in most sources
 * @param differences rows of {@code differences}, the surest
 * @param terms rows of {@code distinctive_words}, the clearest of each source and speaker that the page shows
 * @param utterances rows of {@code utterances}, those in most sources
 * @param versions versions of one utterance, its fullest form among them
 * @param statements statements held as evidence
 */
record ReportLimits(
        int sources,
        int speakers,
        int spellings,
        int pairs,
        int targets,
        int copies,
        int stories,
        int speakersOfStory,
        int differences,
        int terms,
        int utterances,
        int versions,
        int statements) {
    static final ReportLimits USUAL =
            new ReportLimits(100, 400, 2000, 5000, 1000, 600, 250, 30, 600, 1500, 250, 12, 5000);
}
