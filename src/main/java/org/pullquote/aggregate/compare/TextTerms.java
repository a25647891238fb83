package org.pullquote.aggregate.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Turns the statements of one article and its copies into a row for each outlet, speaker and term, so that an article's words are
 * combined before they are shuffled.
 */
final class TextTerms implements FlatMapGroupsFunction<String, Row, Row> {
    /**
     * The number of statements in which the outlet attributes the term to the speaker, and whether it is the text's first row of
     * the term, and of the term and the speaker: other outlets with the same text have further rows.
     */
    static final StructType SCHEMA = new StructType()
            .add("source", DataTypes.StringType)
            .add("who", DataTypes.StringType)
            .add("term", DataTypes.StringType)
            .add("statements", DataTypes.LongType)
            .add("first", DataTypes.BooleanType)
            .add("first_of_who", DataTypes.BooleanType);

    private static final long serialVersionUID = 1L;

    private final Terms terms = Terms.english();

    private record Voice(String source, String who) implements Comparable<Voice> {
        @Override
        public int compareTo(Voice other) {
            int bySource = source.compareTo(other.source);
            return bySource == 0 ? who.compareTo(other.who) : bySource;
        }
    }

    /**
     * @param statements rows of the outlet, the list of speakers that the statement counts for, and the content
     */
    @Override
    public Iterator<Row> call(String text, Iterator<Row> statements) {
        Map<Voice, Map<String, Long>> counts = new TreeMap<>();
        statements.forEachRemaining(statement -> {
            List<String> whom = statement.getList(1);
            for (String term : terms.of(statement.getString(2))) {
                for (String who : whom) {
                    counts.computeIfAbsent(new Voice(statement.getString(0), who), voice -> new TreeMap<>())
                            .merge(term, 1L, Long::sum);
                }
            }
        });
        Set<String> seen = new HashSet<>();
        Set<List<String>> seenOfWho = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        counts.forEach((voice, ofVoice) -> ofVoice.forEach((term, count) -> rows.add(RowFactory.create(
                voice.source(), voice.who(), term, count, seen.add(term), seenOfWho.add(List.of(voice.who(), term))))));
        return rows.iterator();
    }
}
