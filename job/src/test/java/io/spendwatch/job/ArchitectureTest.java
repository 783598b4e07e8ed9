package io.spendwatch.job;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.spendwatch.job.inquiry.Inquiry;
import io.spendwatch.job.serialization.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.operators.StreamOperator;

@AnalyzeClasses(packages = "io.spendwatch.job", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int MOST_LINES = 300;

    @ArchTest
    static final ArchRule PACKAGES_IMPORT_WHAT_THEY_SAY =
            classes().should(importOnlyWhatTheirPackageSays(PackageRules.read()));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.spendwatch.job.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_SLF4J_LOGS = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_PRINTS =
            noClasses().that().doNotBelongToAnyOf(Inquiry.class).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule NOTHING_IS_KRYO_OR_JAVA_SERIALIZATION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.esotericsoftware..", "org.apache.flink.api.java.typeutils.runtime.kryo..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectOutputStream");

    @ArchTest
    static final ArchRule OPERATORS_HAVE_A_SERIAL_VERSION =
            classes().that().areAssignableTo(StreamOperator.class).should(declareASerialVersion());

    @ArchTest
    static final ArchRule CODECS_CAN_BE_FOUND_AGAIN_BY_A_SAVEPOINT = classes()
            .that()
            .areAssignableTo(Codec.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should(bePublicWithAConstructorWithoutArguments());

    @ArchTest
    static void everyFileIsShort(JavaClasses classes) throws IOException {
        try (Stream<Path> files = Files.walk(PackageRules.SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(MOST_LINES);
                }
            }
        }
    }

    /** What is stored of a codec guards its bytes: see the stored formats of the serialization tests. */
    @ArchTest
    static void everyCodecHasStoredFormats(JavaClasses classes) throws IOException {
        Set<String> written = new TreeSet<>();
        for (JavaClass codec : classes) {
            if (codec.isAssignableTo(Codec.class) && !codec.getModifiers().contains(JavaModifier.ABSTRACT)) {
                written.add(codec.getSimpleName().replace("Codec", "") + ".snapshot");
            }
        }
        try (Stream<Path> stored = Files.list(Path.of("src", "test", "resources", "serialization", "v1"))) {
            List<String> names =
                    stored.map(file -> file.getFileName().toString()).toList();
            assertThat(names).containsAll(written);
        }
    }

    @ArchTest
    static void noTestMocks(JavaClasses classes) {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("io.spendwatch.job");
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..")
                .check(tests);
    }

    private static ArchCondition<JavaClass> importOnlyWhatTheirPackageSays(PackageRules rules) {
        return new ArchCondition<>("import only what their package-info.java says") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                String own = PackageRules.below(origin.getPackageName());
                Set<String> allowed = rules.allowed().getOrDefault(own, Set.of());
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    String other =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (other.startsWith("io.spendwatch.job")
                            && !other.equals(origin.getPackageName())
                            && !allowed.contains(PackageRules.below(other))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> declareASerialVersion() {
        return new ArchCondition<>("declare a serialVersionUID") {
            @Override
            public void check(JavaClass operator, ConditionEvents events) {
                boolean declares = operator.getFields().stream()
                        .anyMatch(field -> field.getName().equals("serialVersionUID"));
                events.add(new SimpleConditionEvent(operator, declares, operator.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> bePublicWithAConstructorWithoutArguments() {
        return new ArchCondition<>("be public, with a public constructor without arguments") {
            @Override
            public void check(JavaClass codec, ConditionEvents events) {
                boolean found = codec.getModifiers().contains(JavaModifier.PUBLIC)
                        && codec.getConstructors().stream().anyMatch(ArchitectureTest::isPublicWithoutArguments);
                events.add(new SimpleConditionEvent(codec, found, codec.getName()));
            }
        };
    }

    private static boolean isPublicWithoutArguments(JavaConstructor constructor) {
        return constructor.getModifiers().contains(JavaModifier.PUBLIC)
                && constructor.getRawParameterTypes().isEmpty();
    }
}
