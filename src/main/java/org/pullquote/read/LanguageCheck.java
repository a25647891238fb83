package org.pullquote.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.pullquote.text.Resource;
import org.pullquote.text.WordList;

/**
 * Detects texts that are certainly not English.
 *
 * <p>For nearly every article, enough English function words settle it at once. Only a text that lacks them goes to OpenNLP's detector. It
 * is rejected only if the detector is sure of another language and the text is long enough.
 */
final class LanguageCheck {
    private static final int PREFIX = 3_000;
    private static final int MIN_PART_CHARACTERS = 400;
    private static final int MIN_WORDS = 20;
    private static final double ENGLISH_SHARE = 0.15;
    private static final double FOREIGN_SCRIPT_SHARE = 0.5;
    private static final double SURE = 0.2;
    private static final double TIMES_ENGLISH = 8;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> LITTLE_WORDS = WordList.words(LanguageCheck.class, "little-words.txt");

    private LanguageCheck() {}

    /**
     * The ISO 639-3 code of the most frequent other language if more than half of a text, by the length of its paragraphs, is surely not
     * English; else null.
     *
     * @param text the text, with blank lines between paragraphs
     */
    static @Nullable String foreignMajority(String text, @Nullable String declared) {
        Map<String, Integer> characters = new TreeMap<>();
        int all = 0;
        for (String part : parts(text)) {
            String language = foreignLanguage(part, declared);
            all += part.length();
            if (language != null) {
                characters.merge(language, part.length(), Integer::sum);
            }
        }
        int foreign = characters.values().stream().mapToInt(Integer::intValue).sum();
        return 2 * foreign <= all
                ? null
                : Collections.max(characters.entrySet(), Map.Entry.comparingByValue())
                        .getKey();
    }

    /** The paragraphs, short ones joined to the next, since the language of a few words is unsure. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String paragraph : text.split("\n\n")) {
            part.append(paragraph).append('\n');
            if (part.length() >= MIN_PART_CHARACTERS) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        if (!part.isEmpty()) {
            String rest = part.toString();
            parts.add(parts.isEmpty() ? rest : parts.remove(parts.size() - 1) + rest);
        }
        return parts;
    }

    /** The ISO 639-3 code of the language that {@code text} is surely in and that is not English; else null. */
    static @Nullable String foreignLanguage(String text, @Nullable String declared) {
        String prefix = text.length() > PREFIX ? text.substring(0, PREFIX) : text;
        int words = 0;
        int little = 0;
        Matcher word = WORD.matcher(prefix);
        while (word.find()) {
            words++;
            little += LITTLE_WORDS.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        if (words == 0 || little >= words * ENGLISH_SHARE || declared != null && isEnglish(declared)) {
            return null;
        }
        boolean foreignScript = isForeignScript(prefix);
        if (words < MIN_WORDS && !foreignScript) {
            return null;
        }
        Language[] languages = Detector.ME.predictLanguages(prefix);
        Language best = languages[0];
        if (isEnglish(best.getLang())) {
            return null;
        }
        boolean sure = best.getConfidence() >= SURE && best.getConfidence() >= TIMES_ENGLISH * ofEnglish(languages);
        return foreignScript || sure || declared != null ? best.getLang() : null;
    }

    private static double ofEnglish(Language[] languages) {
        return Arrays.stream(languages)
                .filter(language -> isEnglish(language.getLang()))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
    }

    private static boolean isEnglish(String code) {
        return code.strip().toLowerCase(Locale.ROOT).matches("en|eng|english|en[-_].*");
    }

    private static boolean isForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters - latin > letters * FOREIGN_SCRIPT_SHARE;
    }

    /** Loaded when first needed; OpenNLP's detector keeps no state between calls. */
    private static final class Detector {
        private static final LanguageDetectorME ME = load();

        private static LanguageDetectorME load() {
            try {
                byte[] model = Resource.bytes(LanguageCheck.class, "/langdetect-183.bin");
                return new LanguageDetectorME(new LanguageDetectorModel(new ByteArrayInputStream(model)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
