package org.pullquote;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house: data flows one way, language knows no Spark, tables know no language. */
@AnalyzeClasses(packages = "org.pullquote", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.pullquote.";

    @ArchTest
    static final ArchRule MODEL_SEES_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage(ROOT + "model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule LANGUAGE_KNOWS_NO_SPARK = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "read..",
                    ROOT + "names..",
                    ROOT + "join..",
                    ROOT + "encode..",
                    ROOT + "parse..",
                    ROOT + "extract..",
                    ROOT + "score..",
                    ROOT + "evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

    @ArchTest
    static final ArchRule TABLES_KNOW_NO_LANGUAGE = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "aggregate..", ROOT + "publish..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("edu.stanford..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule READ_SEES_MODEL = seesOnly("read", "model");

    @ArchTest
    static final ArchRule NAMES_SEE_NOTHING = seesOnly("names");

    @ArchTest
    static final ArchRule JOIN_SEES_MODEL_AND_NAMES = seesOnly("join", "model", "names");

    @ArchTest
    static final ArchRule ENCODE_SEES_MODEL = seesOnly("encode", "model");

    @ArchTest
    static final ArchRule PARSE_SEES_NOTHING = seesOnly("parse");

    @ArchTest
    static final ArchRule EXTRACT_SEES_WHAT_IT_READS_WITH = seesOnly("extract", "model", "names", "encode", "parse");

    @ArchTest
    static final ArchRule SCORE_SEES_MODEL_AND_ENCODER = seesOnly("score", "model", "encode");

    @ArchTest
    static final ArchRule ESTIMATE_SEES_NUMBERS_ALONE = classes()
            .that()
            .resideInAPackage(ROOT + "estimate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "estimate..", "java..", "org.jspecify..", "org.apache.commons.math3..");

    @ArchTest
    static final ArchRule AGGREGATE_SEES_MODEL_AND_ESTIMATES = seesOnly("aggregate", "model", "estimate");

    @ArchTest
    static final ArchRule PUBLISH_SEES_MODEL = seesOnly("publish", "model");

    @ArchTest
    static final ArchRule EVALUATE_SEES_LANGUAGE =
            seesOnly("evaluate", "model", "names", "read", "encode", "extract", "score");

    @ArchTest
    static final ArchRule RUN_SEES_ALL_BUT_COMMANDS =
            seesOnly("run", "model", "names", "join", "read", "encode", "extract", "score", "aggregate", "publish");

    @ArchTest
    static final ArchRule COMMANDS_SEE_RUN_AND_EVALUATE = seesOnly("cli", "model", "run", "evaluate");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    private static ArchRule seesOnly(String step, String... others) {
        String[] allowed = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            allowed[i] = ROOT + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(ROOT + step + "..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                "org.pullquote..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed)
                                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                                ROOT + step + "..")))))
                .allowEmptyShould(true);
    }
}
