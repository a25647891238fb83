package org.pullquote.extract;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** News of our own wording, torn and twisted as files, feeds and people who mean harm do: the same for the same seed. */
final class MutatedArticles {
    private static final List<String> TITLES = List.of(
            "Harbour will stay open, minister says",
            "“We will not close it”: minister on the harbour",
            "Council votes 5-4 to sell the mill",
            "");

    private static final List<String> PARAGRAPHS = List.of(
            "The minister, Irina Valesko, said on Tuesday that the harbour would stay open.",
            "“We will not close it,” she told reporters in Dresna. “Nobody has asked us to.”",
            "According to the port authority, 240 ships called last year, a third more than in 2019.",
            "\"It's a scandal,\" said Jonas Reel (D-Ore.), who runs the fishermen's union, \"and they know it.\"",
            "Mr. Reel’s deputy, Dr. Ana Costa-Lind, declined to comment.",
            "THE MAYOR SAID THE TOWN WAS BROKE AND CALLED THE PLAN A JOKE.",
            "‘The workers’ fund is empty,’ the union’s treasurer warned, adding that it had been so ‘for years’.",
            "The letter reads as follows:",
            "We ask the government to answer within ten days. We have waited long enough.",
            "Why now? \"Because,\" Valesko replied. Critics, including Amnesty and the Dresna Bank, have denied the claims.",
            "Nothing will change — Ada Lund (@adalund) May 5, 2020",
            "He believes that she thinks that they said it was over, and that the board knew.");

    private static final List<String> MARKS = List.of(
            "\"",
            "“",
            "”",
            "‘",
            "’",
            "'",
            "„",
            "«",
            "»",
            "``",
            "''",
            "(",
            ")",
            "[",
            "—",
            "–",
            "-",
            "--",
            "…",
            ".",
            ":",
            ";",
            "?!",
            "&amp;",
            "&",
            "<",
            ">",
            "<p>",
            "<b",
            "@a",
            "https://a.b/c?d=e",
            " said ",
            " says",
            ", he said, ",
            "Mr. ",
            "U.S.");

    private static final List<String> CHARACTERS = List.of(
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u00ad",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\ufffd",
            "\ud83d",
            "\ude00",
            "😀",
            "\u0301",
            "\u00a0",
            "\u2003",
            "\u2028",
            "\u0085",
            "\f",
            "\r",
            "\n",
            "\n\n",
            "\t",
            "ſ",
            "İ",
            "ß",
            "ﬁ",
            "语",
            "ш");

    /** A headline and a body. */
    record Mutated(String title, String body) {}

    private final Random random;

    MutatedArticles(long seed) {
        random = new Random(seed);
    }

    Mutated next() {
        StringBuilder title = new StringBuilder(pick(TITLES));
        StringBuilder body = new StringBuilder();
        int paragraphs = 2 + random.nextInt(8);
        for (int i = 0; i < paragraphs; i++) {
            body.append(pick(PARAGRAPHS)).append(random.nextInt(12) == 0 ? "" : "\n\n");
        }
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            change(random.nextInt(4) == 0 ? title : body);
        }
        return new Mutated(title.toString(), body.toString());
    }

    private void change(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(80));
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> text.insert(at, pick(MARKS));
            case 3 -> text.insert(at, pick(MARKS).repeat(1 + random.nextInt(400)));
            case 4 -> text.insert(at, pick(CHARACTERS));
            case 5 -> text.insert(at, text.substring(at, to));
            case 6 -> text.delete(at, to);
            case 7 -> text.replace(at, to, text.substring(at, to).toUpperCase(Locale.ROOT));
            case 8 -> text.insert(at, "ab".repeat(1 + random.nextInt(2_000)));
            case 9 -> removeBreaks(text, at, to);
            default -> text.insert(at, pick(PARAGRAPHS).substring(random.nextInt(20)));
        }
    }

    private static void removeBreaks(StringBuilder text, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                text.deleteCharAt(i);
            }
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
