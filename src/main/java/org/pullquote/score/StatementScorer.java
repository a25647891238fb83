package org.pullquote.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Frame;
import org.pullquote.model.LoadedWord;
import org.pullquote.model.Scores;
import org.pullquote.model.Span;
import org.pullquote.model.Statement;
import org.pullquote.model.Target;
import org.pullquote.model.Tone;

/**
 * Says of each statement what tone, frames and loaded language its content has, what tone toward each of its targets, and the
 * same of the reporter's words around it.
 *
 * <p>Texts of several sentences are scored a sentence at a time, as the models were trained, and their scores averaged by words; a
 * target's tone is that of the sentence it stands in. Thread-safe; one per JVM is enough.
 */
public final class StatementScorer implements AutoCloseable {
    /** Contexts with fewer words get no scores. */
    private static final int MIN_CONTEXT_WORDS = 3;

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

    /** The scorer with the models that the class path carries: a second or so. */
    public static StatementScorer load() {
        SentenceEncoder encoder = SentenceEncoder.load();
        return new StatementScorer(encoder, new ToneModel(encoder), new LoadedModel(encoder), new FrameModel(encoder));
    }

    /** The SHA-256, in hexadecimal, of every model file that scores rest on, by name, in order of name. */
    public Map<String, String> fingerprints() {
        return Map.of("encoder", encoder.fingerprint());
    }

    /**
     * The same statements with their scores and their targets' tones. All sentences are encoded together, one that recurs among them once.
     *
     * <p>A blank content gets a neutral tone and no loaded language, and frames of its own emptiness.
     */
    public List<Statement> score(List<Statement> statements) {
        List<Cut> contents = statements.stream()
                .map(statement -> Cut.of(statement.content()))
                .toList();
        List<Cut> contexts = statements.stream()
                .map(statement -> context(statement.context()))
                .toList();
        Map<String, SentenceScores> known =
                sentences(Stream.of(contents, contexts).flatMap(List::stream).toList());
        List<Statement> scored = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Text content = new Text(contents.get(i), known);
            Text context = new Text(contexts.get(i), known);
            Scores scores = new Scores(
                    content.tone(),
                    context.isBlank() ? null : context.tone(),
                    content.loaded(),
                    context.isBlank() ? null : (Double) context.loaded(),
                    content.loadedWords(),
                    context.loadedWords(),
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

    /** A text and its sentences. */
    private record Cut(String text, List<Span> spans) {
        static Cut of(String text) {
            return new Cut(text, Sentences.of(text));
        }

        Stream<String> sentences() {
            return spans.stream().map(span -> span.of(text));
        }
    }

    private static Cut context(String context) {
        return Sentences.words(context) < MIN_CONTEXT_WORDS ? new Cut(context, List.of()) : Cut.of(context);
    }

    private Map<String, SentenceScores> sentences(List<Cut> texts) {
        List<String> sentences =
                texts.stream().flatMap(Cut::sentences).distinct().toList();
        List<Encoding> encodings = encoder.encode(sentences);
        Map<String, SentenceScores> scores = new HashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            scores.put(sentences.get(i), sentence(sentences.get(i), encodings.get(i)));
        }
        return scores;
    }

    private SentenceScores sentence(String sentence, Encoding encoding) {
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

    /** What the models say of one sentence. */
    private record SentenceScores(
            Encoding encoding,
            int words,
            double[] tone,
            double loaded,
            List<LoadedWord> loadedWords,
            Map<Frame, Double> frames) {}

    /** A text of sentences, each with what the models say of it. */
    private final class Text {
        private final List<Span> spans;
        private final List<SentenceScores> sentences;
        private final double words;

        Text(Cut cut, Map<String, SentenceScores> known) {
            this.spans = cut.spans();
            this.sentences = cut.sentences()
                    .map(sentence -> Objects.requireNonNull(known.get(sentence)))
                    .toList();
            this.words = sentences.stream().mapToInt(SentenceScores::words).sum();
        }

        boolean isBlank() {
            return sentences.isEmpty();
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

        List<LoadedWord> loadedWords() {
            return sentences.stream()
                    .flatMap(sentence -> sentence.loadedWords().stream())
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
