package io.howdah.archive;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.zip.Checksum;
import org.junit.jupiter.api.Test;

/** The arrows of dependence within the library, and out of it. */
class ArchiveArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.howdah.archive");

  @Test
  void dependsOnNoOtherModule() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify.annotations..",
            "com.github.luben.zstd..",
            "net.jpountz..",
            "io.howdah.archive..")
        .check(CLASSES);
  }

  @Test
  void compressionLibrariesStayInTheirPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.howdah.archive.compress..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("com.github.luben.zstd..", "net.jpountz..", "java.util.zip..")
                // Checksums are not compression.
                .and(not(assignableTo(Checksum.class))))
        .check(CLASSES);
  }

  @Test
  void formatsDoNotKnowEachOther() {
    String[] formats = {"custom", "directory", "tar"};
    for (String one : formats) {
      for (String other : formats) {
        if (!one.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage("io.howdah.archive.format." + one)
              .should()
              .dependOnClassesThat()
              .resideInAPackage("io.howdah.archive.format." + other)
              .check(CLASSES);
        }
      }
    }
  }

  @Test
  void onlyTheFrontDoorKnowsTheFormats() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.howdah.archive.format.custom",
            "io.howdah.archive.format.directory",
            "io.howdah.archive.format.tar")
        .and()
        .doNotHaveSimpleName("Archives")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.howdah.archive.format.custom",
            "io.howdah.archive.format.directory",
            "io.howdah.archive.format.tar")
        .check(CLASSES);
  }

  @Test
  void filesAndCompressionKnowNoFormat() {
    noClasses()
        .that()
        .resideInAnyPackage("io.howdah.archive.file", "io.howdah.archive.compress..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.howdah.archive.format..")
        .check(CLASSES);
  }

  @Test
  void nothingPrintsOrExits() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }
}
