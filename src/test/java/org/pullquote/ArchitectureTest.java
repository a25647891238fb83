package org.pullquote;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The walls of the house: data flows one way, language knows no Spark, tables know no language, and every package is named. */
@AnalyzeClasses(packages = "org.pullquote", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.pullquote";

    /** Each package and the packages that it may use. A package that is not listed here fails the test. */
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("model", List.of());
        rooms.put("schema", List.of("model"));
        rooms.put("text", List.of());
        rooms.put("names", List.of("text"));
        rooms.put("parse", List.of());
        rooms.put("encode", List.of("model", "text"));
        rooms.put("read.export", List.of());
        rooms.put("read.office", List.of());
        rooms.put("read.field", List.of());
        rooms.put("read.web", List.of("text", "read.field"));
        rooms.put("read.xml", List.of("text", "read.field"));
        rooms.put(
                "read",
                List.of("model", "names", "text", "read.export", "read.field", "read.office", "read.web", "read.xml"));
        rooms.put("join", List.of("model", "names", "text"));

        rooms.put("extract.rule", List.of());
        rooms.put("extract.lexicon", List.of("model", "names", "text", "extract.document"));
        rooms.put("extract.document", List.of("model", "names", "parse", "text"));
        rooms.put("extract.annotate", List.of("text", "model", "parse", "extract.document", "extract.lexicon"));
        rooms.put("extract.tagger", List.of("model", "encode", "extract.document", "extract.lexicon", "extract.rule"));
        rooms.put(
                "extract.attribution",
                List.of(
                        "model",
                        "names",
                        "text",
                        "extract.document",
                        "extract.lexicon",
                        "extract.rule",
                        "extract.tagger"));
        rooms.put(
                "extract.entity",
                List.of("model", "names", "text", "extract.document", "extract.lexicon", "extract.rule"));
        rooms.put(
                "extract.coreference",
                List.of(
                        "model",
                        "names",
                        "text",
                        "extract.document",
                        "extract.entity",
                        "extract.lexicon",
                        "extract.rule"));
        rooms.put(
                "extract.statement",
                List.of("model", "text", "extract.annotate", "extract.document", "extract.entity", "extract.lexicon"));
        rooms.put(
                "extract.verdict",
                List.of(
                        "model",
                        "encode",
                        "names",
                        "text",
                        "extract.document",
                        "extract.entity",
                        "extract.lexicon",
                        "extract.rule",
                        "extract.tagger"));
        rooms.put(
                "extract",
                List.of(
                        "model",
                        "extract.annotate",
                        "extract.attribution",
                        "extract.coreference",
                        "extract.document",
                        "extract.entity",
                        "extract.rule",
                        "extract.statement",
                        "extract.tagger",
                        "extract.verdict"));
        rooms.put("score", List.of("model", "encode", "text"));
        rooms.put(
                "evaluate",
                List.of(
                        "model",
                        "read",
                        "encode",
                        "extract",
                        "extract.entity",
                        "extract.rule",
                        "extract.verdict",
                        "score",
                        "text"));

        rooms.put("estimate", List.of());
        rooms.put("aggregate.base", List.of("model", "schema"));
        rooms.put("aggregate.wording", List.of("model", "text"));
        rooms.put("aggregate.group", List.of("model", "schema", "estimate", "aggregate.base"));
        rooms.put("aggregate.copy", List.of("names", "schema", "aggregate.base"));
        rooms.put("aggregate.story", List.of("schema", "aggregate.base", "aggregate.group"));
        rooms.put("aggregate.utterance", List.of("model", "schema", "aggregate.base", "aggregate.wording"));
        rooms.put("aggregate.compare", List.of("schema", "text", "estimate", "aggregate.base", "aggregate.group"));
        rooms.put("aggregate.corpus", List.of("model", "schema", "join", "aggregate.base"));
        rooms.put(
                "aggregate",
                List.of(
                        "schema",
                        "aggregate.base",
                        "aggregate.compare",
                        "aggregate.copy",
                        "aggregate.group",
                        "aggregate.story"));
        rooms.put("publish", List.of("schema"));
        rooms.put("publish.report", List.of("model", "schema", "text", "publish"));

        rooms.put("run.job", List.of("read", "join", "publish"));
        rooms.put("run.runtime", List.of("text", "publish", "run.job"));
        rooms.put("run.rows", List.of("model", "schema", "extract.annotate"));
        rooms.put("run.input", List.of("model", "read", "run.job", "run.rows"));
        rooms.put("run.annotate", List.of("model", "read", "extract", "score", "run.input", "run.rows", "run.runtime"));
        rooms.put(
                "run.manifest",
                List.of(
                        "model",
                        "schema",
                        "read",
                        "join",
                        "aggregate.corpus",
                        "publish",
                        "publish.report",
                        "run.input",
                        "run.job",
                        "run.runtime"));
        rooms.put(
                "run.archive",
                List.of(
                        "model",
                        "read",
                        "aggregate.base",
                        "aggregate.corpus",
                        "publish",
                        "run.annotate",
                        "run.input",
                        "run.job",
                        "run.manifest",
                        "run.rows",
                        "run.runtime"));
        rooms.put(
                "run.tables",
                List.of(
                        "model",
                        "schema",
                        "join",
                        "extract.annotate",
                        "aggregate",
                        "aggregate.base",
                        "aggregate.compare",
                        "aggregate.copy",
                        "aggregate.corpus",
                        "aggregate.group",
                        "aggregate.story",
                        "aggregate.utterance",
                        "publish",
                        "publish.report",
                        "run.job",
                        "run.manifest",
                        "run.runtime"));
        rooms.put(
                "run",
                List.of(
                        "schema",
                        "read",
                        "aggregate.base",
                        "aggregate.corpus",
                        "publish",
                        "publish.report",
                        "run.annotate",
                        "run.archive",
                        "run.input",
                        "run.job",
                        "run.manifest",
                        "run.rows",
                        "run.runtime",
                        "run.tables"));
        rooms.put(
                "cli",
                List.of(
                        "model",
                        "read",
                        "evaluate",
                        "extract.rule",
                        "aggregate.corpus",
                        "run",
                        "run.job",
                        "run.manifest",
                        "run.runtime",
                        "run.tables"));
        return rooms;
    }

    @ArchTest
    static void every_package_is_named_and_uses_only_what_is_listed_for_it(JavaClasses all) {
        for (Map.Entry<String, List<String>> room : MAY_USE.entrySet()) {
            String[] allowed =
                    room.getValue().stream().map(ArchitectureTest::named).toArray(String[]::new);
            DescribedPredicate<JavaClass> foreign = resideInAPackage(ROOT + "..")
                    .and(DescribedPredicate.not(resideInAPackage(named(room.getKey()))))
                    .and(DescribedPredicate.not(resideInAnyPackage(allowed)));
            noClasses()
                    .that()
                    .resideInAPackage(named(room.getKey()))
                    .should()
                    .dependOnClassesThat(foreign)
                    .because(room.getKey() + " may use " + room.getValue())
                    .check(all);
        }
        Set<String> packages = all.stream().map(JavaClass::getPackageName).collect(toSet());
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        MAY_USE.keySet().stream().map(ArchitectureTest::named).toList());
    }

    @ArchTest
    static final ArchRule LANGUAGE_KNOWS_NO_SPARK_AND_NO_TABLES = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + ".read..",
                    ROOT + ".names..",
                    ROOT + ".join..",
                    ROOT + ".encode..",
                    ROOT + ".parse..",
                    ROOT + ".extract..",
                    ROOT + ".score..",
                    ROOT + ".evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..", ROOT + ".schema..");

    @ArchTest
    static final ArchRule TABLES_KNOW_NO_LANGUAGE = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".aggregate..", ROOT + ".publish..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("edu.stanford..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule ONLY_THE_ANNOTATOR_SEES_CORENLP = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".extract.annotate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.stanford..");

    @ArchTest
    static final ArchRule ONLY_THE_ENCODER_SEES_THE_RUNTIME_OF_MODELS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".encode..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule MODEL_SEES_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule ESTIMATE_SEES_NUMBERS_ALONE = classes()
            .that()
            .resideInAPackage(ROOT + ".estimate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".estimate..", "java..", "org.jspecify..", "org.apache.commons.math3..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    private static String named(String room) {
        return ROOT + "." + room;
    }
}
