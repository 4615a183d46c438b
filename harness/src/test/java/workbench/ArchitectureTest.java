package workbench;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dependencies point one way. */
@AnalyzeClasses(
        packages = "workbench",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestkits.class})
class ArchitectureTest {

    private static final String[] CONTRACTS = {
        "workbench.workload", "workbench.parameter", "workbench.plugin", "workbench.process"
    };

    private static final SliceAssignment BY_PACKAGE = new SliceAssignment() {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
            return SliceIdentifier.of(one.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    private static final String[] REPORTS = {
        "workbench.results..",
        "workbench.statistics..",
        "workbench.analysis..",
        "workbench.wording..",
        "workbench.site.."
    };

    /** The classes that the template engine generates. */
    private static final DescribedPredicate<JavaClass> TEMPLATES =
            describe("generated templates", one -> one.getSimpleName().startsWith("Jte"));

    /** Testkits depend on JUnit by design. */
    static final class NoTestkits implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("testkit");
        }
    }

    @ArchTest
    static final ArchRule WORKLOAD_API_NEEDS_THE_JDK_ALONE = classes()
            .that()
            .resideInAnyPackage(CONTRACTS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "workbench.workload",
                    "workbench.parameter",
                    "workbench.plugin",
                    "workbench.process");

    @ArchTest
    static final ArchRule STRATEGIES_NEVER_SEE_HARNESS_REPORTS_OR_CONCRETE_WORKLOADS = noClasses()
            .that()
            .resideInAPackage("workbench.strategy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(with(REPORTS, "workbench.harness..", "workbench.launcher..", "workbench.workload.*.."));

    @ArchTest
    static final ArchRule WORKLOADS_NEVER_SEE_STRATEGIES = noClasses()
            .that()
            .resideInAPackage("workbench.workload..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(with(REPORTS, "workbench.strategy..", "workbench.harness.."));

    @ArchTest
    static final ArchRule THE_HARNESS_NAMES_NO_CONCRETE_WORKLOAD_OR_STRATEGY = noClasses()
            .that()
            .resideInAPackage("workbench.harness..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("workbench.workload.*..", "workbench.strategy.*..")
                    .and(not(resideInAPackage("workbench.workload.task")))); // which makes workloads of own code

    @ArchTest
    static final ArchRule REPORTS_KNOW_NOTHING_OF_WHAT_MEASURES = noClasses()
            .that()
            .resideInAnyPackage(REPORTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "workbench.harness..", "workbench.strategy..", "workbench.workload..", "workbench.launcher..");

    @ArchTest
    static final ArchRule EACH_REPORTING_MODULE_KNOWS_ONLY_THOSE_BELOW_IT = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("results")
            .definedBy("workbench.results..")
            .layer("statistics")
            .definedBy("workbench.statistics..")
            .layer("analysis")
            .definedBy("workbench.analysis..")
            .layer("wording")
            .definedBy("workbench.wording..")
            .layer("site")
            .definedBy("workbench.site..")
            .whereLayer("results")
            .mayNotAccessAnyLayer()
            .whereLayer("statistics")
            .mayNotAccessAnyLayer()
            .whereLayer("analysis")
            .mayOnlyAccessLayers("results", "statistics")
            .whereLayer("wording")
            .mayOnlyAccessLayers("results", "statistics", "analysis");

    @ArchTest
    static final ArchRule STATISTICS_AND_THE_MODEL_KNOW_NO_FILES = noClasses()
            .that()
            .resideInAnyPackage("workbench.statistics..", "workbench.analysis..", "workbench.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.io..");

    @ArchTest
    static final ArchRule OF_THE_HARNESS_ONLY_THE_COMMAND_LINE_DRAWS_PAGES = noClasses()
            .that()
            .resideInAPackage("workbench.harness..")
            .and()
            .resideOutsideOfPackage("workbench.harness.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("workbench.site..");

    @ArchTest
    static final ArchRule ONLY_STATISTICS_USE_COMMONS_MATH = noClasses()
            .that()
            .resideOutsideOfPackage("workbench.statistics..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.math3..");

    @ArchTest
    static final ArchRule ONLY_CHARTS_USE_JFREECHART = noClasses()
            .that()
            .resideOutsideOfPackage("workbench.site.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jfree..");

    @ArchTest
    static final ArchRule A_FORK_LOADS_ONLY_WHAT_IT_MEASURES = noClasses()
            .that()
            .resideInAPackage("workbench.harness.fork..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "workbench.harness.cli..",
                    "workbench.harness.plan..",
                    "workbench.harness.run..",
                    "workbench.harness.terminal..",
                    "workbench.statistics..",
                    "workbench.analysis..",
                    "workbench.wording..",
                    "workbench.site..",
                    "picocli..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule NO_CYCLES_AMONG_PACKAGES =
            slices().assignedFrom(BY_PACKAGE).should().beFreeOfCycles();

    /** Applies to the main code of the whole project, testkits included. */
    @Test
    void aSimpleNameMeansOneThing() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("workbench");
        assertThat(classes.contain("workbench.workload.testkit.WorkloadContract"))
                .as("testkits are looked at")
                .isTrue();
        var byName = new TreeMap<String, List<String>>();
        for (var one : classes) {
            if (!one.isAnonymousClass()
                    && !one.isLocalClass()
                    && !TEMPLATES.test(one)
                    && !one.getSimpleName().equals("package-info")) {
                byName.computeIfAbsent(one.getSimpleName(), _ -> new ArrayList<>())
                        .add(one.getName());
            }
        }

        assertThat(byName.values()).filteredOn(names -> names.size() > 1).isEmpty();
    }

    private static String[] with(String[] some, String... others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }
}
