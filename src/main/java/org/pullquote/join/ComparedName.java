package org.pullquote.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.Gender;
import org.pullquote.names.GivenNames;
import org.pullquote.names.NameParts;
import org.pullquote.names.PersonName;
import org.pullquote.names.Romanized;

/**
 * What a person's name is compared by. Made once for each name, since a name is compared with every other of its block that begins with
 * the same letter.
 *
 * @param suffix folded
 * @param first without dots
 * @param firstForms all listed forms of the first name
 * @param middles the names between first name and surname, folded, without particles and dots
 */
record ComparedName(
        String suffix,
        Gender gender,
        Romanized first,
        Set<String> firstForms,
        List<String> middles,
        Romanized surname) {
    static ComparedName of(SpelledPerson person) {
        PersonName name = person.name();
        String first = name.folded().get(0).replace(".", "");
        return new ComparedName(
                CaseFolding.of(name.suffix()),
                person.gender(),
                Romanized.of(first),
                GivenNames.forms(first),
                middles(name),
                Romanized.of(person.surname()));
    }

    private static List<String> middles(PersonName name) {
        List<String> middles = new ArrayList<>();
        for (int i = 1; i < name.words().size() - 1; i++) {
            String word = CaseFolding.of(name.words().get(i)).replace(".", "");
            if (!NameParts.isParticle(word)) {
                middles.add(word);
            }
        }
        return middles;
    }
}
