package org.pullquote.run.manifest;

import java.util.List;

/**
 * Where the user's files of names and the collection do not meet.
 *
 * @param aliases spellings that the alias file speaks of and no statement names
 * @param sources outlets of the collection that the sources file does not list; none where no such file is given
 */
public record UnknownNames(List<String> aliases, List<String> sources) {
    public UnknownNames {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
    }
}
