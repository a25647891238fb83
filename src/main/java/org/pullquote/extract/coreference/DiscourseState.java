package org.pullquote.extract.coreference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/** The state after the mentions read so far: who spoke last, and which nouns refer to someone unnamed. */
final class DiscourseState {
    /** How many paragraphs back "they" and "it" may refer. */
    private static final int NEAR = 2;

    /** A speaker and the paragraph of the mention. */
    private record Heard<T>(T who, int paragraph) {}

    private final Set<String> introduced = new HashSet<>();
    private final Map<String, Optional<Speaker>> issuers = new HashMap<>();
    private int paragraph;
    private @Nullable Person meant;
    private @Nullable Heard<Person> person;
    private @Nullable Heard<ResolvedSpeaker> many;
    private @Nullable Heard<ResolvedSpeaker> together;
    private @Nullable Heard<Speaker> body;

    /** Moves to the next mention, in this paragraph. */
    void moveTo(int next) {
        paragraph = next;
        meant = null;
    }

    int paragraph() {
        return paragraph;
    }

    /** Records that the mention means this person, and returns the speaker with that confidence. */
    ResolvedSpeaker mean(Person who, double confidence) {
        meant = who;
        return new ResolvedSpeaker(who.speaker(), confidence);
    }

    /** The person that the mention was resolved to, if it is one of the article. */
    @Nullable
    Person meant() {
        return meant;
    }

    /**
     * Records the speaker of the mention.
     *
     * @param read the speaker that the mention was resolved to
     * @param several whether the mention means several
     */
    void hear(ResolvedSpeaker read, boolean several) {
        Speaker speaker = read.speaker();
        if (meant != null) {
            person = new Heard<>(meant, paragraph);
        }
        if (speaker == null) {
            return;
        }
        if (!read.together().isEmpty()) {
            many = new Heard<>(read, paragraph);
            together = many;
            return;
        }
        switch (speaker.kind()) {
            case GROUP, UNNAMED -> {
                if (speaker.kind() == SpeakerKind.GROUP || several) {
                    many = new Heard<>(read, paragraph);
                }
            }
            case ORGANIZATION, OUTLET, DOCUMENT -> body = new Heard<>(speaker, paragraph);
            case PERSON -> {}
        }
    }

    /** Whether the person was the last to speak, in this paragraph or the one before. */
    boolean justSpoke(Person who) {
        return person != null && person.who() == who && paragraph - person.paragraph() <= 1;
    }

    /** The group that spoke last, if that was recent. */
    @Nullable
    ResolvedSpeaker many() {
        return near(many);
    }

    /** The named people who last spoke together. */
    @Nullable
    ResolvedSpeaker together() {
        return together == null ? null : together.who();
    }

    /** Whether this was the last group to speak, and recently. */
    boolean isNear(ResolvedSpeaker several) {
        return many() == several;
    }

    /** The body that spoke last, if that was recent. */
    @Nullable
    Speaker body() {
        return near(body);
    }

    /** The body that spoke last, in this paragraph or the one before. */
    @Nullable
    Speaker bodyJustBefore() {
        return body != null && paragraph - body.paragraph() <= 1 ? body.who() : null;
    }

    /**
     * Records who issued the text that the noun refers to from now on: "a study by the Harbour Institute".
     *
     * @param issuer who issued it, or null if nobody is named
     */
    void issue(String noun, @Nullable Speaker issuer) {
        issuers.put(noun, Optional.ofNullable(issuer));
    }

    /**
     * Who issued the text that the noun refers to; null if unknown. A noun for a study that the article has not used yet refers
     * to the only study mentioned so far: "the report" for "a survey by the Harbour Institute".
     */
    @Nullable
    Speaker issuer(String noun) {
        Optional<Speaker> issuer = issuers.get(noun);
        if (issuer != null || !WordClass.STUDY.holds(noun)) {
            return issuer == null ? null : issuer.orElse(null);
        }
        Set<Optional<Speaker>> studies = issuers.entrySet().stream()
                .filter(issued -> WordClass.STUDY.holds(issued.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return studies.size() == 1 ? studies.iterator().next().orElse(null) : null;
    }

    /** Records that the noun refers to someone whom the article does not name: "a lawyer". */
    void introduce(String noun) {
        introduced.add(noun);
    }

    boolean isIntroduced(String noun) {
        return introduced.contains(noun);
    }

    private <T> @Nullable T near(@Nullable Heard<T> heard) {
        return heard != null && paragraph - heard.paragraph() <= NEAR ? heard.who() : null;
    }
}
