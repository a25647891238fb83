package org.pullquote.run.manifest;

import java.util.List;

/**
 * Where the user's name files do not fit the collection.
 *
 * @param aliases spellings in the alias file that no statement names
 * @param sources outlets of the collection that the sources file does not list; empty if no such file is given
 */
public record UnknownNames(List<String> aliases, List<String> sources) {
    public UnknownNames {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
    }
}
