package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deu | Der Hafen der alten Stadt blieb am Montag den dritten Tag geschlossen, weil der Wind die Schiffe von der Küste fernhielt, sagte der Hafenmeister. Die Fähren zu den Inseln fahren nicht vor Mittwoch, und vielleicht auch dann noch nicht.
            fra | Le port de la vieille ville est resté fermé lundi pour la troisième journée, le vent tenant les navires loin de la côte, a déclaré le maître du port. Les ferries vers les îles ne partiront pas avant mercredi, et peut-être même pas ce jour-là.
            spa | El puerto de la ciudad vieja permaneció cerrado el lunes por tercer día, porque el viento mantiene los barcos lejos de la costa, dijo el capitán del puerto. Los transbordadores a las islas no saldrán antes del miércoles.
            nld | De haven van de oude stad bleef maandag voor de derde dag gesloten, omdat de wind de schepen van de kust weghield, zei de havenmeester. De veerboten naar de eilanden varen niet voor woensdag, en misschien ook dan nog niet.
            rus | Порт старого города закрыт третий день, сообщил начальник порта.
            """)
    void anotherLanguageIsNamed(String code, String text) {
        assertThat(LanguageCheck.foreignLanguage(text, null)).isEqualTo(code);
        assertThat(LanguageCheck.foreignLanguage(text, code)).isEqualTo(code);
    }

    @Test
    void englishPassesWhateverTheRecordSays() {
        String text = "The harbour of the old town was closed for a third day on Monday as the wind kept ships away.";
        assertThat(LanguageCheck.foreignLanguage(text, null)).isNull();
        assertThat(LanguageCheck.foreignLanguage(text, "de")).isNull();
    }

    @Test
    void shortEnglishOfNamesPasses() {
        assertThat(LanguageCheck.foreignLanguage("Vladimir Putin meets Xi Jinping, Recep Tayyip Erdogan.", null))
                .isNull();
        assertThat(LanguageCheck.foreignLanguage(
                        "Results: Bayern Munich 2, Borussia Dortmund 1; Schalke 0, Hertha Berlin 0; Werder Bremen 3, Eintracht"
                                + " Frankfurt 2; Hamburg 1, Stuttgart 1; Leipzig 4, Mainz 0; Freiburg 2, Augsburg 2.",
                        "en"))
                .isNull();
        assertThat(LanguageCheck.foreignLanguage("", null)).isNull();
    }

    @Test
    void theShareOfParagraphsDecides() {
        String english =
                "The harbour of the old town was closed for a third day on Monday as the wind kept ships away from the coast.";
        String spanish =
                "El puerto de la ciudad vieja permaneció cerrado el lunes por tercer día, porque el viento mantiene los barcos lejos de la costa.";
        assertThat(LanguageCheck.foreignMajority(paragraphs(english, 4) + paragraphs(spanish, 12), null))
                .isEqualTo("spa");
        assertThat(LanguageCheck.foreignMajority(paragraphs(spanish, 12) + paragraphs(english, 4), null))
                .isEqualTo("spa");
        assertThat(LanguageCheck.foreignMajority(paragraphs(spanish, 4) + paragraphs(english, 12), null))
                .isNull();
    }

    private static String paragraphs(String paragraph, int count) {
        return (paragraph + "\n\n").repeat(count);
    }
}
