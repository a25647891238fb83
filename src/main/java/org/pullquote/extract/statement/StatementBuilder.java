package org.pullquote.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.annotate.QuotationMarks;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.ContentText;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.EntityMention;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.model.Article;
import org.pullquote.model.Cue;
import org.pullquote.model.Mention;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Statement;
import org.pullquote.model.StatementKind;
import org.pullquote.model.Verdict;

/** Turns attributions, whose spans are of the clean text, into statements, whose spans are of the article as given. */
public final class StatementBuilder {
    /** Longer paragraphs are cut around the content: otherwise each statement of a text without breaks would keep all of it. */
    private static final int MAX_PARAGRAPH_CHARACTERS = 10_000;

    private static final int BESIDE_CONTENT = 1_000;

    private final Article article;
    private final Document document;
    private final ReporterText reporter;
    private final TargetFinder targets;
    private final int bodyBegin;

    /**
     * @param entities the entities of the article
     * @param references pronouns and nouns that mean one of them
     */
    public StatementBuilder(
            Article article, ArticleEntities entities, List<EntityMention> references, List<Attribution> attributions) {
        this.article = article;
        this.document = entities.document();
        this.reporter = new ReporterText(document, attributions);
        this.targets = new TargetFinder(entities, references);
        this.bodyBegin = document.text().length() - article.text().text().length();
    }

    /** The statement; its ordinal is 0 until it is known which attributions are statements. */
    public Statement build(Attribution attribution, ResolvedSpeaker resolved) {
        ContentText content = ContentText.of(document, attribution.content());
        return build(
                attribution, resolved, content, document.quotedShare(content.parts()), reporter.around(attribution));
    }

    /**
     * The statement of a nested attribution: quotation marks around both belong to the outer one, as do the reporter's words around
     * it, so that it has no context.
     */
    public Statement buildNested(Attribution attribution, ResolvedSpeaker resolved) {
        ContentText content = ContentText.of(document, attribution.content());
        return build(attribution, resolved, content, innerQuotedShare(attribution, content), "");
    }

    private double innerQuotedShare(Attribution attribution, ContentText content) {
        boolean quoted = attribution.cue().stream()
                .anyMatch(cue -> document.isQuoted(document.tokens(List.of(cue)).get(0)));
        if (!quoted) {
            return document.quotedShare(content.parts());
        }
        List<Span> inner = content.parts().stream()
                .flatMap(part -> document.quotationsIn(part).stream())
                .distinct()
                .flatMap(quotation -> inside(quotation).stream())
                .toList();
        List<Token> words =
                document.tokens(content.parts()).stream().filter(Token::isWord).toList();
        long marked = words.stream()
                .filter(word -> inner.stream().anyMatch(span -> span.contains(word.begin())))
                .count();
        return words.isEmpty() ? 0 : marked / (double) words.size();
    }

    /** The closed quotations inside another. */
    private List<Span> inside(Quotation quotation) {
        return quotation.inner().length() == 0
                ? List.of()
                : QuotationMarks.in(document.text(), List.of(quotation.inner()), false).stream()
                        .filter(Quotation::closed)
                        .map(Quotation::outer)
                        .toList();
    }

    private Statement build(
            Attribution attribution,
            ResolvedSpeaker resolved,
            ContentText content,
            double quotedShare,
            String context) {
        boolean inHeadline = attribution.begin() < bodyBegin;
        StatementKind kind = quotedShare == 1
                ? StatementKind.DIRECT
                : quotedShare > 0 ? StatementKind.MIXED : StatementKind.INDIRECT;
        Cue cue = cue(attribution, content.text(), inHeadline);
        return new Statement(
                article.id(),
                article.id(),
                0,
                null,
                kind,
                content.text(),
                original(content.parts(), inHeadline),
                quotedShare,
                cue,
                AttributionTyper.of(document, attribution, cue == null ? null : cue.lemma(), kind),
                Verdict.SAID,
                attribution.source().isEmpty()
                        ? null
                        : new Mention(text(attribution.source()), original(attribution.source(), inHeadline)),
                withShownRole(resolved.speaker(), attribution),
                resolved.together(),
                resolved.confidence(),
                context,
                targets.in(content, resolved.speaker()),
                position(attribution),
                inHeadline,
                paragraphs(attribution.content()),
                null);
    }

    /** The speaker; without a name, its description is no role but for an office in it. A document has no office. */
    private @Nullable Speaker withShownRole(@Nullable Speaker speaker, Attribution attribution) {
        if (speaker == null || speaker.role() == null) {
            return speaker;
        }
        if (speaker.kind() == SpeakerKind.DOCUMENT) {
            return new Speaker(speaker.name(), speaker.id(), speaker.kind(), null);
        }
        if (speaker.name() != null) {
            return speaker;
        }
        String role = speaker.kind() == SpeakerKind.UNNAMED ? UnnamedRole.of(document, attribution.source()) : null;
        return new Speaker(null, null, speaker.kind(), role);
    }

    private @Nullable Cue cue(Attribution attribution, String content, boolean inHeadline) {
        List<Span> spans = attribution.cue();
        if (spans.isEmpty()) {
            return null;
        }
        String lemma = CueLemma.of(document, spans);
        List<Span> published = PublishedCue.of(document, spans, attribution.content());
        return new Cue(
                text(published),
                lemma,
                original(published, inHeadline),
                CueStance.of(document.tokens(spans), lemma, content));
    }

    private List<Span> original(List<Span> spans, boolean inHeadline) {
        List<Span> original = new ArrayList<>(spans.size());
        for (Span span : spans) {
            // The cue or source of a headline's content has no span in the same text if it is in the body, and vice
            // versa.
            if (span.begin() < bodyBegin != inHeadline) {
                continue;
            }
            original.add(
                    inHeadline
                            ? inTitle(span)
                            : article.text().original(new Span(span.begin() - bodyBegin, span.end() - bodyBegin)));
        }
        return original;
    }

    /** The document has the title stripped. */
    private Span inTitle(Span span) {
        int lead = article.title().length() - article.title().stripLeading().length();
        return new Span(span.begin() + lead, span.end() + lead);
    }

    private String text(List<Span> spans) {
        List<String> parts = new ArrayList<>(spans.size());
        for (Span span : spans) {
            parts.add(span.of(document.text()));
        }
        return String.join(" ", parts);
    }

    private double position(Attribution attribution) {
        int length = document.text().length() - bodyBegin;
        return length == 0 ? 0 : Math.max(0, attribution.begin() - bodyBegin) / (double) length;
    }

    private String paragraphs(List<Span> content) {
        List<String> parts = new ArrayList<>(1);
        Span whole = content.stream().reduce(Span::union).orElseThrow();
        for (Span paragraph : document.paragraphsIn(whole)) {
            Span held = content.stream()
                    .filter(paragraph::overlaps)
                    .reduce(Span::union)
                    .orElse(null);
            if (held != null) {
                parts.add(around(held, paragraph).of(document.text()));
            }
        }
        return String.join("\n\n", parts);
    }

    /** A paragraph; for a long one, the words around the content in it. */
    private Span around(Span content, Span paragraph) {
        if (paragraph.length() <= MAX_PARAGRAPH_CHARACTERS) {
            return paragraph;
        }
        int begin = Math.max(paragraph.begin(), content.begin() - BESIDE_CONTENT);
        while (begin > paragraph.begin() && begin < content.begin() && !isSpace(begin - 1)) {
            begin++;
        }
        int end = Math.min(paragraph.end(), content.end() + BESIDE_CONTENT);
        while (end < paragraph.end() && end > content.end() && !isSpace(end)) {
            end--;
        }
        return new Span(Math.min(begin, paragraph.end()), Math.max(end, begin));
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(document.text().charAt(at));
    }
}
