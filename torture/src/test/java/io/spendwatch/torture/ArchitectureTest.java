package io.spendwatch.torture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.spendwatch.torture", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int MOST_LINES = 300;

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.spendwatch.torture.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_SLF4J_LOGS = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    /** Its rows are a second opinion. */
    @ArchTest
    static final ArchRule THE_MODEL_SHARES_NO_CODE_WITH_THE_JOB = noClasses()
            .that()
            .resideInAPackage("..torture.model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.spendwatch.job..");

    @ArchTest
    static void everyFileIsShort(JavaClasses classes) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(MOST_LINES);
                }
            }
        }
    }
}
