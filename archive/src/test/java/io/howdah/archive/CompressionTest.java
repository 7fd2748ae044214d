package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.archive.Compression.Algorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** pg_dump's specification of compression and its messages. */
class CompressionTest {

  @ParameterizedTest
  @CsvSource({
    "0, NONE, 0, -1, -1",
    "'', NONE, 0, -1, -1",
    "none, NONE, 0, -1, -1",
    "6, GZIP, 6, -1, -1",
    "' +9', GZIP, 9, -1, -1",
    "gzip, GZIP, -1, -1, -1",
    "gzip:9, GZIP, 9, -1, -1",
    "gzip:level=1, GZIP, 1, -1, -1",
    "lz4, LZ4, 0, -1, -1",
    "lz4:12, LZ4, 12, -1, -1",
    "zstd, ZSTD, 0, -1, -1",
    "zstd:-5, ZSTD, -5, -1, -1",
    "'zstd:level=3,long,workers=2', ZSTD, 3, 2, 1",
    "'zstd:long=OFF', ZSTD, 0, -1, 0",
  })
  void isParsed(String option, Algorithm algorithm, int level, int workers, int longDistance)
      throws InvalidCompressionException {
    assertThat(Compression.parse(option))
        .isEqualTo(new Compression(algorithm, level, workers, longDistance));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foo | unrecognized compression algorithm: \"foo\"",
        "GZIP | unrecognized compression algorithm: \"GZIP\"",
        "none:1 | I compression algorithm \"none\" does not accept a compression level",
        "gzip:10 | I compression algorithm \"gzip\" expects a compression level between 1 and 9"
            + " (default at -1)",
        "-5 | I compression algorithm \"gzip\" expects a compression level between 1 and 9"
            + " (default at -1)",
        "lz4:13 | I compression algorithm \"lz4\" expects a compression level between 1 and 12"
            + " (default at 0)",
        "zstd:23 | I compression algorithm \"zstd\" expects a compression level between -131072"
            + " and 22 (default at 3)",
        "gzip:workers=2 | I compression algorithm \"gzip\" does not accept a worker count",
        "lz4:long | I compression algorithm \"lz4\" does not support long-distance mode",
        "gzip: | I found empty string where a compression option was expected",
        "zstd:3, | I unrecognized compression option: \"3\"",
        "zstd:long, | I found empty string where a compression option was expected",
        "zstd:level | I compression option \"level\" requires a value",
        "zstd:level=x | I value for compression option \"level\" must be an integer",
        "zstd:long=maybe | I value for compression option \"long\" must be a Boolean value",
        "6x | unrecognized compression algorithm: \"6x\"",
      })
  void isRefused(String option, String message) {
    String expected =
        message.startsWith("I ")
            ? "invalid compression specification: " + message.substring(2)
            : message;
    assertThatThrownBy(() -> Compression.parse(option))
        .isInstanceOf(InvalidCompressionException.class)
        .hasMessage(expected);
  }

  @Test
  void defaultsByFormat() {
    assertThat(Compression.defaultFor(Format.CUSTOM)).isEqualTo(Compression.GZIP);
    assertThat(Compression.defaultFor(Format.DIRECTORY)).isEqualTo(Compression.GZIP);
    assertThat(Compression.defaultFor(Format.TAR)).isEqualTo(Compression.NONE);
  }
}
