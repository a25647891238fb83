package org.pullquote.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.attribution.AnchoredAttributionFinder;
import org.pullquote.extract.attribution.HeadlineClaim;
import org.pullquote.extract.attribution.NestedClauses;
import org.pullquote.extract.coreference.RankingWeights;
import org.pullquote.extract.coreference.Resolution;
import org.pullquote.extract.coreference.SpeakerResolver;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.NameTypes;
import org.pullquote.extract.entity.Ranking;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.extract.statement.StatementBuilder;
import org.pullquote.extract.tagger.TaggedDocument;
import org.pullquote.extract.tagger.TaggerAttributionFinder;
import org.pullquote.extract.verdict.ContextReading;
import org.pullquote.extract.verdict.ContextWords;
import org.pullquote.extract.verdict.ReaderVerdict;
import org.pullquote.extract.verdict.SpeakerConfidence;
import org.pullquote.extract.verdict.SpeakerMarks;
import org.pullquote.extract.verdict.VerdictFeatures;
import org.pullquote.extract.verdict.VerdictReading;
import org.pullquote.model.Article;
import org.pullquote.model.Mention;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Statement;
import org.pullquote.model.StatementKind;
import org.pullquote.model.Tier;
import org.pullquote.model.Verdict;

/**
 * Finds the statements of an article: every content that it attributes to someone, with cue, mention, speaker and exact spans.
 *
 * <p>Holds the models (hundreds of megabytes) until it is closed; one per JVM is enough. Thread-safe and deterministic.
 */
public final class StatementExtractor implements AutoCloseable {
    private final Annotator annotator;
    private final TaggerAttributionFinder tagger;
    private final ReaderVerdict verdict;
    private final SpeakerConfidence confidence;
    private final RankingWeights ranking;
    private final NameTypes types;

    StatementExtractor(
            Annotator annotator,
            TaggerAttributionFinder tagger,
            ReaderVerdict verdict,
            SpeakerConfidence confidence,
            RankingWeights ranking,
            NameTypes types) {
        this.annotator = annotator;
        this.tagger = tagger;
        this.verdict = verdict;
        this.confidence = confidence;
        this.ranking = ranking;
        this.types = types;
    }

    /** Loads an extractor with its own models from the class path; this takes some seconds. */
    public static StatementExtractor load() {
        CompletableFuture<TaggerAttributionFinder> tagger =
                CompletableFuture.supplyAsync(TaggerAttributionFinder::load);
        CompletableFuture<ReaderVerdict> verdict = CompletableFuture.supplyAsync(ReaderVerdict::load);
        return new StatementExtractor(
                Annotator.load(),
                tagger.join(),
                verdict.join(),
                SpeakerConfidence.load(),
                RankingWeights.load(),
                NameTypes.load());
    }

    /**
     * The statements of an article in text order, headline first, not yet scored.
     *
     * @throws RuntimeException if an annotator fails on the text; the extractor stays usable
     */
    public List<Statement> extract(Article article) {
        return extract(article, List.of(ExtractionRules.all())).get(0);
    }

    /** The statements of an article under several sets of rules, one list for each set; the models read the article once. */
    public List<List<Statement>> extract(Article article, List<ExtractionRules> variants) {
        return candidates(article, variants).stream()
                .map(this::judged)
                .map(found -> found.stream()
                        .filter(each -> each.verdict().tier().isStatement())
                        .toList())
                .toList();
    }

    /**
     * The statements of an article, and what it attributes to somebody without reporting speech, each with its tier; the two
     * groups are numbered separately. An item that was not said and has no holder is left out.
     */
    public List<Statement> find(Article article) {
        return judged(candidates(article));
    }

    /**
     * Every attribution of an article as a statement, before the verdict and without nested ones, under several sets of rules.
     * The tagger and its rules are evaluated on these.
     */
    public List<List<Statement>> attributions(Article article, List<ExtractionRules> variants) {
        return candidates(article, variants).stream()
                .map(candidates -> candidates.stream()
                        .filter(candidate -> !candidate.nested())
                        .map(Candidate::statement)
                        .toList())
                .toList();
    }

    /** The names of an article with the marks that tell their types, as the rules alone read them, and the words around. */
    public List<NameInText> names(Article article) {
        Document document = annotator.annotate(article.title(), article.text().text());
        return ArticleEntities.of(document, article.publishedDate()).markedNames().stream()
                .map(name -> NameInText.of(document, name))
                .toList();
    }

    /** Every attribution of an article as a statement, with the features that the verdict reads, sorted by the begin of the content. */
    public List<Candidate> candidates(Article article) {
        return candidates(article, List.of(ExtractionRules.all())).get(0);
    }

    private List<List<Candidate>> candidates(Article article, List<ExtractionRules> variants) {
        TaggedDocument tagged =
                tagger.tag(annotator.annotate(article.title(), article.text().text()));
        return variants.stream()
                .map(rules -> candidates(article, tagged, rules))
                .toList();
    }

    private List<Candidate> candidates(Article article, TaggedDocument tagged, ExtractionRules rules) {
        Document document = tagged.document();
        List<Attribution> outer = new AnchoredAttributionFinder(rules).find(document, tagged.attributions(rules));
        List<Attribution> nested = NestedClauses.of(document, outer, tagged.nestedIn(outer));
        SpeakerResolver resolver = new SpeakerResolver(rules, ranking);
        ArticleEntities entities = ArticleEntities.of(document, article.publishedDate(), types);
        Resolution resolution = resolver.resolve(entities, outer);
        List<ResolvedSpeaker> speakers = resolution.speakers();
        List<ResolvedSpeaker> reported = resolver.resolveNested(entities, nested, outer, speakers);
        StatementBuilder builder = new StatementBuilder(article, entities, resolution.references(), outer);
        CandidateReading reading = new CandidateReading(
                new VerdictReading(document, outer, tagged.vectors()),
                new ContextReading(document, outer, tagged.vectors()),
                new SpeakerMarks(document, entities.people(), speakers));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < outer.size(); i++) {
            Attribution attribution = outer.get(i);
            Statement statement = builder.build(attribution, speakers.get(i));
            boolean turn = statement.kind() == StatementKind.DIRECT && document.isTurn(attribution.begin());
            boolean certain = turn || isRepeatedBelow(document, i, outer, speakers);
            candidates.add(reading.of(attribution, statement, speakers.get(i), i, turn, certain));
        }
        for (int i = 0; i < nested.size(); i++) {
            Statement statement = builder.buildNested(nested.get(i), reported.get(i));
            candidates.add(reading.of(nested.get(i), statement, reported.get(i), SpeakerMarks.NESTED, false, false));
        }
        candidates.sort(
                Comparator.comparingInt(candidate -> candidate.attribution().begin()));
        return List.copyOf(candidates);
    }

    /** Whether it is a headline's claim that the text reports as said by the same speaker. */
    private static boolean isRepeatedBelow(
            Document document, int claim, List<Attribution> all, List<ResolvedSpeaker> speakers) {
        return IntStream.range(0, all.size())
                .anyMatch(i -> HeadlineClaim.isRepeated(document, all.get(claim), all.get(i))
                        && (speakers.get(i).isSame(speakers.get(claim))
                                || HeadlineClaim.isSameNoun(document, all.get(claim), all.get(i))));
    }

    private List<Statement> judged(List<Candidate> candidates) {
        List<Verdict> verdicts = candidates.stream()
                .map(candidate -> candidate.certain()
                        ? verdict.ofCertain(candidate.features(), candidate.context())
                        : verdict.of(candidate.features(), candidate.context(), candidate.nested()))
                .toList();
        List<Attribution> statements = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (verdicts.get(i).tier().isStatement()) {
                statements.add(candidates.get(i).attribution());
            }
        }
        List<Statement> found = new ArrayList<>();
        int ordinal = 0;
        int attitudes = 0;
        for (int i = 0; i < candidates.size(); i++) {
            Statement statement = withSureSpeaker(candidates.get(i));
            Verdict judged = verdicts.get(i);
            boolean held = statement.mention() != null || statement.speaker() != null;
            if (judged.tier().isStatement()) {
                ordinal++;
                Attribution holder = candidates.get(i).attribution().holder(statements);
                found.add(
                        holder == null
                                ? statement.judged(ordinal, null, judged.as(Tier.SAID))
                                : statement.judged(ordinal, indexOf(statements, holder) + 1, judged.as(Tier.NESTED)));
            } else if (judged.tier() != Tier.NOTHING && held) {
                attitudes++;
                found.add(statement.judged(attitudes, null, judged));
            }
        }
        return List.copyOf(found);
    }

    /** The statement with the probability that its speaker is right; the speaker's name is dropped if that is too low. */
    private Statement withSureSpeaker(Candidate candidate) {
        Statement statement = candidate.statement();
        VerdictFeatures features = candidate.speakerFeatures();
        boolean named = candidate.turn() && candidate.resolved().isLabelled() || isNamedTogether(candidate);
        double right = named ? confidence.ofNamed(features) : confidence.of(features);
        Speaker speaker = statement.speaker();
        boolean unsure = right < confidence.enough();
        if (unsure && speaker != null && speaker.name() != null) {
            return statement.spokenBy(new Speaker(null, null, speaker.kind(), null), 1 - right);
        }
        return unsure && !statement.together().isEmpty()
                ? statement.spokenBy(new Speaker(null, null, SpeakerKind.UNNAMED, null), 1 - right)
                : statement.spokenBy(speaker, right);
    }

    /** Whether the mention, or the words that its "who" stands for, gives all who speak together by name: "Ada Lund and Per Holm". */
    private static boolean isNamedTogether(Candidate candidate) {
        Mention mention = candidate.statement().mention();
        List<Speaker> together = candidate.resolved().together();
        return mention != null
                && (candidate.resolved().rule() == SpeakerRule.FULL_NAME
                        || candidate.resolved().rule() == SpeakerRule.PART_OF_NAME)
                && !together.isEmpty()
                && together.stream()
                        .map(Speaker::name)
                        .allMatch(name -> name != null
                                && (mention.text().equals("who")
                                        || mention.text().contains(name.substring(name.lastIndexOf(' ') + 1))));
    }

    /** Compares by identity, because two attributions may be equal. */
    private static int indexOf(List<Attribution> attributions, Attribution attribution) {
        return IntStream.range(0, attributions.size())
                .filter(i -> attributions.get(i) == attribution)
                .findFirst()
                .orElseThrow();
    }

    /** Reads the features of the candidates of one article. */
    private record CandidateReading(VerdictReading verdict, ContextReading context, SpeakerMarks speakers) {
        /** @param index its place in the document's attributions, or {@link SpeakerMarks#NESTED} */
        Candidate of(
                Attribution attribution,
                Statement statement,
                ResolvedSpeaker speaker,
                int index,
                boolean turn,
                boolean certain) {
            boolean nested = index == SpeakerMarks.NESTED;
            return new Candidate(
                    attribution,
                    statement,
                    verdict.of(attribution, statement, nested),
                    context.of(attribution),
                    speakers.of(attribution, statement.kind(), speaker, index),
                    speaker,
                    choice -> speakers.ofChoice(attribution, statement.kind(), choice, index),
                    nested,
                    turn,
                    certain);
        }
    }

    /**
     * A candidate for a statement.
     *
     * @param attribution its spans in the clean text
     * @param statement the statement that it becomes if it is accepted
     * @param features the features for judging whether it is a statement
     * @param context its words and those around it, for the same
     * @param speakerFeatures the features for judging whether its speaker is right
     * @param resolved its speaker, with the rule that decided and the ranking
     * @param choiceFeatures the features for judging whether a choice of the ranking is right, without its probability
     * @param nested whether it was found inside the content of another
     * @param turn whether it is a turn after its speaker's label in a transcript
     * @param certain whether it is a statement whatever its features: a turn, or a headline's claim that the text repeats
     */
    public record Candidate(
            Attribution attribution,
            Statement statement,
            VerdictFeatures features,
            ContextWords context,
            VerdictFeatures speakerFeatures,
            ResolvedSpeaker resolved,
            Function<ResolvedSpeaker, VerdictFeatures> choiceFeatures,
            boolean nested,
            boolean turn,
            boolean certain) {
        /** The ranking of the candidates for its mention; null if they were not ranked. */
        public @Nullable Ranking ranking() {
            return resolved.ranking();
        }
    }

    /** SHA-256, in hexadecimal, of the model files that this project trained, by name; CoreNLP's models are identified by its version. */
    public Map<String, String> fingerprints() {
        Map<String, String> fingerprints = new TreeMap<>(tagger.fingerprints());
        fingerprints.putAll(verdict.fingerprints());
        fingerprints.put("speaker_confidence", confidence.fingerprint());
        fingerprints.put("speaker_ranking", ranking.fingerprint());
        fingerprints.put("name_types", types.fingerprint());
        return fingerprints;
    }

    Annotator annotator() {
        return annotator;
    }

    TaggerAttributionFinder tagger() {
        return tagger;
    }

    @Override
    public void close() {
        tagger.close();
        verdict.close();
    }
}
