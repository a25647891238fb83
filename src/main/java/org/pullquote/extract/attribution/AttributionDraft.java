package org.pullquote.extract.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.attribution.DirectAttributions.Utterance;
import org.pullquote.extract.document.Attribution;

/**
 * The attributions of a document between two passes. Immutable.
 *
 * @param attributions those found so far
 * @param ownerless utterances in quotation marks that no attribution contains yet, in text order
 */
record AttributionDraft(List<Attribution> attributions, List<Utterance> ownerless) {
    AttributionDraft {
        attributions = List.copyOf(attributions);
        ownerless = List.copyOf(ownerless);
    }

    /** Applies the change to each attribution; those for which it returns null are dropped. */
    AttributionDraft each(Function<Attribution, @Nullable Attribution> change) {
        return all(all -> all.stream().map(change).flatMap(Stream::ofNullable).toList());
    }

    AttributionDraft without(Predicate<Attribution> dropped) {
        return all(all -> all.stream().filter(dropped.negate()).toList());
    }

    /** Sorts by the begin of the contents; the sort is stable. */
    AttributionDraft sorted() {
        return all(all ->
                all.stream().sorted(Comparator.comparingInt(Attribution::begin)).toList());
    }

    AttributionDraft all(UnaryOperator<List<Attribution>> change) {
        return new AttributionDraft(change.apply(attributions), ownerless);
    }
}
