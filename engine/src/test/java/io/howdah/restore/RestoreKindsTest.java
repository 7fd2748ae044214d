package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.Sections;
import io.howdah.testkit.InParallel;
import io.howdah.testkit.Kinds;
import io.howdah.testkit.Kinds.OnServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of object is restored as pg_restore does: in parallel, in one transaction, by section,
 * and all of it twice.
 */
final class RestoreKindsTest {
  private static final OptionSet JOBS = OptionSet.of("-j 3", o -> o.jobs(3));
  private static final OptionSet SINGLE = OptionSet.of("-1", o -> o.singleTransaction(true));
  private static final OptionSet CLEAN =
      OptionSet.of("-c --if-exists", o -> o.clean(true).ifExists(true));
  private static final OptionSet PRE =
      OptionSet.of("--section=pre-data", o -> o.sections(Sections.NONE.withPreData()));
  private static final OptionSet DATA =
      OptionSet.of("--section=data", o -> o.sections(Sections.NONE.withData()));
  private static final OptionSet POST =
      OptionSet.of("--section=post-data", o -> o.sections(Sections.NONE.withPostData()));

  /** Sets of options that are used one after the other on one database. */
  private static final List<List<OptionSet>> RUNS =
      List.of(
          List.of(JOBS, CLEAN.and(JOBS)),
          List.of(SINGLE, CLEAN.and(SINGLE)),
          List.of(PRE, DATA.and(JOBS), POST.and(JOBS), CLEAN));

  /**
   * Not restored in parallel: nothing in an archive says that the rows of one of an extension's
   * tables must be there before those of another.
   */
  private static final String EXTENSIONS = "corpus/extensions";

  @TempDir Path directory;

  @TestFactory
  List<DynamicTest> likePgRestore() {
    List<DynamicTest> tests = new ArrayList<>();
    for (OnServer each : Kinds.matrix()) {
      if (each.server().majorVersion() == 18) {
        tests.add(dynamicTest(each.toString(), () -> restore(each)));
      }
    }
    return tests;
  }

  private void restore(OnServer each) throws IOException {
    Path archive = directory.resolve(each.toString().replace('/', '-'));
    try (TestDatabase source = each.create()) {
      TestArchives.dump(source, 18, archive, "-Fc");
      String text = text(source);
      for (List<OptionSet> run : RUNS) {
        if (isParallel(run) && each.kind().name().equals(EXTENSIONS)) {
          continue;
        }
        try (TestDatabase ours = each.server().createDatabase()) {
          RestoreOutcome[] mine = new RestoreOutcome[run.size()];
          for (int i = 0; i < mine.length; i++) {
            mine[i] = RestoreOutcome.ours(archive, run.get(i), ours);
          }
          String result = text(ours);
          boolean failed = Arrays.stream(mine).anyMatch(o -> o.status() != 0);
          // With several jobs, errors come as they come, and with C more often.
          if (!result.equals(text) || (failed && !isParallel(run))) {
            InParallel.compare(isParallel(run), () -> compare(each, archive, run, mine, result));
          }
        }
      }
    }
  }

  private static boolean isParallel(List<OptionSet> run) {
    return run.stream().anyMatch(set -> set.options().jobs() > 1);
  }

  /** Not what went in came out, or not without errors: so it must be with the C tool. */
  private static void compare(
      OnServer each, Path archive, List<OptionSet> run, RestoreOutcome[] mine, String result) {
    try (TestDatabase theirs = each.server().createDatabase()) {
      for (int i = 0; i < mine.length; i++) {
        RestoreOutcome his = RestoreOutcome.pgRestores(archive, run.get(i), theirs);
        if (!isParallel(run)) {
          String as = each + ", " + run.get(i);
          TextCompare.assertSame(as, his.messages(), mine[i].messages());
          assertThat(mine[i].status()).as(as).isEqualTo(his.status());
        }
      }
      TextCompare.assertSame(each + ", " + run, comparable(text(theirs)), comparable(result));
    }
  }

  /** Rows of a hash partition by an enumeration are others in each database: OIDs are hashed. */
  private static String comparable(String text) {
    return text.contains("-- load via partition root")
        ? text.lines().sorted().collect(Collectors.joining("\n"))
        : text;
  }

  private static String text(TestDatabase database) {
    return ReferenceTools.require(18)
        .pgDump("--restrict-key=key", "-d", database.url())
        .orFail()
        .byteText();
  }
}
