package io.howdah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus loads on every server, and the C tool dumps it. */
class KindsTest {

  /** Those that the database of everything leaves out. */
  static List<Kinds.OnServer> alone() {
    return Kinds.matrix().stream()
        .filter(kind -> kind.kind().alone() || kind.kind().needsDebian())
        .filter(kind -> kind.majorVersion() == 14 || kind.majorVersion() == 18)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("alone")
  void loadsAndIsDumped(Kinds.OnServer kind) {
    try (TestDatabase database = kind.create()) {
      ReferenceTools tools = ReferenceTools.require(18);
      byte[] dump = tools.pgDump("--statistics", "-C", "-d", database.url()).orFail().output();
      assertThat(dump).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void everythingLoadsTogether(int version) {
    try (TestDatabase database = Kinds.everything(PostgresServer.of(version))) {
      ReferenceTools tools = ReferenceTools.require(18);
      assertThat(tools.pgDump("-d", database.url()).orFail().output().length)
          .isGreaterThan(1_000_000);
      assertThat(DatabaseCompare.differences(database, database)).isEmpty();
    }
  }
}
