package org.pullquote.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerJoinTest {
    private static final int JUNE_2017 = 2017 * 12 + 6;

    @ParameterizedTest(name = "{0} ({1}) and {2} ({3})")
    @CsvSource({
        "Sergey Kislyak, , Sergei Kislyak, ",
        "Sergey Kislyak, ambassador, Sergei Kislyak, Russian ambassador",
        "Volodymyr Zelensky, , Volodymyr Zelenskyy, ",
        "Donald J. Trump, , Donald Trump, President",
        "Bernie Sanders, Sen., Bernard Sanders, ",
        "Sen. Bernie Sanders, , Bernie Sanders, ",
        "Sarah Huckabee Sanders, press secretary, Sarah Sanders, press secretary",
        "José Manuel Barroso, , Jose Manuel Barroso, ",
        "Muammar Gaddafi, Libyan dictator, Moammar Gadhafi, dictator",
        "Bashar al-Assad, , Bashar Assad, ",
        "Dr. Anthony Fauci, , Anthony Fauci, ",
        "Chuck Schumer, , Charles E. Schumer, ",
        "Martin Luther King Jr., , Martin L. King Jr., ",
        "ANGELA MERKEL, , Angela Merkel, ",
        "Mike Johnson, House Speaker, Michael Johnson, House Speaker",
        "John A. Smith, mayor, John Smith, mayor",
        "Harvey Weinstein, , H. Weinstein, ",
        "Eric H. Holder Jr., Attorney General, Eric Holder, Attorney General",
        "Joe Manchin III, Sen., Joe Manchin, West Virginia senator",
        "Mike Bloomberg, billionaire, Michael Bloomberg, mayor",
        "Lindsay Graham, Sen., Lindsey Graham, senator",
        "Mohamed Morsy, President, Mohammed Morsi, president",
        "Tom Barasso, , Tom Barrasso, ",
        "Rafał Wiśniowski, , Rafal Wisniowski, ",
        "Martin Ødegård, , Martin Odegard, ",
        "Robert Mueller, special counsel, Mueller, special counsel",
        "Sebastian Gorka, , Gorka, ",
        "Khalid bin Halvard, , bin Halvard, ",
        "Khalid bin Halvard, , Khalid Ben Halvard, "
    })
    void twoSpellingsOfOnePersonAreJoined(String one, @Nullable String role, String other, @Nullable String otherRole) {
        assertThat(ids(person(one, role, 5), person(other, otherRole, 3))).hasSize(1);
    }

    @ParameterizedTest(name = "{0} ({1}) and {2} ({3})")
    @CsvSource({
        "Donald Trump, President, Melania Trump, first lady",
        "Donald Trump, President, Ivanka Trump, ",
        "Donald Trump, President, Donald Trump Jr., ",
        "Donald J. Trump, President, Donald Trump Jr., president",
        "Khalid bin Halvard, , King Halvard, ",
        "George W. Bush, President, George H. W. Bush, President",
        "George W. Bush, President, Jeb Bush, Gov.",
        "Hillary Clinton, , Bill Clinton, President",
        "John Smith, sheriff, John Smith, professor",
        "Mike Johnson, House Speaker, Michael Johnson, ",
        "John Smith, , John A. Smith, ",
        "Susan Collins, Sen., Chris Collins, Rep.",
        "Robert F. Kennedy, , Robert F. Kennedy Jr., ",
        "Julia Stavros, , Julie Stavros, mayor",
        "Robert Baer, , Robert Barr, senator",
        "Robert Kellner, , Rupert Kellner, ",
        "Anna Penhallow, , Mr. A. R. Penhallow, ",
        "Anna R. Penhallow, , A. T. Penhallow, ",
        "Mary Jones, , M. Jones, ",
        "Anna Brenn, , Anne Brenn, ",
        "Paul Ryan, House Speaker, Ryan, coach",
        "Tom Vale, , Mrs. Vale, ",
        "Clarence Thomas, Justice, Thomas, ",
        "Rand Paul, Sen., Paul, ",
        "Joe Biden, Vice President, Biden, President"
    })
    void twoPeopleStayApart(String one, @Nullable String role, String other, @Nullable String otherRole) {
        assertThat(ids(person(one, role, 5), person(other, otherRole, 3))).hasSize(2);
    }

    @Test
    void aBareSurnameGoesToTheOneWhoHasItsRole() {
        Map<String, String> ids = ids(
                person("George W. Bush", "President", 40),
                person("Jeb Bush", "Florida Gov.", 60),
                person("Bush", "President", 7));

        assertThat(ids).containsEntry("Bush|President", "george-w-bush");
    }

    @Test
    void aBareSurnameWithoutRoleGoesToTheOneWhoIsHeardOfNineTimesInTen() {
        SpeakerRecord trump = person("Trump", null, 7);

        assertThat(ids(person("Donald Trump", "President", 95), person("Ivanka Trump", null, 5), trump))
                .containsEntry("Trump|null", "donald-trump");
        assertThat(ids(person("Donald Trump", "President", 80), person("Ivanka Trump", null, 20), trump))
                .containsEntry("Trump|null", "trump");
    }

    @Test
    void aBareSurnameGoesToTheOneOfItsTime() {
        Map<String, String> ids = ids(
                new SpeakerRecord("Alda Brenn", NameKind.PERSON, null, JUNE_2017, 30),
                new SpeakerRecord("Otto Brenn", NameKind.PERSON, null, JUNE_2017 - 60, 20),
                new SpeakerRecord("Brenn", NameKind.PERSON, null, JUNE_2017 + 1, 2));

        assertThat(ids).containsEntry("Brenn|null", "alda-brenn");
    }

    @Test
    void aBareSurnameOfAnotherTimeStaysApart() {
        assertThat(ids(
                        new SpeakerRecord("Otto Brenn", NameKind.PERSON, null, JUNE_2017 - 60, 20),
                        new SpeakerRecord("Brenn", NameKind.PERSON, null, JUNE_2017, 2)))
                .containsEntry("Brenn|null", "brenn");
    }

    @Test
    void aNameWithoutMiddleNameBetweenTwoStaysApartUnlessOneIsHeardOfFarMore() {
        SpeakerRecord bush = person("George Bush", null, 2);

        assertThat(ids(person("George W. Bush", "President", 10), person("George H. W. Bush", "President", 9), bush))
                .containsEntry("George Bush|null", "george-bush");
        assertThat(ids(person("George W. Bush", "President", 100), person("George H. W. Bush", "President", 9), bush))
                .containsEntry("George Bush|null", "george-w-bush");
    }

    @ParameterizedTest
    @CsvSource({
        "the FBI, ORGANIZATION, Federal Bureau of Investigation, ORGANIZATION",
        "U.N., ORGANIZATION, United Nations, ORGANIZATION",
        "Department of Justice, ORGANIZATION, Justice Department, ORGANIZATION",
        "Ministry of Defence, ORGANIZATION, Defence Ministry, ORGANIZATION",
        "The Port Callan Chronicle, OUTLET, Port Callan Chronicle, OUTLET",
        "Facebook Inc., ORGANIZATION, Facebook, ORGANIZATION",
        "Lundex Holdings, ORGANIZATION, Lundex, ORGANIZATION",
        "A.P., OUTLET, The Associated Press, OUTLET",
        "US Chamber of Commerce, ORGANIZATION, U.S. Chamber of Commerce, ORGANIZATION",
        "Boston Herald, OUTLET, Boston Herald, ORGANIZATION",
        "Senate, ORGANIZATION, United States Senate, ORGANIZATION",
        "House, ORGANIZATION, U.S. House of Representatives, ORGANIZATION",
        "Supreme Court, ORGANIZATION, US Supreme Court, ORGANIZATION",
        "Navy, ORGANIZATION, U.S. Navy, ORGANIZATION",
        "Treasury, ORGANIZATION, Department of the Treasury, ORGANIZATION",
        "'Washington, D.C.', PLACE, D.C., PLACE",
        "Trump, PERSON, Trump, ORGANIZATION"
    })
    void twoNamesOfOneBodyAreJoined(String one, NameKind kind, String other, NameKind otherKind) {
        assertThat(ids(new SpeakerRecord(one, kind, null, null, 9), new SpeakerRecord(other, otherKind, null, null, 1))
                        .values()
                        .stream()
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}, {1} and {2}, {3}")
    @CsvSource({
        "Port Callan Chronicle, OUTLET, BODY, ORGANIZATION",
        "Orlow, ORGANIZATION, PLACE, PLACE",
        "Greens, GROUP, BODY, ORGANIZATION"
    })
    void whatSpeaksAndWhatIsSpokenOfIsOneByItsName(
            String name, NameKind asSpeaker, NameKind asTarget, NameKind targetKind) {
        List<Assignment> assignments = blockwise(
                new SpeakerJoin(SpeakerAliases.NONE),
                List.of(
                        new SpeakerRecord(name, asSpeaker, null, null, 2),
                        new SpeakerRecord(name, asTarget, null, null, 5)));

        assertThat(assignments)
                .hasSize(2)
                .allSatisfy(one ->
                        assertThat(one.speakerId()).isEqualTo(assignments.get(0).speakerId()))
                .allSatisfy(one -> assertThat(one.kind()).isEqualTo(asSpeaker))
                .allSatisfy(one -> assertThat(one.targetKind()).isEqualTo(targetKind));
    }

    @Test
    void aPersonOnceTakenForAPlaceIsStillThePerson() {
        List<Assignment> assignments = blockwise(
                new SpeakerJoin(SpeakerAliases.NONE),
                List.of(
                        person("Alda Brenn", "mayor", 9),
                        person("Brenn", null, 9),
                        new SpeakerRecord("Brenn", NameKind.PLACE, null, JUNE_2017, 1)));

        assertThat(assignments)
                .extracting(Assignment::speakerId, Assignment::targetKind)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("alda-brenn", NameKind.PERSON));
    }

    @Test
    void aPersonAndAPlaceOfOneNameStayApart() {
        assertThat(blockwise(
                        new SpeakerJoin(SpeakerAliases.NONE),
                        List.of(
                                person("Lincoln", null, 5),
                                new SpeakerRecord("Lincoln", NameKind.PLACE, null, JUNE_2017, 5))))
                .extracting(Assignment::speakerId)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "California Supreme Court, Wisconsin Supreme Court",
        "University of Miami, Miami University",
        "South Korea, North Korea",
        "Republicans, Republican Party",
        "Senate, Texas Senate",
        "Senate, Kenya's Senate",
        "Senate, state Senate",
        "Navy, Royal Navy",
        "Treasury, UK Treasury"
    })
    void twoBodiesStayApart(String one, String other) {
        assertThat(ids(
                        new SpeakerRecord(one, NameKind.ORGANIZATION, null, null, 9),
                        new SpeakerRecord(other, NameKind.ORGANIZATION, null, null, 8)))
                .hasSize(2);
    }

    @Test
    void namesakesHaveIdsOfTheirOwnThatTellThemApart() {
        assertThat(ids(person("John Smith", "sheriff", 5), person("John Smith", "history professor", 3))
                        .values())
                .hasSize(2)
                .contains("john-smith")
                .allMatch(id -> id.startsWith("john-smith"));
    }

    @Test
    void everySightingHasOneSpeakerWhoeverComesFirst() {
        List<SpeakerRecord> sightings = new ArrayList<>();
        String[] names = {
            "Donald Trump",
            "Donald J. Trump",
            "Trump",
            "Melania Trump",
            "D. Trump",
            "John Smith",
            "Jon Smith",
            "Smith",
            "John A. Smith",
            "Smith Jr.",
            "Sen. Smith",
            "the FBI",
            "Federal Bureau of Investigation"
        };
        String[] roles = {"President", "Sen.", "sheriff", "professor", "first lady"};
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            sightings.add(new SpeakerRecord(
                    names[random.nextInt(names.length)],
                    random.nextInt(9) == 0 ? NameKind.ORGANIZATION : NameKind.PERSON,
                    random.nextInt(3) == 0 ? roles[random.nextInt(roles.length)] : null,
                    random.nextInt(4) == 0 ? null : (Integer) (JUNE_2017 + i),
                    1 + random.nextInt(5)));
        }
        SpeakerJoin join = new SpeakerJoin(SpeakerAliases.NONE);
        List<SpeakerRecord> shuffled = new ArrayList<>(sightings);
        Collections.shuffle(shuffled, random);

        List<Assignment> assignments = blockwise(join, sightings);

        assertThat(assignments).extracting(Assignment::sighting).containsExactlyInAnyOrderElementsOf(sightings);
        assertThat(blockwise(join, shuffled)).containsExactlyInAnyOrderElementsOf(assignments);
        assertThat(assignments).allSatisfy(assignment -> {
            assertThat(assignment.evidence()).isNotBlank();
            assertThat(assignment.confidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void anAliasJoinsAcrossAllRules() {
        SpeakerAliases aliases = new SpeakerAliases(Map.of("the Donald", "Donald Trump"), Map.of());

        List<Assignment> assignments = blockwise(
                new SpeakerJoin(aliases),
                List.of(person("Donald J. Trump", "President", 9), person("the Donald", null, 1)));

        assertThat(assignments).extracting(Assignment::speakerId).containsOnly("donald-trump");
        assertThat(assignments)
                .filteredOn(one -> one.sighting().spelling().equals("the Donald"))
                .singleElement()
                .satisfies(one -> assertThat(one.rule()).isEqualTo(MergeRule.ALIAS));
    }

    @ParameterizedTest
    @CsvSource({
        "Chuck Schumer, PERSON, Charles Schumer, PERSON",
        "Schumer, PERSON, Charles Schumer, PERSON",
        "Trump, PERSON, Donald Trump, PERSON",
        "DOJ, ORGANIZATION, Justice Department, ORGANIZATION",
        "Sen. Ada Brenn, PERSON, Ada Brenn, PERSON"
    })
    void aMergeIsUndoneByASeparation(String spelling, NameKind kind, String speaker, NameKind speakerKind) {
        List<SpeakerRecord> sightings = List.of(
                new SpeakerRecord(speaker, speakerKind, null, null, 9),
                new SpeakerRecord(spelling, kind, null, null, 2));
        SpeakerAliases undo = new SpeakerAliases(Map.of(), Map.of(spelling, Set.of(speaker)));

        assertThat(blockwise(new SpeakerJoin(SpeakerAliases.NONE), sightings).stream()
                        .map(Assignment::speakerId)
                        .distinct())
                .hasSize(1);
        assertThat(blockwise(new SpeakerJoin(undo), sightings).stream()
                        .map(Assignment::speakerId)
                        .distinct())
                .hasSize(2);
    }

    /** "The Port Council and others said" says nothing of what the council is. */
    @Test
    void aNameBesideOthersIsWhatItIsElsewhere() {
        List<SpeakerRecord> seen = List.of(
                new SpeakerRecord("Port Council", NameKind.ORGANIZATION, null, JUNE_2017, 2),
                new SpeakerRecord("The Port Council", NameKind.UNKNOWN, null, JUNE_2017, 9),
                new SpeakerRecord("Orlow", NameKind.PLACE, null, JUNE_2017, 1),
                new SpeakerRecord("Orlow", NameKind.UNKNOWN, null, JUNE_2017, 9),
                new SpeakerRecord("Ada Lund", NameKind.UNKNOWN, null, JUNE_2017, 9),
                new SpeakerRecord("NAACP", NameKind.UNKNOWN, null, JUNE_2017, 9));
        assertThat(blockwise(new SpeakerJoin(SpeakerAliases.NONE), seen).stream()
                        .map(one -> one.speakerId() + " " + one.kind().code() + " "
                                + one.rule().code())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "the-port-council organization name",
                        "orlow organization name",
                        "ada-lund person name",
                        "national-association-for-the-advancement-of-colored-people organization listed");
    }

    private static SpeakerRecord person(String spelling, @Nullable String role, long statements) {
        return new SpeakerRecord(spelling, NameKind.PERSON, role, JUNE_2017, statements);
    }

    /** The distinct ids, as a map from spelling and role to id; as many entries as ids where those are told apart. */
    private static Map<String, String> ids(SpeakerRecord... sightings) {
        Map<String, String> all = new TreeMap<>();
        for (Assignment one : blockwise(new SpeakerJoin(SpeakerAliases.NONE), List.of(sightings))) {
            all.put(one.sighting().spelling() + "|" + one.sighting().role(), one.speakerId());
        }
        if (all.values().stream().distinct().count() == 1 && all.size() > 1) {
            String id = all.values().iterator().next();
            return new HashMap<>(Map.of("all", id));
        }
        return all;
    }

    private static List<Assignment> blockwise(SpeakerJoin join, List<SpeakerRecord> sightings) {
        return sightings.stream()
                .collect(Collectors.groupingBy(join::block, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(block -> join.join(block).stream())
                .toList();
    }
}
