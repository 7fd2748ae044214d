package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The rehearsal must keep step with what the tools ask a server: one that fails early makes a cache
 * in which most classes are missing, and nobody would notice but by the time that a start takes.
 */
class WarmUpTest {
  @Test
  void rehearsesToTheEnd() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ToolContext context = ToolContext.of("howdah", Map.of(), new ByteArrayOutputStream(), err);

    int status = Main.run(context, List.of("warm-up"));

    assertThat(err.toString(StandardCharsets.ISO_8859_1)).isEmpty();
    assertThat(status).isZero();
  }
}
