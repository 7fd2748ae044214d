package io.howdah.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.archive.DataSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LargeObjectScriptTest {
  @Test
  void contentsAreWrittenInPiecesOf16Kilobytes() throws IOException {
    assertThat(script(true, false, false, new byte[16384]))
        .containsOnlyOnce("lowrite")
        .startsWith("SELECT pg_catalog.lo_open('7', 131072);\nSELECT pg_catalog.lowrite(0, '\\x00")
        .endsWith("00');\nSELECT pg_catalog.lo_close(0);\n\n");
    assertThat(script(true, false, false, new byte[16385]).split("lowrite", -1)).hasSize(3);
    assertThat(script(true, false, false, new byte[0])).doesNotContain("lowrite");
  }

  @Test
  void oldArchivesMakeTheObjectsWithTheirContents() throws IOException {
    assertThat(script(false, true, true, new byte[] {(byte) 0xAB, 1}))
        .isEqualTo(
            """
            SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata WHERE oid = '7';
            SELECT pg_catalog.lo_open(pg_catalog.lo_create('7'), 131072);
            SELECT pg_catalog.lowrite(0, '\\\\xab01');
            SELECT pg_catalog.lo_close(0);

            """);
  }

  private static String script(boolean standardStrings, boolean create, boolean drop, byte[] bytes)
      throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    ScriptOutput out = new ScriptOutput(stream);
    try (LargeObjectScript script = new LargeObjectScript(out, standardStrings, create, drop);
        DataSink object = script.object(7)) {
      int half = bytes.length / 2;
      object.write(bytes, 0, half);
      object.write(bytes, half, bytes.length - half);
      object.finish();
      script.finish();
    }
    out.flush();
    return stream.toString(StandardCharsets.ISO_8859_1);
  }
}
