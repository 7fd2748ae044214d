package io.howdah.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The arrows of dependence, as ARCHITECTURE.md draws them. A package may use itself, the packages
 * named after it here, and nothing else of this project; a new package is a new line.
 */
class ArchitectureTest {

  /** Package → the packages of this project it may use. {@code ..} takes sub-packages in. */
  private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

  static {
    ARROWS.put("io.howdah.wire..", List.of());
    ARROWS.put("io.howdah.archive..", List.of());
    ARROWS.put("io.howdah.sql..", List.of());
    ARROWS.put("io.howdah.model..", List.of("io.howdah.sql.."));
    ARROWS.put("io.howdah.session..", List.of("io.howdah.sql..", "io.howdah.wire.."));
    ARROWS.put(
        "io.howdah.catalog..",
        List.of("io.howdah.model..", "io.howdah.session..", "io.howdah.sql..", "io.howdah.wire.."));
    ARROWS.put(
        "io.howdah.order..",
        List.of("io.howdah.catalog..", "io.howdah.model..", "io.howdah.sql.."));
    ARROWS.put(
        "io.howdah.ddl..",
        List.of(
            "io.howdah.archive..",
            "io.howdah.catalog..",
            "io.howdah.model..",
            "io.howdah.order..",
            "io.howdah.sql.."));
    ARROWS.put(
        "io.howdah.script..", List.of("io.howdah", "io.howdah.archive..", "io.howdah.sql.."));
    ARROWS.put(
        "io.howdah.dump..",
        List.of(
            "io.howdah",
            "io.howdah.archive..",
            "io.howdah.catalog..",
            "io.howdah.ddl..",
            "io.howdah.model..",
            "io.howdah.order..",
            "io.howdah.script..",
            "io.howdah.session..",
            "io.howdah.sql..",
            "io.howdah.wire.."));
    ARROWS.put(
        "io.howdah.restore..",
        List.of(
            "io.howdah",
            "io.howdah.archive..",
            "io.howdah.script..",
            "io.howdah.session..",
            "io.howdah.sql..",
            "io.howdah.wire.."));
    ARROWS.put(
        "io.howdah.cluster..",
        List.of(
            "io.howdah",
            "io.howdah.script..",
            "io.howdah.session..",
            "io.howdah.sql..",
            "io.howdah.wire.."));
    ARROWS.put("io.howdah.cli..", List.of("io.howdah.."));
    ARROWS.put("io.howdah", List.of("io.howdah.."));
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.howdah");

  @TestFactory
  List<DynamicTest> arrowsRunDownwards() {
    List<DynamicTest> tests = new ArrayList<>();
    ARROWS.forEach((from, allowed) -> {
      List<String> may = new ArrayList<>(allowed);
      may.add(from);
      ArchRule rule =
          noClasses()
              .that()
              .resideInAPackage(from)
              .should()
              .dependOnClassesThat(
                  resideInAPackage("io.howdah..")
                      .and(not(resideInAnyPackage(may.toArray(String[]::new)))))
              .allowEmptyShould(true)
              .as(from + " uses only " + may);
      tests.add(DynamicTest.dynamicTest(from, () -> rule.check(CLASSES)));
    });
    return tests;
  }

  @Test
  void everyPackageHasItsLine() {
    classes()
        .that()
        .resideInAPackage("io.howdah..")
        .and()
        .resideOutsideOfPackages("io.howdah.testkit..", "io.howdah.demo..", "io.howdah.bench..")
        .should()
        .resideInAnyPackage(ARROWS.keySet().toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void noPackagesGoInCircles() {
    slices()
        .matching("io.howdah.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /** They look at what was read, and cannot read more. */
  @Test
  void orderAndDefinitionsReadNoCatalog() {
    noClasses()
        .that()
        .resideInAnyPackage("io.howdah.order..", "io.howdah.ddl..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.howdah.session..", "io.howdah.wire..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo("io.howdah.catalog.CatalogReader")
        .check(CLASSES);
  }

  @Test
  void pureRoomsDoNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.howdah.model..", "io.howdah.order..", "io.howdah.ddl..", "io.howdah.sql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.net..",
            "java.sql..",
            "javax.net..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.howdah.cli..", "io.howdah.testkit..", "io.howdah.demo..", "io.howdah.bench..")
        .should(accessField(System.class, "out"))
        .orShould(accessField(System.class, "err"))
        .orShould(accessField(System.class, "in"))
        .orShould(callMethod(System.class, "exit", int.class))
        .orShould(callMethod(System.class, "console"))
        .orShould(callMethod(Runtime.class, "halt", int.class))
        .orShould(callMethod(Throwable.class, "printStackTrace"))
        .check(CLASSES);
  }

  @Test
  void productionDoesNotKnowTheTestKit() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.howdah.testkit..", "io.howdah.demo..", "io.howdah.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.howdah.testkit..", "io.howdah.demo..", "io.howdah.bench..", "org.postgresql..")
        .check(CLASSES);
  }

  @Test
  void noLoggingFrameworkAndNoReflection() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.howdah.testkit..", "io.howdah.demo..", "io.howdah.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.reflect..")
        .check(CLASSES);
  }
}
