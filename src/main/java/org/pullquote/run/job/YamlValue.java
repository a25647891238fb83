package org.pullquote.run.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pullquote.read.FieldText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a YAML file that knows its position, so that any problem with it can be reported in one line.
 *
 * @param file the file as the caller named it
 * @param name the value's place in the job: {@code limits.words}
 * @param node the parsed value
 * @param variables the values of {@code ${NAME}} in texts
 */
record YamlValue(String file, String name, Node node, JobVariables variables) {
    /** {@code jobs/x.yaml:7}. */
    String where() {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }

    InvalidJobException expected(String what) {
        return new InvalidJobException(
                where() + ": " + (name.isEmpty() ? "" : name + " is ") + found() + ", expected " + what);
    }

    private YamlValue at(String path, Node inside) {
        return new YamlValue(file, path, inside, variables);
    }

    boolean isText() {
        return node instanceof ScalarNode && !isNothing();
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The values by key, in the order of the file; a key that is not {@code known} or is repeated is a problem. */
    Map<String, YamlValue> mapping(Set<String> known, Problems problems) {
        if (!(node instanceof MappingNode mapping)) {
            throw expected("keys with values, such as " + String.join(", ", known));
        }
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            String path = name.isEmpty() ? key : name + "." + key;
            YamlValue keyValue = at(path, tuple.getKeyNode());
            if (!known.contains(key)) {
                problems.add(keyValue.unknown(key, known));
            } else if (values.put(key, at(path, tuple.getValueNode())) != null) {
                problems.add(
                        new InvalidJobException(keyValue.where() + ": " + path + " is given twice, expected once"));
            }
        }
        return values;
    }

    private InvalidJobException unknown(String key, Set<String> known) {
        String meant = Suggestion.nearest(key, known)
                .map(word -> " (did you mean '" + word + "'?)")
                .orElse("");
        return new InvalidJobException(
                where() + ": unknown key '" + key + "'" + meant + ", expected one of " + String.join(", ", known));
    }

    List<YamlValue> list(String what) {
        if (!(node instanceof SequenceNode sequence)) {
            throw expected("a list of " + what);
        }
        List<YamlValue> values = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            values.add(at(name, item));
        }
        return values;
    }

    String text(String what) {
        if (!(node instanceof ScalarNode scalar)
                || isNothing()
                || scalar.getValue().isBlank()) {
            throw expected(what);
        }
        String text;
        try {
            text = variables.fill(scalar.getValue()).strip();
        } catch (IllegalArgumentException e) {
            throw new InvalidJobException(where() + ": " + (name.isEmpty() ? "" : name + ": ") + e.getMessage());
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidJobException(where() + ": " + (name.isEmpty() ? "" : name + ": ") + "'"
                    + FieldText.cleaned(text) + "' has line ends or control characters, expected " + what);
        }
        return text;
    }

    /** A name that stands in tables, cleaned as the fields of records are. */
    String named(String what) {
        String clean = FieldText.cleaned(text(what));
        if (clean.isEmpty() || clean.length() > FieldText.MAX_CHARACTERS) {
            throw new InvalidJobException(where() + ": " + name + " has " + clean.length()
                    + " visible characters, expected " + what + " of at most " + FieldText.MAX_CHARACTERS);
        }
        return clean;
    }

    /** Whether it has a different value every day. */
    boolean namesDay() {
        return node instanceof ScalarNode scalar && JobVariables.namesDay(scalar.getValue());
    }

    boolean yes(String what) {
        return switch (text(what)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw expected(what);
        };
    }

    String oneOf(List<String> names) {
        String expected = "one of " + String.join(", ", names);
        String name = text(expected);
        if (!names.contains(name)) {
            throw expected(expected);
        }
        return name;
    }

    int wholeNumber(int least, int most, String what) {
        String text = text(what);
        try {
            int number = Integer.parseInt(text.replace("_", ""));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw expected(what);
        }
        throw expected(what);
    }

    double number(double most, String what) {
        String text = text(what);
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw expected(what);
        }
        throw expected(what);
    }

    private boolean isNothing() {
        return Tag.NULL.equals(node.getTag());
    }

    private String found() {
        if (isNothing()) {
            return "empty";
        }
        if (node instanceof ScalarNode scalar) {
            return "'" + scalar.getValue() + "'";
        }
        return node instanceof SequenceNode ? "a list" : "a set of keys";
    }
}
