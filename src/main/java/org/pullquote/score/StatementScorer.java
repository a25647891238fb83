package org.pullquote.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Frame;
import org.pullquote.model.LoadedWord;
import org.pullquote.model.Scores;
import org.pullquote.model.Span;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Statement;
import org.pullquote.model.Target;
import org.pullquote.model.Tone;

/**
 * Scores the tone, frames and loaded language of each statement's content, its tone toward each target, and the tone and loaded
 * language of the reporter's words around it.
 *
 * <p>Texts of several sentences are scored one sentence at a time, as the models were trained, and the scores are averaged,
 * weighted by number of words; a target's tone is that of its sentence. Thread-safe; one per JVM is enough.
 */
public final class StatementScorer implements AutoCloseable {
    /** Contexts with fewer words get no scores. */
    private static final int MIN_CONTEXT_WORDS = 3;

    private static final String PERSON = "person";
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

    private final SentenceEncoder encoder;
    private final ToneModel tone;
    private final LoadedModel loaded;
    private final FrameModel frames;

    private StatementScorer(SentenceEncoder encoder, ToneModel tone, LoadedModel loaded, FrameModel frames) {
        this.encoder = encoder;
        this.tone = tone;
        this.loaded = loaded;
        this.frames = frames;
    }

    /** Loads the scorer with the models on the class path in about a second. */
    public static StatementScorer load() {
        SentenceEncoder encoder = SentenceEncoder.load();
        return new StatementScorer(encoder, new ToneModel(encoder), new LoadedModel(encoder), new FrameModel(encoder));
    }

    /** The SHA-256, in hexadecimal, of every model file that scores rest on, by name, in order of name. */
    public Map<String, String> fingerprints() {
        return Map.of("encoder", encoder.fingerprint());
    }

    /**
     * The same statements with their scores and their targets' tones. A sentence that recurs among them is encoded once.
     *
     * <p>A blank content gets a neutral tone, no loaded language, and 0 for each frame.
     */
    public List<Statement> score(List<Statement> statements) {
        Map<String, SentenceScores> known = new HashMap<>();
        List<Statement> scored = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            Text content = text(statement.content(), known);
            @Nullable
            Text context =
                    Sentences.words(statement.context()) < MIN_CONTEXT_WORDS ? null : text(statement.context(), known);
            Set<String> names = namesIn(statement);
            Scores scores = new Scores(
                    content.tone(),
                    context == null ? null : context.tone(),
                    content.loaded(),
                    context == null ? null : (Double) context.loaded(),
                    content.loadedWords(names),
                    context == null ? List.of() : context.loadedWords(names),
                    content.frames());
            List<Target> targets = statement.targets().stream()
                    .map(target -> target.withTone(content.toneToward(target.span())))
                    .toList();
            scored.add(statement.scored(targets, scores));
        }
        return scored;
    }

    @Override
    public void close() {
        encoder.close();
    }

    /**
     * The words of the names of its speakers and of the people whom it names. Where every word may be a capital, as at the beginning
     * of a sentence, the model of words can't tell a Mr Crook from a crook.
     */
    private static Set<String> namesIn(Statement statement) {
        Stream<String> speakers = Stream.concat(Stream.ofNullable(statement.speaker()), statement.together().stream())
                .filter(speaker -> speaker.kind() == SpeakerKind.PERSON)
                .flatMap(speaker -> Stream.ofNullable(speaker.name()));
        Stream<String> targets = statement.targets().stream()
                .filter(target -> target.kind().equals(PERSON))
                .map(Target::name);
        return Stream.concat(speakers, targets)
                .flatMap(name -> Arrays.stream(name.split("\\s+")))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .collect(Collectors.toSet());
    }

    private Text text(String text, Map<String, SentenceScores> known) {
        List<Span> spans = Sentences.of(text);
        List<SentenceScores> sentences = new ArrayList<>(spans.size());
        for (Span span : spans) {
            sentences.add(known.computeIfAbsent(span.of(text), this::sentence));
        }
        return new Text(spans, sentences);
    }

    private SentenceScores sentence(String sentence) {
        Encoding encoding = encoder.encode(sentence);
        return new SentenceScores(
                encoding,
                Math.max(1, Sentences.words(sentence)),
                tone.ofText(encoding),
                loaded.probability(encoding),
                loaded.words(sentence, encoding).stream()
                        .map(word -> new LoadedWord(word.span().of(sentence), word.probability()))
                        .toList(),
                frames.scores(encoding));
    }

    /** The scores of one sentence. */
    private record SentenceScores(
            Encoding encoding,
            int words,
            double[] tone,
            double loaded,
            List<LoadedWord> loadedWords,
            Map<Frame, Double> frames) {}

    /** A text of sentences, each with its scores. */
    private final class Text {
        private final List<Span> spans;
        private final List<SentenceScores> sentences;
        private final double words;

        Text(List<Span> spans, List<SentenceScores> sentences) {
            this.spans = spans;
            this.sentences = sentences;
            this.words = sentences.stream().mapToInt(SentenceScores::words).sum();
        }

        Tone tone() {
            if (sentences.isEmpty()) {
                return Tone.of(0, 1, 0);
            }
            double[] mean = new double[3];
            for (SentenceScores sentence : sentences) {
                for (int c = 0; c < mean.length; c++) {
                    mean[c] += sentence.tone()[c] * sentence.words() / words;
                }
            }
            return ToneModel.tone(mean);
        }

        Tone toneToward(Span target) {
            for (int i = 0; i < spans.size(); i++) {
                Span sentence = spans.get(i);
                if (sentence.contains(target.begin())) {
                    Span place = new Span(
                            target.begin() - sentence.begin(),
                            Math.min(target.end(), sentence.end()) - sentence.begin());
                    return ToneModel.tone(tone.toward(place, sentences.get(i).encoding()));
                }
            }
            return Tone.of(0, 1, 0);
        }

        double loaded() {
            double mean = 0;
            for (SentenceScores sentence : sentences) {
                mean += sentence.loaded() * sentence.words() / words;
            }
            return Math.min(1, mean);
        }

        /**
         * @param names words that are names here
         */
        List<LoadedWord> loadedWords(Set<String> names) {
            return sentences.stream()
                    .flatMap(sentence -> sentence.loadedWords().stream())
                    .filter(word ->
                            !names.contains(POSSESSIVE.matcher(word.word()).replaceFirst("")))
                    .toList();
        }

        Map<Frame, Double> frames() {
            Map<Frame, Double> mean = new EnumMap<>(Frame.class);
            for (Frame frame : Frame.values()) {
                double sum = 0;
                for (SentenceScores sentence : sentences) {
                    sum += sentence.frames().getOrDefault(frame, 0.0) * sentence.words() / words;
                }
                mean.put(frame, Math.min(1, sum));
            }
            return mean;
        }
    }
}
