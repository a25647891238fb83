package org.pullquote.publish.report;

/**
 * How much of a large collection the page holds, so that it stays at a few megabytes. Small collections are held whole.
 *
 * @param sources rows of {@code by_source}, those with the most statements
 * @param speakers rows of {@code by_speaker}, those with the most statements
 * @param spellings rows of {@code speakers}, of these speakers
 * @param pairs rows of {@code by_source_speaker}, of these speakers
 * @param targets targets, those with the most statements, each with its row of every outlet
 * @param copies rows of {@code copies}, those of the texts that most outlets have
 * @param stories rows of {@code stories}, those that most outlets report
 * @param speakersOfStory speakers of one story, those heard in most outlets
 * @param differences rows of {@code differences}, the surest
 * @param terms rows of {@code distinctive_words}, the clearest of each outlet and speaker that the page shows
 * @param utterances rows of {@code utterances}, those in most outlets
 * @param versions versions of one utterance, its fullest form among them
 * @param days rows of {@code by_source_day}, the latest days
 * @param cues cues, those with the most statements, each in all outlets
 * @param loadedWords loaded words, those with the most statements, each in all outlets
 * @param groups rows of {@code by_group}, those with the most statements
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
        int days,
        int cues,
        int loadedWords,
        int groups,
        int statements) {
    static final ReportLimits USUAL =
            new ReportLimits(100, 400, 2000, 5000, 300, 600, 250, 30, 600, 1500, 250, 12, 4000, 200, 300, 30, 5000);
}
