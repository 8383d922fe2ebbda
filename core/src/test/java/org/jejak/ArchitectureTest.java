package org.jejak;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The arrows of ARCHITECTURE.md: a package knows those before it, never one after it. */
@AnalyzeClasses(packages = "org.jejak", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> ORDER =
      List.of(
          "workers",
          "document",
          "language",
          "knowledge",
          "time",
          "article",
          "mention",
          "quote",
          "event",
          "reading",
          "correction",
          "lineage",
          "story",
          "plan",
          "disagreement",
          "trace",
          "output",
          "evaluate");

  @ArchTest
  static void aPackageKnowsOnlyThoseBeforeIt(com.tngtech.archunit.core.domain.JavaClasses classes) {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> "org.jejak." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.jejak." + ORDER.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule everyClassLivesInAPackageOfTheOrder =
      classes()
          .should()
          .resideInAnyPackage(
              ORDER.stream().map(name -> "org.jejak." + name).toArray(String[]::new));

  @ArchTest
  static final ArchRule theEngineHasNoNetworkDatabaseOrThreadsButThoseItIsGiven =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.jejak.workers.Threads")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "java.sql..", "java.util.concurrent")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.Thread");

  @ArchTest
  static final ArchRule theEngineStartsNoThreads =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.jejak.workers")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.jejak.workers.Threads");

  @ArchTest
  static final ArchRule theEngineReadsNoClock =
      noClasses()
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
