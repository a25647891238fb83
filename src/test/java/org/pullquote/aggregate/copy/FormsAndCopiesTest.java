package org.pullquote.aggregate.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that one form was filled in for are no copies; a copy stays one however it was edited. */
class FormsAndCopiesTest {
    private static final String COUNCIL = """
            The %1$s council met on Tuesday. Members approved the minutes of the last meeting. Councillor %2$s %3$s said the %4$s would be \
            %5$s. “It is the right thing for %1$s,” %3$s said.

            The council meets on the first Tuesday of each month in the town hall. Members of the public may attend. Agendas are \
            published five days before. The clerk takes the minutes, which are approved at the next meeting. Doors open at six.

            For more news from our towns follow us and subscribe to our newsletter.""";

    private static final String QUAKE = """
            A magnitude %1$s earthquake was reported %2$s at %3$s a.m. %4$s miles from %5$s, according to the National Survey. The quake \
            occurred %6$s miles from %7$s, %8$s miles from %9$s and 21 miles from the border. In the last 10 days, there have been %10$s \
            earthquakes of magnitude 3.0 or greater nearby. The quake occurred at a depth of %11$s miles. Did you feel it? Consider \
            reporting what you felt to the National Survey. Even if you did not feel this small earthquake, you never know when the big \
            one will strike. Ready yourself by following our five-step guide. This story was made by a program that watches the feed of \
            the National Survey.""";

    private static final String WEATHER = """
            %1$s will see %2$s skies on %3$s with a high of %4$s degrees and a low of %5$s degrees, the weather service said. Winds will be \
            out of the %6$s at %7$s miles an hour. The chance of rain in %1$s is %8$s percent. The sun rises at %9$s and sets at %10$s. \
            Check back for updates through the day, and sign up for alerts by text message. Our forecast is written anew every hour.""";

    private static final String MATCH = """
            %1$s beat %2$s %3$s on %4$s night in front of %5$s spectators. %6$s opened the scoring after %7$s minutes, and %8$s added a \
            second before the break. %2$s came back into the game late, but %9$s saved twice. The win lifts %1$s to %10$s in the table, \
            with %11$s points from %12$s games. Next week %1$s travel to %13$s, while %2$s are at home.""";

    private static final String MARKET = """
            Stocks closed %1$s on %2$s. The Harbour Index %3$s %4$s points, or %5$s percent, to %6$s. The Valley Composite %7$s %8$s points, \
            or %9$s percent, to %10$s. The index of smaller companies %11$s %12$s points to %13$s. For the week, the Harbour Index is up \
            %14$s points. For the year, the Harbour Index is up %15$s points, or %16$s percent.""";

    private static final String WIRE = """
            ORLOW (Meridian) — Eleven fishermen were released on Thursday after nine days in custody, the harbour authority of Orlow said, \
            ending a dispute that had brought two navies within sight of each other.

            The crew of the Marlin were handed over at 6:40 a.m. to officers from Port Callan, who said all were in good health. “They are \
            tired and they want to see their families,” Captain Ruth Castellan told reporters on the quay.

            Foreign Minister Viktor Medan said his government had “chosen calm over theatre” and would return the vessel within 30 days. \
            Port Callan had asked for its return at once.

            The Marlin was stopped on March 11 in waters that both countries claim. Orlow says it ignored three orders to stop; the owner, \
            Daniel Okafor, says no order was given by radio.

            Talks on fishing rights in the strait are to begin in April in Ardmere. A similar dispute in 2019 was settled after seven weeks.""";

    @TestFactory
    Stream<DynamicTest> textsOfOneFormAreNoCopies() {
        return Stream.of(
                        forms(
                                "council",
                                COUNCIL,
                                "Ashford Hilda Norse library rebuilt",
                                "Corwen Karl Meyrick pool sold",
                                "Denholm Lena Osgood lane scrapped",
                                "Selwick Tom Arkell market moved"),
                        forms(
                                "quake",
                                QUAKE,
                                "3.1 Monday 4:12 3 Ardmere 7 Orlow 12 Callan four 5.6",
                                "4.0 Friday 1:55 9 Marlow 11 Tarnby 30 Brenn two 2.2",
                                "3.4 Sunday 9:02 6 Selwick 4 Corwen 19 Denholm one 8.0"),
                        forms(
                                "weather",
                                WEATHER,
                                "Ashford clear Monday 61 44 west 12 10 6:31 19:02",
                                "Corwen cloudy Monday 58 41 north 20 40 6:28 18:57",
                                "Denholm clear Tuesday 66 49 west 5 0 6:33 19:04"),
                        forms(
                                "match",
                                MATCH,
                                "Ashford Corwen 3-1 Saturday 1,200 Hale 12 Brandt Moss third 31 16 Marlow",
                                "Denholm Selwick 2-0 Friday 840 Okoro 31 Lindt Varga fifth 24 15 Tarnby",
                                "Marlow Tarnby 4-2 Saturday 2,310 Weiss 7 Ferro Quist first 40 17 Corwen"),
                        forms(
                                "market",
                                MARKET,
                                "higher Monday rose 112.4 0.6 18,204.1 rose 31.7 0.8 4,120.9 fell 2.2 991.0 140.3 1,204.6 7.1",
                                "lower Tuesday fell 98.7 0.5 18,105.4 fell 12.0 0.3 4,108.9 fell 6.1 984.9 41.6 1,105.9 6.5",
                                "higher Wednesday rose 10.2 0.1 18,115.6 rose 40.5 1.0 4,149.4 rose 9.9 994.8 51.8 1,116.1 6.6"))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> forms(String name, String form, String... fillings) {
        List<DynamicTest> tests = new ArrayList<>();
        for (int one = 0; one < fillings.length; one++) {
            for (int other = one + 1; other < fillings.length; other++) {
                String first = form.formatted((Object[]) fillings[one].split(" "));
                String second = form.formatted((Object[]) fillings[other].split(" "));
                tests.add(DynamicTest.dynamicTest(name + " " + one + " and " + other, () -> {
                    assertThat(isCopy(first, second, true)).isFalse();
                    assertThat(isCopy(first, second, false)).isFalse();
                    assertThat(isCopy(first, first, false)).isTrue();
                }));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> editedCopiesAreCopies() {
        String inserted =
                "“We did not sleep,” said Ines Falk, whose brother is on the crew, at her house in Brenn. She had walked to the"
                        + " harbour every morning since March 12 and counted the lights of 14 ships. Her parish held a service on Sunday.";
        List<String[]> copies = List.of(
                new String[] {"as it is", WIRE},
                new String[] {"the end trimmed", WIRE.substring(0, WIRE.indexOf("The Marlin was stopped"))},
                new String[] {"another headline", "Fishermen Home From Orlow After Nine Days, Families Cheer\n\n" + WIRE
                },
                new String[] {"another credit", WIRE.replace("ORLOW (Meridian) —", "By Staff and Wire Reports\n\n")},
                new String[] {
                    "a few words edited",
                    WIRE.replace("released", "freed")
                            .replace("tired", "exhausted")
                            .replace("had brought", "brought")
                            .replace("dispute", "quarrel")
                            .replace("at once", "immediately")
                },
                new String[] {
                    "a paragraph inserted", WIRE.replace("Foreign Minister", inserted + "\n\nForeign Minister")
                },
                new String[] {
                    "a day and a number that changed",
                    WIRE.replace("on Thursday", "on Friday").replace("30 days", "28 days")
                },
                new String[] {
                    "titles and first names dropped",
                    WIRE.replace("Captain Ruth Castellan", "Castellan").replace("Viktor Medan", "Medan")
                },
                new String[] {"cut all over", WIRE.replaceAll("(?m)(?<=\\. )[^.\\n]*\\.$", "")});
        return copies.stream()
                .map(copy -> DynamicTest.dynamicTest(
                        copy[0], () -> assertThat(isCopy(WIRE, copy[1], false)).isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I said so, and he said so", "12 13 14 15", "A B C D E F G"})
    void aTextFillsNoFormWithItself(String text) {
        assertThat(Particulars.fillOneForm(Particulars.of(text), Particulars.of(text)))
                .isFalse();
    }

    private static boolean isCopy(String one, String other, boolean ofOneSource) {
        boolean copy =
                TextReuse.of(ComparedText.of(one), ComparedText.of(other)).isCopy(ofOneSource);
        assertThat(TextReuse.of(ComparedText.of(other), ComparedText.of(one)).isCopy(ofOneSource))
                .isEqualTo(copy);
        return copy;
    }
}
