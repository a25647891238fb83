package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;

/** The marks of a name by which {@link NameTypes} tells what it names: its words and form, and the words around its mentions. */
final class NameMarks {
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "‘", "’", "'", "``", "''");

    private static final List<Integer> ENDINGS = List.of(2, 3, 4);

    private static final int MANY = 4;

    private final Document document;
    private final List<Token> tokens;

    /** The words that begin in lower case somewhere in the article. */
    private final Set<String> lowerCase;

    NameMarks(Document document) {
        this.document = document;
        this.tokens = document.tokens();
        this.lowerCase = tokens.stream()
                .map(Token::text)
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .collect(Collectors.toSet());
    }

    /**
     * The marks of a name, in order.
     *
     * @param type what the rules say that it is
     * @param mentions all its mentions in the article
     */
    List<String> of(EntityType type, List<EntityMention> mentions) {
        Set<String> marks = new TreeSet<>();
        marks.add("rules=" + type);
        marks.add("mentions=" + Math.min(MANY, mentions.size()));
        for (EntityMention mention : mentions) {
            addWords(mention, marks);
            addTags(mention, marks);
            addNeighbours(mention, marks);
            addClause(mention, marks);
            addLists(mention, marks);
        }
        return List.copyOf(marks);
    }

    private void addWords(EntityMention mention, Set<String> marks) {
        List<String> words = new ArrayList<>();
        for (Token token : tokens.subList(mention.first(), mention.last())) {
            words.add(token.text().toLowerCase(Locale.ROOT));
            addShape(token.text(), marks);
        }
        words.forEach(word -> marks.add("word=" + word));
        String last = words.get(words.size() - 1);
        int of = 1;
        while (of < words.size() && !NamedBody.INNER.contains(words.get(of))) {
            of++;
        }
        String head = words.get(of - 1);
        marks.add("head=" + head);
        add(SpeakerLexicon.isBody(head), "body head", marks);
        marks.add("first=" + words.get(0));
        marks.add("last=" + last);
        marks.add("size=" + Math.min(MANY, words.size()));
        add(lowerCase.contains(words.get(0)), "first in lower case", marks);
        add(lowerCase.contains(last), "last in lower case", marks);
        for (int size : ENDINGS) {
            if (last.length() > size) {
                marks.add("ending=" + last.substring(last.length() - size));
            }
        }
    }

    private static void addShape(String word, Set<String> marks) {
        boolean letters = word.chars().allMatch(Character::isLetter);
        if (word.length() > 1 && letters && word.equals(word.toUpperCase(Locale.ROOT))) {
            marks.add("shape=capitals");
        } else if (word.substring(1).chars().anyMatch(Character::isUpperCase)) {
            marks.add("shape=mixed");
        } else if (Character.isLowerCase(word.codePointAt(0))) {
            marks.add("shape=lower");
        }
        if (word.chars().anyMatch(Character::isDigit)) {
            marks.add("shape=digit");
        }
        if (word.indexOf('-') > 0) {
            marks.add("shape=hyphen");
        }
        if (word.endsWith(".")) {
            marks.add("shape=dot");
        }
    }

    private void addTags(EntityMention mention, Set<String> marks) {
        for (Token token : tokens.subList(mention.first(), mention.last())) {
            marks.add("tag=" + token.entity());
            marks.add("pos=" + token.pos());
        }
        marks.add("lasttag=" + tokens.get(mention.last() - 1).entity());
    }

    private void addNeighbours(EntityMention mention, Set<String> marks) {
        Sentence sentence = document.sentenceOf(mention.first());
        String before = word(mention.first() - 1, sentence);
        String after = word(mention.last(), sentence);
        marks.add("before=" + before);
        marks.add("after=" + after);
        if (MARKS.contains(before) || isMark(tokens.get(mention.first()).begin() - 1)) {
            marks.add("in marks");
        }
        if (mention.last() < sentence.last()) {
            Token next = tokens.get(mention.last());
            boolean owns = next.pos().equals("POS");
            Token noun = owns && mention.last() + 1 < sentence.last() ? tokens.get(mention.last() + 1) : next;
            if (owns) {
                marks.add("owns");
                marks.add("owned=" + noun.lemma());
            } else if (next.isNoun()) {
                marks.add(next.isCapitalised() ? "goes on" : "describes");
                marks.add("described=" + next.lemma());
            }
        }
        if (mention.first() > sentence.first()) {
            Token previous = tokens.get(mention.first() - 1);
            if (previous.isNoun()) {
                marks.add(previous.isCapitalised() ? "begins before" : "noun before");
            }
            if (SpeakerLexicon.isRole(previous.text()) || SpeakerLexicon.isTitle(previous.text())) {
                marks.add("role before");
            }
        }
        if (document.isTitleCased(sentence)) {
            marks.add("in heading");
        }
    }

    /** What the name does in its clause, and what is said to be it. */
    private void addClause(EntityMention mention, Set<String> marks) {
        Token head = tokens.get(mention.last() - 1);
        for (Token token : tokens.subList(mention.first(), mention.last())) {
            if (token.head() < mention.first() || token.head() >= mention.last()) {
                head = token;
            }
        }
        String relation = head.relation();
        marks.add("relation=" + relation);
        if (head.head() >= 0) {
            Token governor = tokens.get(head.head());
            marks.add(relation.split(":")[0] + "=" + governor.lemma());
            if (relation.startsWith("nsubj") && CueLexicon.instance().isOfSpeech(governor)) {
                marks.add("speaks");
            }
        }
        Sentence sentence = document.sentenceOf(mention.first());
        int at = mention.last();
        if (at + 2 < sentence.last() && tokens.get(at).text().equals(",") && opensApposition(tokens.get(at + 1))) {
            String noun = noun(at + 2, sentence);
            if (noun != null) {
                marks.add("apposition=" + noun);
            }
        }
    }

    private static boolean opensApposition(Token token) {
        return token.pos().equals("DT") || token.pos().equals("PRP$");
    }

    /** The last noun of the phrase from there, or null. */
    private @Nullable String noun(int from, Sentence sentence) {
        int at = from;
        while (at < sentence.last()
                && (tokens.get(at).isNoun() || tokens.get(at).pos().startsWith("JJ"))) {
            at++;
        }
        return at == from ? null : tokens.get(at - 1).lemma();
    }

    private void addLists(EntityMention mention, Set<String> marks) {
        Token first = tokens.get(mention.first());
        Token last = tokens.get(mention.last() - 1);
        String text = document.text(first, last);
        add(Countries.country(text) != null, "country", marks);
        add(UnitedStates.state(text) != null, "state", marks);
        add(Countries.isDemonym(last.text().toLowerCase(Locale.ROOT)), "demonym", marks);
        add(SpeakerLexicon.organization(text) != null, "listed body", marks);
        add(SpeakerLexicon.outlet(text) != null, "listed outlet", marks);
        add(SpeakerLexicon.isGivenName(first.text()), "given name", marks);
        add(SpeakerLexicon.isTitle(first.text()), "title", marks);
        add(SpeakerLexicon.isRole(last.text()), "role", marks);
        add(SpeakerLexicon.isBody(last.text()), "body noun", marks);
        add(SpeakerLexicon.isNameTail(last.text()), "name tail", marks);
        add(SpeakerLexicon.isOutletTail(last.text()), "outlet tail", marks);
        add(SpeakerLexicon.isDocument(last.lemma()), "document", marks);
    }

    private static void add(boolean holds, String mark, Set<String> marks) {
        if (holds) {
            marks.add(mark);
        }
    }

    private boolean isMark(int offset) {
        return offset >= 0 && MARKS.contains(String.valueOf(document.text().charAt(offset)));
    }

    private String word(int at, Sentence sentence) {
        return at < sentence.first() || at >= sentence.last()
                ? ""
                : tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
