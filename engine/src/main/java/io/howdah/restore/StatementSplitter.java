package io.howdah.restore;

import io.howdah.archive.DataSink;
import io.howdah.script.SqlTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Cuts data that consists of commands into its commands. Knows quotes, but neither comments nor
 * dollar quotes: such data has none.
 *
 * <p>Source: {@code ExecuteSimpleCommands} in {@code pg_backup_db.c}.
 */
final class StatementSplitter implements DataSink {
  private final SqlTarget target;
  private final boolean standardStrings;
  private final ByteArrayOutputStream command = new ByteArrayOutputStream(1 << 13);
  private byte quote;
  private boolean escaped;

  StatementSplitter(SqlTarget target, boolean standardStrings) {
    this.target = target;
    this.standardStrings = standardStrings;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int start = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      byte c = bytes[i];
      if (quote != 0) {
        inQuotes(c);
      } else if (c == ';') {
        command.write(bytes, start, i + 1 - start);
        start = i + 1;
        send();
      } else if (c == '\'' || c == '"') {
        quote = c;
        escaped = false;
      } else if (c == '\n' && command.size() == 0 && i == start) {
        // Newlines between commands belong to none.
        start = i + 1;
      }
    }
    command.write(bytes, start, end - start);
  }

  private void inQuotes(byte c) {
    if (c == quote && !escaped) {
      quote = 0;
    } else if (quote == '\'') {
      escaped = c == '\\' && !standardStrings && !escaped;
    }
  }

  private void send() throws IOException {
    target.command(command.toString(StandardCharsets.ISO_8859_1));
    command.reset();
  }

  @Override
  public void finish() {}

  @Override
  public void close() {}
}
