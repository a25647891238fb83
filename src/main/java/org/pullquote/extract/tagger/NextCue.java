package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/**
 * Parts what one speaker says with two cues: "said the bridge was unsafe <em>and asked for an inquiry</em>". Where the tagger gives all of it to the first cue, the
 * content of that one ends before the conjunction, and the second cue gets the words behind it, with the speaker of the first. Both cues
 * have one form of the verb; any other belongs to what is said.
 */
final class NextCue {
    private static final Set<String> JOINING = Set.of("and", "but");

    private final Document document;
    private final List<TaggedCue> tagged;

    private NextCue(Document document, List<TaggedCue> tagged) {
        this.document = document;
        this.tagged = new ArrayList<>(tagged);
    }

    /** The cues with their contents settled, in the same order. */
    static List<TaggedCue> settled(Document document, List<TaggedCue> tagged) {
        NextCue next = new NextCue(document, tagged);
        for (int i = 0; i < tagged.size(); i++) {
            next.settle(i);
        }
        return List.copyOf(next.tagged);
    }

    private void settle(int index) {
        TaggedCue next = tagged.get(index);
        Token conjunction = next.content().isEmpty() ? conjunction(next.cue()) : null;
        if (conjunction == null) {
            return;
        }
        for (int i = 0; i < tagged.size(); i++) {
            TaggedCue first = tagged.get(i);
            List<Span> behind = behind(first.content(), next);
            if (i != index && goesOn(first, next, conjunction) && !behind.isEmpty()) {
                tagged.set(i, first.withContent(before(first.content(), conjunction)));
                tagged.set(index, new TaggedCue(first.source(), next.cue(), behind, next.claimed()));
                return;
            }
        }
    }

    /** The conjunction right before a cue outside of quotation marks, or null. */
    private @Nullable Token conjunction(Span cue) {
        int at = document.tokenAt(cue.begin());
        Token before = at == 0 || at >= document.tokens().size()
                ? null
                : document.tokens().get(at - 1);
        return before != null && JOINING.contains(before.lemma()) && !document.isQuoted(before) ? before : null;
    }

    private boolean goesOn(TaggedCue first, TaggedCue next, Token conjunction) {
        boolean within = first.cue().end() <= conjunction.begin()
                && first.content().stream().anyMatch(span -> span.contains(next.cue()))
                && first.content().get(0).begin() < conjunction.begin();
        boolean unnamed = next.source().isEmpty()
                || next.source().stream()
                        .allMatch(source -> first.content().stream().anyMatch(span -> span.contains(source)));
        String form = form(first.cue());
        return within && unnamed && !form.isEmpty() && form.equals(form(next.cue()));
    }

    /** Part of speech of the first verb of a cue; empty where it has none. */
    private String form(Span cue) {
        return document.tokens(List.of(cue)).stream()
                .filter(Token::isVerb)
                .map(Token::pos)
                .findFirst()
                .orElse("");
    }

    /** What of the content stands behind the next cue and is claimed by it. */
    private static List<Span> behind(List<Span> content, TaggedCue next) {
        List<Span> behind = new ArrayList<>();
        for (Span claimed : next.claimed()) {
            for (Span span : content) {
                int begin = Math.max(Math.max(span.begin(), claimed.begin()), next.cue().end());
                int end = Math.min(span.end(), claimed.end());
                if (begin < end) {
                    behind.add(new Span(begin, end));
                }
            }
        }
        return behind;
    }

    private List<Span> before(List<Span> content, Token conjunction) {
        List<Span> before = new ArrayList<>();
        for (Span span : content) {
            if (span.end() <= conjunction.begin()) {
                before.add(span);
            } else if (span.begin() < conjunction.begin()) {
                int last = document.tokenAt(conjunction.begin()) - 1;
                while (last >= 0 && !document.tokens().get(last).isWord() && document.tokens().get(last).begin() > span.begin()) {
                    last--;
                }
                before.add(new Span(span.begin(), document.tokens().get(last).end()));
            }
        }
        return before;
    }
}
