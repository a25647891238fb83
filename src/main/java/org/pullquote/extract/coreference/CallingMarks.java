package org.pullquote.extract.coreference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.EntityType;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer.Tenure;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.Gender;

/**
 * The marks that the words of a mention give a candidate: its type and gender, whether the article calls it by the noun, and its
 * office.
 */
final class CallingMarks {
    private final People people;
    private final RankedMention mention;
    private final String noun;
    private final boolean former;
    private final List<Candidate> called;
    private final List<Candidate> named;
    private final List<Candidate> serving;

    CallingMarks(ArticleEntities entities, RankedMention mention, List<Candidate> candidates) {
        this.people = entities.people();
        this.mention = mention;
        this.noun = mention.noun();
        former = Arrays.stream(mention.office().split("[ -]")).anyMatch(WordClass.FORMER::holds);
        called = candidates.stream().filter(this::isCalledSo).toList();
        named = candidates.stream().filter(this::isNamedSo).toList();
        serving = candidates.stream()
                .filter(candidate -> tenure(candidate.person()) == Tenure.SERVING)
                .toList();
    }

    /** How many candidates the article calls by the noun. */
    int called() {
        return called.size();
    }

    /** How many candidates hold the office that the mention names. */
    int serving() {
        return serving.size();
    }

    /**
     * Adds the marks of a candidate.
     *
     * @param before whether it is mentioned before the mention
     */
    void add(CandidateMarks.Marks marks, Candidate candidate, boolean before) {
        String type = type(candidate);
        marks.ofKind("type=" + type + " determiner=" + mention.determiner());
        if (mention.owned()) {
            marks.ofKind("owned type=" + type);
        }
        Person person = candidate.person();
        if (person != null) {
            addPerson(marks, candidate, person, before);
        } else {
            addBody(marks, candidate, type);
        }
    }

    private void addPerson(CandidateMarks.Marks marks, Candidate candidate, Person person, boolean before) {
        if (mention.gender() != Gender.UNKNOWN) {
            marks.add("gender=" + (person.gender() == mention.gender() ? "same" : "unknown"));
        }
        if (!person.isFull()) {
            marks.ofKind("surname-only");
        }
        if (noun.isEmpty()) {
            return;
        }
        String calls = isCalledSo(candidate)
                ? "noun"
                : candidate.words().contains(noun) ? "in-role" : called.isEmpty() ? "none" : "another";
        marks.ofKind("calls=" + calls);
        marks.ofKind("calls=" + calls + " " + (before ? "before" : "behind") + " determiner=" + mention.determiner());
        if (calls.equals("noun")) {
            marks.ofKind("calls-alone=" + (called.size() == 1));
        }
        marks.ofKind(calls + " modifiers=" + shared(candidate));
        if (person.roles().isEmpty()) {
            marks.ofKind("no-roles");
        }
        Tenure tenure = tenure(person);
        if (tenure != null) {
            marks.ofKind("tenure=" + tenure.name().toLowerCase(Locale.ROOT) + (former ? " former" : ""));
            boolean alone = serving.equals(List.of(candidate));
            marks.only("serves-alone=" + alone);
            marks.only("serves-alone=" + alone + " modifiers=" + shared(candidate));
        } else if (!serving.isEmpty()) {
            marks.ofKind("another-serves");
        }
    }

    private void addBody(CandidateMarks.Marks marks, Candidate candidate, String type) {
        marks.ofKind("name=" + type);
        if (noun.isEmpty()) {
            return;
        }
        String has = isNamedSo(candidate) ? "noun" : named.isEmpty() ? "none" : "another";
        marks.ofKind("has=" + has);
        marks.only(noun + " has=" + has);
        marks.only(noun + " type=" + type);
        marks.ofKind("bare=" + mention.isBare() + " has=" + has);
        if (has.equals("noun")) {
            marks.ofKind("has-alone=" + (named.size() == 1));
        }
        if (!mention.modifiers().isEmpty()) {
            marks.ofKind("has=" + has + " modifiers=" + !shared(candidate).equals("none"));
        }
    }

    /** How many of the modifiers are in the person's roles or the body's name. */
    private String shared(Candidate candidate) {
        int all = mention.modifiers().size();
        long shared =
                mention.modifiers().stream().filter(candidate.words()::contains).count();
        return all == 0 ? "bare" : shared == all ? "all" : shared > 0 ? "some" : "none";
    }

    private boolean isCalledSo(Candidate candidate) {
        return !noun.isEmpty()
                && candidate.person() != null
                && candidate.person().nouns().contains(noun);
    }

    private boolean isNamedSo(Candidate candidate) {
        return !noun.isEmpty() && !candidate.isPerson() && candidate.words().contains(noun);
    }

    private @Nullable Tenure tenure(@Nullable Person person) {
        return person == null || mention.kind() != RankedKind.PERSON ? null : people.tenure(person, mention.office());
    }

    /** The type of a candidate; for an organization, by the last word of its name. */
    private static String type(Candidate candidate) {
        String name =
                candidate.speaker().name() == null ? "" : candidate.speaker().name();
        if (candidate.type() != EntityType.ORGANIZATION) {
            boolean state = candidate.type() == EntityType.PLACE && UnitedStates.state(name) != null;
            return state ? "state" : candidate.type().name().toLowerCase(Locale.ROOT);
        }
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (WordClass.COMPANY.holds(last)) {
            return "company";
        }
        boolean initials = name.length() > 1 && name.chars().allMatch(Character::isUpperCase);
        return SpeakerLexicon.isBody(last) ? "public" : initials ? "initials" : "organization";
    }
}
