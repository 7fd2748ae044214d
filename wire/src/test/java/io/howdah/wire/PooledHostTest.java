package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PgBouncer;
import io.howdah.testkit.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts of which it is known that they are poolers. */
final class PooledHostTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ep-a-b-123-pooler.us-east-2.aws.neon.tech,5432,app,ep-a-b-123.us-east-2.aws.neon.tech,5432,-",
        "EP-a-Pooler.eu.neon.tech,6000,app,EP-a.eu.neon.tech,6000,-",
        "aws-0-eu-central-1.pooler.supabase.com,6543,postgres.abcdef,db.abcdef.supabase.co,5432,postgres",
        "aws-0-eu.pooler.supabase.com,6543,my.app.abcdef,db.abcdef.supabase.co,5432,my.app",
        "aws-0-eu.pooler.supabase.com,6543,postgres,-,5432,-",
        "db.abcdef.supabase.co,6543,postgres,db.abcdef.supabase.co,5432,-",
      })
  void poolersAreKnown(
      String host, int port, String user, String directHost, int directPort, String directUser) {
    assertThat(PooledHost.of(host, port, user))
        .isEqualTo(new PooledHost(host, port, directHost, directPort, directUser));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ep-a-b-123.us-east-2.aws.neon.tech",
        "-pooler.neon.tech",
        "x.a-pooler.neon.tech",
        "a-pooler",
        "aws-0-eu-central-1.pooler.supabase.com",
        "db.abcdef.supabase.co",
        "localhost",
        "127.0.0.1",
        "/tmp",
        "",
      })
  void othersAreNot(String host) {
    assertThat(PooledHost.of(host, 5432, "postgres.abc")).isNull();
  }

  @Test
  void whoConnectsIsTold() {
    try (PgBouncer pooler = PgBouncer.start(PostgresServer.of(18), 1, Map.of())) {
      List<PooledHost> told = new ArrayList<>();
      ConnectOptions options =
          ConnectOptions.defaults().withEnvironment(Environment.empty()).withPooledHosts(told::add);
      String place =
          "hostaddr=127.0.0.1 user=postgres dbname=postgres sslmode=disable port=" + pooler.port();
      Connection.open(ConnectionParameters.parse(place + " host=ep-x-pooler.eu.neon.tech"), options)
          .close();
      assertThat(told)
          .containsExactly(
              new PooledHost(
                  "ep-x-pooler.eu.neon.tech",
                  pooler.port(),
                  "ep-x.eu.neon.tech",
                  pooler.port(),
                  null));
      Connection.open(ConnectionParameters.parse(place), options).close();
      assertThat(told).hasSize(1);
    }
  }
}
