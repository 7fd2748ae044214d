package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.archive.Entry;
import io.howdah.script.FixedState;
import io.howdah.script.SessionSetting;
import io.howdah.script.SqlTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatementSplitterTest {
  private static final String TEXT =
      "INSERT INTO t VALUES ('a;b''c', \"d;\"\"e\");\nINSERT INTO \"x'y\" VALUES ('\\';\n\n\n"
          + "SELECT 1;\n\nSELECT '\n;';\n\n";

  @Test
  void commandsEndAtSemicolonsOutsideOfQuotes() throws IOException {
    assertThat(split(TEXT, true, TEXT.length()))
        .containsExactly(
            "INSERT INTO t VALUES ('a;b''c', \"d;\"\"e\");",
            "INSERT INTO \"x'y\" VALUES ('\\';",
            "SELECT 1;",
            "SELECT '\n;';");
  }

  @Test
  void backslashesEscapeOnlyWithoutStandardStrings() throws IOException {
    String text = "INSERT INTO t VALUES ('\\';', '\\\\');\nSELECT 2;";
    assertThat(split(text, false, text.length()))
        .containsExactly("INSERT INTO t VALUES ('\\';', '\\\\');", "SELECT 2;");
  }

  @Test
  void howTheDataIsCutIntoPiecesMeansNothing() throws IOException {
    List<String> whole = split(TEXT, true, TEXT.length());
    for (int piece = 1; piece < 12; piece++) {
      assertThat(split(TEXT, true, piece)).as("pieces of %d bytes", piece).isEqualTo(whole);
    }
  }

  private static List<String> split(String text, boolean standardStrings, int pieceBytes)
      throws IOException {
    Commands commands = new Commands();
    StatementSplitter splitter = new StatementSplitter(commands, standardStrings);
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i += pieceBytes) {
      splitter.write(bytes, i, Math.min(pieceBytes, bytes.length - i));
    }
    splitter.finish();
    return commands.sql;
  }

  /** Keeps the commands that it is given. */
  private static final class Commands implements SqlTarget {
    final List<String> sql = new ArrayList<>();

    @Override
    public void command(String command) {
      sql.add(command);
    }

    @Override
    public void startEntry(Entry entry) {}

    @Override
    public void info(String message) {}

    @Override
    public boolean wantsInfo() {
      return false;
    }

    @Override
    public void warning(String message) {}

    @Override
    public void comment(String text) {}

    @Override
    public void alterAccessMethod(String command) {}

    @Override
    public void set(SessionSetting setting, String value, String command) {}

    @Override
    public void setFixedState(FixedState state) {}

    @Override
    public void begin(String script) {}

    @Override
    public void commit(String script) {}

    @Override
    public void connect(String database) {}

    @Override
    public void data(Entry entry, boolean truncateFirst) {}

    @Override
    public void largeObjects(Entry entry) {}

    @Override
    public void tableDone(Entry entry) {}

    @Override
    public boolean skips(Entry entry) {
      return false;
    }
  }
}
