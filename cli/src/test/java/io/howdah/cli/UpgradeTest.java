package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.DebianServer;
import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.Kinds;
import io.howdah.testkit.PgUpgrade;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.SampleDatabase;
import io.howdah.testkit.ServerOptions;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * pg_upgrade with our tools beside it: a cluster that holds a bit of everything is the same
 * afterwards, object identifiers included, as one that was upgraded with the C tools.
 */
class UpgradeTest {
  /** 15 or 17, for upgrades by hand. */
  private static final int FROM = Integer.getInteger("howdah.upgrade.from", 17);

  private static final String JOBS = System.getProperty("howdah.upgrade.jobs", "2");

  private static final List<String> TOOLS = List.of("pg_dump", "pg_restore", "pg_dumpall");

  /** What pg_upgrade with the C tools cannot take: languages and labels without their makers. */
  private static final Set<String> UNFIT = Set.of("corpus/languages", "corpus/security-labels");

  /** What C's pg_dump 18.6 takes from a server 17.12 for options, and no server takes from it. */
  private static final String FORGET_VERSIONS =
      """
      UPDATE pg_attribute
      SET attoptions = (SELECT array_agg(o) FROM unnest(attoptions) o WHERE o NOT LIKE 'pg_attver=%')
      WHERE attoptions IS NOT NULL
      """;

  /** What must be the same of two upgraded clusters. */
  private static final List<List<String>> DUMPS =
      List.of(List.of("--statistics"), List.of("--binary-upgrade", "-s"));

  @Test
  void upgradesAsTheCTools() {
    try (PostgresServer old = DebianServer.start(ServerOptions.of(FROM))) {
      fill(old);
      old.stop();
      List<byte[]> expected = upgrade(old, Map.of(), false);
      String version = versionText(DebianServer.programs(18).resolve("pg_dump"));
      List<byte[]> actual = upgrade(old, Map.of(VersionText.VARIABLE, version), true, "-j", JOBS);
      for (int i = 0; i < DUMPS.size(); i++) {
        DumpCompare.assertSameDump(DUMPS.get(i).toString(), expected.get(i), actual.get(i));
      }
    }
  }

  @Test
  void theCToolRunsOurPgDump(@TempDir Path directory) throws IOException {
    ReferenceTools reference = ReferenceTools.require(18);
    PostgresServer server = PostgresServer.of(18);
    Path dumpall = reference.copy("pg_dumpall", directory);
    List<String> command =
        ProcessRunner.javaCommand(Main.class, System.getProperty("java.class.path"));
    command.add("pg_dump");
    ProcessRunner.script(directory.resolve("pg_dump"), command);
    try (TestDatabase _ = SampleDatabase.create(server)) {
      List<String> arguments = List.of("-s", "-d", server.url("postgres"));
      List<String> line = new ArrayList<>(arguments);
      line.addFirst(dumpall.toString());
      ProcessRunner.Result refused = ProcessRunner.of(line).run();
      assertThat(refused.exitStatus()).isEqualTo(1);
      assertThat(refused.errorText()).contains("was not the same version as pg_dumpall");
      ProcessRunner.Result run =
          ProcessRunner.of(line)
              .environment(VersionText.VARIABLE, versionText(reference.program("pg_dump")))
              .run()
              .orFail();
      assertThat(run.errorText()).isEmpty();
      DumpCompare.assertSameDump(
          "C's pg_dumpall with our pg_dump",
          reference.runner("pg_dumpall", arguments).run().orFail().output(),
          run.output());
    }
  }

  /** What a build's pg_dump says. */
  private static String versionText(Path pgDump) {
    String line = ProcessRunner.of(pgDump.toString(), "--version").run().orFail().text().strip();
    return line.substring("pg_dump (PostgreSQL) ".length());
  }

  private static void fill(PostgresServer server) {
    List<TestDatabase> databases = new ArrayList<>();
    List<Kinds.Kind> together = new ArrayList<>();
    for (Kinds.Kind kind : Kinds.all()) {
      if (kind.needsDebian()
          || !kind.runsOn(server.majorVersion())
          || UNFIT.contains(kind.name())) {
        continue;
      }
      if (!kind.alone()) {
        together.add(kind);
      } else if (kind.name().startsWith("corpus/")) {
        databases.add(Kinds.create(server, List.of(kind)));
      }
    }
    databases.add(Kinds.create(server, together));
    databases.add(SampleDatabase.create(server));
    databases.forEach(database -> database.execute(FORGET_VERSIONS));
  }

  private static List<byte[]> upgrade(
      PostgresServer old, Map<String, String> environment, boolean ours, String... options) {
    List<byte[]> dumps = new ArrayList<>();
    try (PostgresServer upgraded =
        DebianServer.start(
            ServerOptions.of(18).withSetting("max_active_replication_origins", "50"))) {
      upgraded.stop();
      PgUpgrade.withoutPageChecksums(upgraded);
      Map<String, List<String>> tools = new HashMap<>();
      if (ours) {
        List<String> java = PgUpgrade.java(Main.class, upgraded);
        for (String tool : TOOLS) {
          List<String> command = new ArrayList<>(java);
          command.add(tool);
          tools.put(tool, command);
        }
      }
      ProcessRunner.Result result = PgUpgrade.run(old, upgraded, tools, environment, options);
      assertThat(result.exitStatus())
          .as(result.text() + result.errorText() + PgUpgrade.log(upgraded))
          .isZero();
      upgraded.restart();
      for (List<String> dump : DUMPS) {
        List<String> arguments = new ArrayList<>(dump);
        arguments.addAll(List.of("-d", upgraded.url("postgres")));
        dumps.add(
            ReferenceTools.require(18).runner("pg_dumpall", arguments).run().orFail().output());
      }
    }
    return dumps;
  }
}
