package io.howdah;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** What a failure tells goes with it wherever exceptions go. */
class HowdahExceptionTest {

  @Test
  void keepsItsDiagnosticWhenSerialized() throws Exception {
    Diagnostic told = Diagnostic.error("it failed").withDetail("there").withHint("try again");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new HowdahException(told));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      HowdahException read = (HowdahException) in.readObject();
      assertThat(read.diagnostic()).isEqualTo(told);
      assertThat(read).hasMessage("it failed");
    }
  }
}
