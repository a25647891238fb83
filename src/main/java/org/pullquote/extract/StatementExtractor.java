package org.pullquote.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.attribution.AnchoredAttributionFinder;
import org.pullquote.extract.coreference.Resolution;
import org.pullquote.extract.coreference.SpeakerResolver;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.statement.StatementBuilder;
import org.pullquote.extract.tagger.TaggedDocument;
import org.pullquote.extract.tagger.TaggerAttributionFinder;
import org.pullquote.extract.tagger.TaggerModel;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;

/**
 * Finds the statements of an article: every content that it attributes to someone, with cue, mention, speaker and exact
 * spans.
 *
 * <p>Loads its models once per JVM, whatever the number of extractors. Safe to call from many threads; deterministic.
 */
public final class StatementExtractor {
    private final Annotator annotator = new Annotator();
    private final TaggerAttributionFinder tagger = new TaggerAttributionFinder();

    /**
     * The statements of an article, in the order of its text, headline first; none of them scored.
     *
     * @throws RuntimeException if an annotator breaks on the text; the extractor stays usable
     */
    public List<Statement> extract(Article article) {
        return extract(article, List.of(ExtractionRules.all())).get(0);
    }

    /** The statements of an article under several sets of rules, one list for each set; the models read the article once. */
    public List<List<Statement>> extract(Article article, List<ExtractionRules> variants) {
        TaggedDocument tagged =
                tagger.tag(annotator.annotate(article.title(), article.text().text()));
        return variants.stream()
                .map(rules -> statements(article, tagged, rules))
                .toList();
    }

    private List<Statement> statements(Article article, TaggedDocument tagged, ExtractionRules rules) {
        Document document = tagged.document();
        List<Attribution> attributions =
                new AnchoredAttributionFinder(same -> tagged.attributions(rules), rules).find(document);
        ArticleEntities entities = ArticleEntities.of(document, article.publishedDate());
        Resolution resolution = new SpeakerResolver(rules).resolve(entities, attributions);
        StatementBuilder builder = new StatementBuilder(article, entities, resolution.references(), attributions);
        List<Statement> statements = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            statements.add(builder.build(i + 1, attributions.get(i), resolution.speakers().get(i)));
        }
        return List.copyOf(statements);
    }

    /** SHA-256 of the model files that this project trained, in hexadecimal, by their names; CoreNLP's models go by its version. */
    public Map<String, String> fingerprints() {
        return TaggerModel.shared().fingerprints();
    }
}
