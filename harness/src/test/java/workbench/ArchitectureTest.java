package workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and a name means one thing. */
@AnalyzeClasses(
        packages = "workbench",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestkits.class})
class ArchitectureTest {

    private static final String[] CONTRACTS = {
        "workbench.workload", "workbench.parameter", "workbench.plugin", "workbench.process"
    };

    private static final String[] REPORTS = {
        "workbench.results..",
        "workbench.statistics..",
        "workbench.analysis..",
        "workbench.wording..",
        "workbench.site.."
    };

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
            .resideInAnyPackage(
                    "workbench.harness..",
                    "workbench.launcher..",
                    "workbench.results..",
                    "workbench.statistics..",
                    "workbench.analysis..",
                    "workbench.wording..",
                    "workbench.site..",
                    "workbench.workload.*..");

    @ArchTest
    static final ArchRule WORKLOADS_NEVER_SEE_STRATEGIES = noClasses()
            .that()
            .resideInAPackage("workbench.workload..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "workbench.strategy..",
                    "workbench.harness..",
                    "workbench.results..",
                    "workbench.statistics..",
                    "workbench.analysis..",
                    "workbench.wording..",
                    "workbench.site..");

    @ArchTest
    static final ArchRule THE_HARNESS_NAMES_NO_CONCRETE_WORKLOAD_OR_STRATEGY = noClasses()
            .that()
            .resideInAPackage("workbench.harness..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("workbench.workload.*..", "workbench.strategy.*..");

    @ArchTest
    static final ArchRule REPORTS_KNOW_NOTHING_OF_WHAT_MEASURES = noClasses()
            .that()
            .resideInAnyPackage(REPORTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "workbench.harness..", "workbench.strategy..", "workbench.workload..", "workbench.launcher..");

    @ArchTest
    static final ArchRule STATISTICS_KNOW_NO_FILES_RUNS_OR_CHARTS = noClasses()
            .that()
            .resideInAPackage("workbench.statistics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "workbench.results..",
                    "workbench.analysis..",
                    "workbench.wording..",
                    "workbench.site..",
                    "java.nio.file..",
                    "java.io..",
                    "org.jfree..");

    @ArchTest
    static final ArchRule RESULTS_KNOW_NO_STATISTICS = noClasses()
            .that()
            .resideInAPackage("workbench.results..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "workbench.statistics..", "workbench.analysis..", "workbench.wording..", "workbench.site..");

    @ArchTest
    static final ArchRule ANALYSIS_MAKES_NO_SENTENCES_AND_NO_PAGES = noClasses()
            .that()
            .resideInAPackage("workbench.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("workbench.wording..", "workbench.site..");

    @ArchTest
    static final ArchRule WORDING_DRAWS_NOTHING = noClasses()
            .that()
            .resideInAPackage("workbench.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("workbench.site..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_THE_PAGES = noClasses()
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
    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching("workbench.(**)").should().beFreeOfCycles();

    /** In the main code of the whole project, testkits included. */
    @Test
    void noSimpleNameMeansTwoThings() {
        var all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("workbench");

        var named = all.stream()
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
        assertThat(named).containsKeys("Run", "Batch", "Session", "Analysis", "WorkloadContract");
        named.values().removeIf(types -> types.size() == 1);
        assertThat(named).isEmpty();
    }
}
