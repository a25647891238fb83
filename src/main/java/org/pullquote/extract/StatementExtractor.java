package org.pullquote.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.attribution.AnchoredAttributionFinder;
import org.pullquote.extract.coreference.SpeakerResolver;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.statement.StatementBuilder;
import org.pullquote.extract.tagger.AttributionFinder;
import org.pullquote.extract.tagger.TaggerAttributionFinder;
import org.pullquote.extract.tagger.TaggerModel;
import org.pullquote.extract.tagger.TaggerVectors;
import org.pullquote.extract.verdict.ReaderVerdict;
import org.pullquote.extract.verdict.VerdictFeatures;
import org.pullquote.extract.verdict.VerdictReading;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;
import org.pullquote.model.Tier;
import org.pullquote.model.Verdict;

/**
 * Finds the statements of an article: every content that it attributes to someone, with cue, mention, speaker and exact
 * spans.
 *
 * <p>Loads its models once per JVM, whatever the number of extractors. Safe to call from many threads; deterministic.
 */
public final class StatementExtractor {
    private final Annotator annotator = new Annotator();
    private final TaggerAttributionFinder tagger = new TaggerAttributionFinder();
    private final SpeakerResolver resolver = new SpeakerResolver();
    private final ReaderVerdict verdict = ReaderVerdict.shared();

    /**
     * The statements of an article, in the order of its text, headline first; none of them scored.
     *
     * @throws RuntimeException if an annotator breaks on the text; the extractor stays usable
     */
    public List<Statement> extract(Article article) {
        return find(article).stream()
                .filter(found -> found.verdict().tier().isStatement())
                .toList();
    }

    /**
     * The statements of an article, and what it attributes to somebody without reporting that it was said, by their tiers; each of the two
     * numbered by itself. What has no holder and was not said is left out.
     */
    public List<Statement> find(Article article) {
        List<Statement> found = new ArrayList<>();
        int statements = 0;
        int attitudes = 0;
        for (Candidate candidate : candidates(article)) {
            Statement statement = candidate.statement();
            Verdict judged = verdict.of(candidate.features());
            boolean held = statement.mention() != null || statement.speaker() != null;
            if (judged.tier().isStatement()) {
                statements++;
                found.add(statement.judged(statements, judged));
            } else if (judged.tier() != Tier.NOTHING && held) {
                attitudes++;
                found.add(statement.judged(attitudes, judged));
            }
        }
        return List.copyOf(found);
    }

    /** Every attribution of an article as a statement, before the verdict: what the tagger and the rules about it are measured by. */
    public List<Statement> attributions(Article article) {
        return candidates(article).stream().map(Candidate::statement).toList();
    }

    /** Every attribution of an article as a statement, with what tells whether it is one. */
    public List<Candidate> candidates(Article article) {
        Document document = annotator.annotate(article.title(), article.text().text());
        TaggerVectors vectors = new TaggerVectors();
        AttributionFinder finder = new AnchoredAttributionFinder(text -> tagger.find(text, vectors));
        List<Attribution> attributions = finder.find(document);
        List<ResolvedSpeaker> speakers = resolver.resolve(document, attributions, article.publishedDate());
        StatementBuilder builder = new StatementBuilder(article, document, attributions);
        VerdictReading reading = new VerdictReading(document, attributions, vectors);
        List<Candidate> candidates = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            Statement statement = builder.build(i + 1, attributions.get(i), speakers.get(i));
            candidates.add(new Candidate(statement, reading.of(attributions.get(i), statement)));
        }
        return List.copyOf(candidates);
    }

    /** What may be a statement, and what tells whether it is. */
    public record Candidate(Statement statement, VerdictFeatures features) {}

    /** SHA-256 of the model files that this project trained, in hexadecimal, by their names; CoreNLP's models go by its version. */
    public Map<String, String> fingerprints() {
        Map<String, String> fingerprints = new TreeMap<>(TaggerModel.shared().fingerprints());
        fingerprints.put("verdict", verdict.fingerprint());
        return fingerprints;
    }
}
