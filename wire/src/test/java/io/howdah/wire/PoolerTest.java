package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.howdah.testkit.PgBouncer;
import io.howdah.testkit.PostgresServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Through PgBouncer in transaction mode. */
final class PoolerTest {

  @Test
  void statementsCopyAndCancel() throws InterruptedException {
    try (PgBouncer pooler = PgBouncer.start(PostgresServer.of(18), 2, Map.of());
        Connection connection =
            Connection.open(ConnectionParameters.parse(pooler.url("postgres")))) {
      assertThat(connection.serverVersion() / 10_000).isEqualTo(18);
      List<Outcome> outcomes =
          connection.run(List.of("BEGIN", "SELECT 1", "SELECT 1/0", "ROLLBACK", "SELECT 2"));
      assertThat(outcomes.get(2)).isInstanceOf(Outcome.Failed.class);
      assertThat(((Outcome.Done) outcomes.get(4)).rows().getInt(0, 0)).isEqualTo(2);
      connection.query("DROP TABLE IF EXISTS pooled; CREATE TABLE pooled (line text)");
      byte[] data = "text\n".repeat(100_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      try (CopyIn copy = connection.copyIn("COPY pooled FROM STDIN")) {
        copy.write(data, 0, data.length);
        assertThat(copy.finish()).isEqualTo("COPY 100000");
      }
      try (CopyOut copy = connection.copyOut("COPY pooled TO STDOUT")) {
        long total = 0;
        for (int count = copy.next(); count > 0; count = copy.next()) {
          total += count;
        }
        assertThat(total).isEqualTo(data.length);
      }
      connection.query("DROP TABLE pooled");
      Canceller canceller = connection.canceller();
      Thread thread =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  Thread.sleep(300);
                } catch (InterruptedException stopped) {
                  return;
                }
                canceller.cancel();
              });
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> connection.query("SELECT pg_sleep(60)"))
          .satisfies(failed -> assertThat(failed.sqlState()).isEqualTo("57014"));
      thread.join();
    }
  }
}
