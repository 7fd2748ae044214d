package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cursor under a statement with wide characters, as psql shows it. */
final class ErrorCursorTest {
  /** So that the line is cut on both sides, and by the width of what stands there. */
  private static final int MOST_LETTERS = 40;

  @ParameterizedTest
  @CsvSource({
    "UTF8, UTF-8, größe日本한글ｱ🎉←☔é",
    "UTF8, UTF-8, 〿㈱꒰\u3099！𠀋🤖\u0301\u200b",
    "EUC_JP, EUC-JP, 日本ｱｲ語丂",
    "EUC_KR, EUC-KR, 한글größe",
    "EUC_CN, GB2312, 中国",
    "EUC_TW, x-EUC-TW, 中國乂",
    "SJIS, Windows-31J, 日本ｱｲ表",
    "BIG5, Big5, 中國功",
    "GBK, GBK, 中国丂",
    "UHC, x-windows-949, 한글갂",
    "GB18030, GB18030, 中国ö丂",
    "JOHAB, x-Johab, 한글",
    "LATIN1, ISO-8859-1, größe",
  })
  void standsWhereItStandsInPsql(String encoding, String charset, String letters) {
    ReferenceTools reference = ReferenceTools.require(18);
    PostgresServer server = PostgresServer.of(18);
    try (Connection connection =
        Connection.open(
            ConnectionParameters.parse(server.url("postgres") + "?sslmode=disable"),
            ConnectOptions.defaults().withEnvironment(Environment.empty()))) {
      connection.query("SET client_encoding = " + encoding);
      for (int count = 0; count <= MOST_LETTERS; count += 4) {
        String before = letters.repeat(count);
        String sql =
            "SELECT '" + before + "',\n\t'" + before + "' FROM nowhere WHERE '" + before + "' = ''";
        byte[] bytes = sql.getBytes(Charset.forName(charset));
        byte[] expected =
            reference
                .runner("psql", List.of("-X", "-q", "-d", server.url("postgres")))
                .environment("PGCLIENTENCODING", encoding)
                .input(bytes)
                .run()
                .errorOutput();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(ServerException.class)
            .isThrownBy(() -> connection.query(text))
            .satisfies(error ->
                assertThat(error.getMessage() + "\n")
                    .isEqualTo(new String(expected, StandardCharsets.ISO_8859_1)));
      }
    }
  }
}
