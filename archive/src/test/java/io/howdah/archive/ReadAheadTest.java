package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading ahead changes nothing but the time. */
class ReadAheadTest {

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 131071, 131072, 131073, 262143, 262144, 262145, 393216, 524288, 3_000_000})
  void givesTheSameBytes(int length) throws IOException {
    byte[] data = Samples.bytes(new Random(length), length);
    try (InputStream in = new ReadAhead(new ByteArrayInputStream(data))) {
      assertThat(in.readAllBytes()).isEqualTo(data);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void passesErrorsOnInTheirPlace() throws IOException {
    InputStream failing =
        new InputStream() {
          private int left = 1_000_000;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new ArchiveException.NotAnArchive("broken");
            }
            left--;
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            bytes[offset] = (byte) read();
            return 1;
          }
        };
    try (InputStream in = new ReadAhead(failing)) {
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(ArchiveException.NotAnArchive.class)
          .hasMessage("broken");
    }
  }

  @Test
  void canBeClosedEarly() throws IOException {
    for (int i = 0; i < 50; i++) {
      byte[] data = new byte[5_000_000];
      try (InputStream in = new ReadAhead(new ByteArrayInputStream(data))) {
        assertThat(in.readNBytes(i * 20_000)).hasSize(i * 20_000);
      }
    }
  }
}
