package io.howdah.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The wire client's place, and the order within it. */
@AnalyzeClasses(packages = "io.howdah.wire", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule STANDS_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax..",
              "jdk.net",
              "org.ietf.jgss",
              "org.jspecify..",
              "com.ongres..",
              "io.howdah.wire..");

  @ArchTest
  static final ArchRule ONLY_SCRAM_LOADS_THE_LIBRARY =
      noClasses()
          .that()
          .haveNameNotMatching("io\\.howdah\\.wire\\.auth\\.ScramExchange(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.ongres..");

  @ArchTest
  static final ArchRule TLS_IS_LOADED_ONLY_FOR_TLS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.howdah.wire.tls")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.net.ssl..", "javax.crypto..", "javax.naming..");

  @ArchTest
  static final ArchRule KERBEROS_IS_LOADED_ONLY_FOR_KERBEROS =
      noClasses()
          .that()
          .haveNameNotMatching("io\\.howdah\\.wire\\.gss\\.Gss[A-Z].*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javax.security.auth", "javax.security.auth.kerberos", "org.ietf.jgss..");

  @ArchTest
  static final ArchRule SILENT =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule NO_LOOPS_BELOW =
      slices().matching("io.howdah.wire.(*)").should().beFreeOfCycles();
}
