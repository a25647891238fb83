package org.pullquote.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanizationTest {
    @ParameterizedTest
    @CsvSource({
        "Sergey, Sergei", "Zelensky, Zelenskyy", "Zelenskiy, Zelensky", "Alexei, Aleksey", "Yulia, Julia",
        "Kislyak, Kisliak", "Lavrov, Lawrow", "Hussein, Hussain", "Khamenei, Hamenei", "Müller, Mueller",
        "Catherine, Katherine", "Dmitry, Dmitri", "Medvedev, Medwedew", "Gorbachev, Gorbatschow", "Usama, Ousama",
        "Kseniya, Xenia", "Shevchenko, Schewtschenko", "Vasily, Wassily"
    })
    void spellingsOfOneNameAreTheSame(String one, String other) {
        assertThat(Romanization.same(one, other))
                .as(Romanization.key(one) + " " + Romanization.key(other))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Dan, Don",
        "Kim, Jim",
        "Anna, Anne",
        "Roy, Ray",
        "Maria, Marie",
        "Hassan, Hussain",
        "Clinton, Clifton",
        "Paul, Paula",
        "Putin, Pushkin",
        "Marin, Martin",
        "Carson, Larson",
        "Lee, Li",
        "Eric, Erin"
    })
    void otherNamesAreNot(String one, String other) {
        assertThat(Romanization.same(one, other))
                .as(Romanization.key(one) + " " + Romanization.key(other))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Gaddafi, Qaddafi", "Kadafi, Gadhafi", "Mohammed, Muhammad", "Usama, Osama", "Tchaikovsky, Chaykovski"})
    void aFreeSpellingKeepsTheSkeleton(String one, String other) {
        assertThat(Romanization.skeleton(one)).isEqualTo(Romanization.skeleton(other));
    }
}
