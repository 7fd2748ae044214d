package io.howdah.cli;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.Standby;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A primary, its hot standby, and hosts that are not there, with every {@code
 * target_session_attrs}: what pg_dump says, and how it ends, is what the C tool says, to the byte.
 */
class StandbySituationsTest {

  private static final PostgresServer PRIMARY = PostgresServer.of(18);

  /** In which {@code %p} is the primary's port and {@code %s} the standby's. */
  private static final String[] HOSTS = {
    "host=localhost port=%p",
    "host=localhost port=%s",
    "host=localhost,localhost port=%p,%s",
    "host=localhost,localhost port=%s,%p",
    "host=localhost,localhost,localhost port=1,%s,%p",
    "host=nosuch.invalid,localhost port=1,%s",
    "host=127.0.0.1,::1 port=%s",
  };

  @TempDir static Path home;
  private static Standby standby;

  @BeforeAll
  static void start() {
    standby = Standby.of(PRIMARY);
  }

  @AfterAll
  static void stop() {
    if (standby != null) {
      standby.close();
    }
  }

  @TestFactory
  List<DynamicTest> targets() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String hosts : HOSTS) {
      for (String wanted :
          List.of("any", "read-write", "read-only", "primary", "standby", "prefer-standby")) {
        for (String database : List.of("postgres", "nosuchdb")) {
          String connection =
              hosts
                      .replace("%p", String.valueOf(PRIMARY.port()))
                      .replace("%s", String.valueOf(standby.port()))
                  + " user=postgres dbname="
                  + database
                  + " target_session_attrs="
                  + wanted;
          tests.add(
              DynamicTest.dynamicTest(
                  connection, () -> ConnectionCompare.run(home, Map.of(), "-d", connection)));
        }
      }
    }
    return tests;
  }
}
