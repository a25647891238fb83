package org.pullquote.extract;

import java.util.List;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/** Says who the sources of a document's attributions are. */
final class SpeakerResolver {
    List<ResolvedSpeaker> resolve(Document document, List<Attribution> attributions) {
        return attributions.stream()
                .map(a -> a.source().isEmpty()
                        ? new ResolvedSpeaker(null, 0)
                        : new ResolvedSpeaker(
                                new Speaker(a.source().get(0).of(document.text()), null, SpeakerKind.PERSON, null),
                                0.5))
                .toList();
    }
}
