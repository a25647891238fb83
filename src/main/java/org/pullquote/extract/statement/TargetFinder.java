package org.pullquote.extract.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pullquote.extract.document.ContentText;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;
import org.pullquote.model.Target;

/** The named people, organizations and places that a content speaks of, each once, by the fullest name that the article gives. */
final class TargetFinder {
    private static final Map<String, String> KINDS =
            Map.of("PERSON", "person", "ORGANIZATION", "organization", "LOCATION", "place");

    private record Name(Span span, String text, String entity) {}

    private final Document document;
    private final List<Name> names = new ArrayList<>();
    private final Map<String, String> fullest = new LinkedHashMap<>();

    TargetFinder(Document document) {
        this.document = document;
        collect();
        for (Name name : names) {
            if (name.entity().equals("PERSON") && name.text().indexOf(' ') > 0) {
                String surname = name.text().substring(name.text().lastIndexOf(' ') + 1);
                // Two people of one surname: the surname alone says neither.
                fullest.merge(
                        surname,
                        name.text(),
                        (one, other) -> one.equals(other) || one.endsWith(" " + other) ? one : surname);
            }
        }
    }

    /** The targets in a content, in order of their first mention in it. */
    List<Target> in(ContentText content) {
        Map<String, Target> targets = new LinkedHashMap<>();
        int shift = 0;
        for (Span part : content.parts()) {
            for (int i = firstFrom(part.begin());
                    i < names.size() && names.get(i).span().begin() < part.end();
                    i++) {
                Name name = names.get(i);
                if (part.contains(name.span())) {
                    int begin = shift + name.span().begin() - part.begin();
                    String full = name.entity().equals("PERSON")
                            ? fullest.getOrDefault(name.text(), name.text())
                            : name.text();
                    Span span = new Span(begin, begin + name.span().length());
                    if (content.text().startsWith(name.text(), begin)) {
                        targets.putIfAbsent(
                                full, new Target(full, KINDS.getOrDefault(name.entity(), "other"), span, null));
                    }
                }
            }
            shift += part.length() + 1;
        }
        return List.copyOf(targets.values());
    }

    /** The index of the first name that begins at or after {@code offset}. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).span().begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void collect() {
        List<Token> tokens = document.tokens();
        int at = 0;
        while (at < tokens.size()) {
            String entity = tokens.get(at).entity();
            int end = at + 1;
            while (end < tokens.size()
                    && tokens.get(end).entity().equals(entity)
                    && document.sentenceOf(end).index()
                            == document.sentenceOf(at).index()) {
                end++;
            }
            if (KINDS.containsKey(entity)) {
                Span span = new Span(tokens.get(at).begin(), tokens.get(end - 1).end());
                names.add(new Name(span, span.of(document.text()), entity));
            }
            at = end;
        }
    }
}
