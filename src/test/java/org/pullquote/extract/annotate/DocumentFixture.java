package org.pullquote.extract.annotate;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.SentenceParse;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;
import org.pullquote.parse.Dependencies;

/**
 * A document written by hand in one line, so that the test of a rule needs no model and does not change with one:
 *
 * <pre>{@code
 * Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/3:nsubj said/VBD/0:root no/UH/3:dobj ./.
 * }</pre>
 *
 * <p>Each token is word, part of speech and, where the rule looks at them, entity and {@code head:relation}; a head is the place of a word
 * in its sentence, from 1, and 0 for the root. What has no part of speech stands in the text but is no token, as marks around words
 * picked out. A sentence ends with a token tagged {@code .} and the marks that close behind it, a paragraph with {@code ¶}. Words are
 * parted by a space but for punctuation, and where {@code +} stands before a word. Brackets and braces that stand by themselves are left
 * out: see {@link #marked}. Lemmas and quotations are found as in an article.
 */
public final class DocumentFixture {
    private static final String PARAGRAPH = "¶";
    private static final Pattern HEAD = Pattern.compile("\\d+:.+");
    private static final Set<String> BOUND_LEFT = Set.of(",", ".", "''", "-RRB-", "POS", "”", "’", "»");
    private static final Set<String> BOUND_RIGHT = Set.of("``", "-LRB-", "$", "“", "‘", "«");
    private static final Set<String> MARKS = Set.of("[", "]", "{", "}");
    private static final Set<String> CLOSING = Set.of("''", "-RRB-", "”", "’", "»");

    private final StringBuilder text = new StringBuilder();
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private final Morphology morphology = new Morphology();

    /** One item of a line. What has no part of speech is no token, and is bound as its own first character says. */
    private record Item(String word, String pos, String entity, String dependency, boolean joined) {
        static Item of(String written) {
            boolean joined = written.length() > 1 && written.charAt(0) == '+';
            String[] parts = (joined ? written.substring(1) : written).split("/");
            String entity = "O";
            String dependency = "";
            for (int i = 2; i < parts.length; i++) {
                if (HEAD.matcher(parts[i]).matches()) {
                    dependency = parts[i];
                } else {
                    entity = parts[i];
                }
            }
            return new Item(parts[0], parts.length > 1 ? parts[1] : "", entity, dependency, joined);
        }

        boolean isToken() {
            return !pos.isEmpty();
        }

        /** The part of speech of a token, the first character of what is none. */
        String shape() {
            return isToken() ? pos : word.substring(0, 1);
        }

        /** By its look as well: the tagger of an annotated text errs on marks. */
        boolean closes() {
            return CLOSING.contains(shape()) || CLOSING.contains(word);
        }

        boolean isSpacedFrom(Item before) {
            return !BOUND_LEFT.contains(shape())
                    && !BOUND_RIGHT.contains(before.shape())
                    && !word.equals("n't")
                    && !word.equals("n’t")
                    && !(pos.equals(":") && word.matches("[:;]"));
        }

        @Override
        public String toString() {
            return (joined ? "+" : "")
                    + word
                    + (isToken() ? "/" + pos : "")
                    + (entity.equals("O") ? "" : "/" + entity)
                    + (dependency.isEmpty() ? "" : "/" + dependency);
        }
    }

    private DocumentFixture() {}

    /** The document of a text without a headline. */
    public static Document of(String line) {
        return of("", line);
    }

    /** The document of a headline, or an empty text, and a body. */
    public static Document of(String headline, String body) {
        DocumentFixture fixture = new DocumentFixture();
        boolean headed = !headline.isBlank();
        for (String paragraph : (headed ? headline + PARAGRAPH + body : body).split(PARAGRAPH)) {
            fixture.addParagraph(Stream.of(paragraph.strip().split("\\s+"))
                    .filter(item -> !MARKS.contains(item))
                    .map(Item::of)
                    .toList());
        }
        String text = fixture.text.toString();
        return BlockQuotations.added(new Document(
                text,
                headed,
                fixture.paragraphs,
                fixture.sentences,
                fixture.tokens,
                QuotationMarks.in(text, fixture.paragraphs, headed)));
    }

    /** What stands in a line between two marks, which are brackets or braces: spans of the text of its document, in order. */
    public static List<Span> marked(String line, String open, String close) {
        List<Token> tokens = of(line).tokens();
        List<Span> spans = new ArrayList<>();
        int token = 0;
        int begin = 0;
        for (String item : line.strip().split("\\s+")) {
            if (item.equals(open)) {
                begin = tokens.get(token).begin();
            } else if (item.equals(close)) {
                spans.add(new Span(begin, tokens.get(token - 1).end()));
            } else if (!MARKS.contains(item) && Item.of(item).isToken()) {
                token++;
            }
        }
        return spans;
    }

    private void addParagraph(List<Item> items) {
        text.append(text.isEmpty() ? "" : "\n\n");
        int begin = text.length();
        int first = 0;
        for (int i = 1; i <= items.size(); i++) {
            if (i == items.size() || isEnd(items, i)) {
                addSentence(items.subList(first, i), begin);
                first = i;
            }
        }
        paragraphs.add(new Span(begin, text.length()));
    }

    /** Whether a sentence ends before an item: behind a full stop and what closes with it. */
    private static boolean isEnd(List<Item> items, int at) {
        int last = at - 1;
        while (last > 0 && items.get(last).closes()) {
            last--;
        }
        return items.get(last).pos().equals(".")
                && !items.get(at).closes()
                && items.subList(at, items.size()).stream().anyMatch(Item::isToken);
    }

    private void addSentence(List<Item> items, int paragraph) {
        int first = tokens.size();
        List<Item> words = items.stream().filter(Item::isToken).toList();
        SentenceParse parse = new SentenceParse(first, () -> dependencies(words));
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean spaced = i == 0 ? text.length() > paragraph : item.isSpacedFrom(items.get(i - 1));
            text.append(spaced && !item.joined() ? " " : "");
            int begin = text.length();
            text.append(item.word());
            if (item.isToken()) {
                tokens.add(new Token(
                        tokens.size(),
                        begin,
                        text.length(),
                        item.word(),
                        morphology.lemma(item.word(), item.pos()).toLowerCase(Locale.ROOT),
                        item.pos(),
                        item.entity(),
                        parse));
            }
        }
        sentences.add(new Sentence(sentences.size(), paragraphs.size(), first, tokens.size()));
    }

    private static Dependencies dependencies(List<Item> words) {
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (Item word : words) {
            String[] dependency = word.dependency().split(":", 2);
            if (dependency.length < 2) {
                throw new AssertionError("the rule asks what '" + word.word() + "' depends on: give every word a head");
            }
            heads.add(Integer.parseInt(dependency[0]) - 1);
            relations.add(dependency[1]);
        }
        return new Dependencies(heads, relations);
    }

    /**
     * The line of a document without a headline: what to paste into a test, and to shorten there.
     *
     * @param parsed whether with heads and relations
     */
    public static String line(Document document, boolean parsed) {
        StringBuilder line = new StringBuilder();
        Item before = Item.of(PARAGRAPH);
        int end = 0;
        for (Sentence sentence : document.sentences()) {
            for (Token token : document.tokens(sentence)) {
                int newLine = document.text().lastIndexOf('\n', token.begin());
                if (newLine >= end && token.index() > 0) {
                    for (Item item : untagged(document.text(), end, newLine)) {
                        before = append(line, item, before);
                    }
                    line.append(PARAGRAPH).append(' ');
                    before = Item.of(PARAGRAPH);
                    end = newLine;
                }
                for (Item item : untagged(document.text(), end, token.begin())) {
                    before = append(line, item, before);
                }
                boolean joined = token.begin() > 0
                        && !Character.isWhitespace(document.text().charAt(token.begin() - 1));
                before = append(line, item(token, sentence, parsed, joined), before);
                end = token.end();
            }
        }
        for (Item item : untagged(document.text(), end, document.text().length())) {
            before = append(line, item, before);
        }
        return line.toString().strip();
    }

    private static List<Item> untagged(String text, int begin, int end) {
        List<Item> items = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                boolean joined = i > 0 && !Character.isWhitespace(text.charAt(i - 1));
                items.add(new Item(text.substring(i, i + 1), "", "O", "", joined));
            }
        }
        return items;
    }

    private static Item item(Token token, Sentence sentence, boolean parsed, boolean joined) {
        int head = !parsed || token.head() < 0 ? 0 : token.head() - sentence.first() + 1;
        String dependency = parsed ? head + ":" + token.relation() : "";
        return new Item(token.text(), token.pos(), token.entity(), dependency, joined);
    }

    /** Writes an item, with a mark where it is joined and would not be by itself. */
    private static Item append(StringBuilder line, Item item, Item before) {
        boolean marked = item.joined() && item.isSpacedFrom(before);
        line.append(new Item(item.word(), item.pos(), item.entity(), item.dependency(), marked))
                .append(' ');
        return item;
    }
}
