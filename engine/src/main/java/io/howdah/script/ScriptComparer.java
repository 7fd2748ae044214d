package io.howdah.script;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Takes a script and compares it with another, line by line. The lines by which psql is told to
 * take no commands of its own are passed over: only some minor releases write them. Not
 * thread-safe.
 */
final class ScriptComparer extends OutputStream {
  private static final int MAX_PIECE_BYTES = 1 << 13;
  private static final String TRANSACTION_TIMEOUT = "SET transaction_timeout = 0;\n";

  /** Since when scripts set a timeout for transactions. */
  private static final int FIRST_WITH_TRANSACTION_TIMEOUT = 17;

  /** Before, all relations changed hands as tables. */
  private static final int FIRST_WITH_OWN_ALTER = 16;

  private static final List<String> RELATIONS =
      List.of("ALTER VIEW ", "ALTER MATERIALIZED VIEW ", "ALTER SEQUENCE ", "ALTER FOREIGN TABLE ");

  private final InputStream actual;
  private final int writer;
  private final byte[] expected = new byte[MAX_PIECE_BYTES];
  private int expectedLength;
  private final byte[] piece = new byte[MAX_PIECE_BYTES];

  /** Whether the line before connected anew: an empty line may follow. */
  private boolean connected;

  private long lineNumber = 1;
  private long offset;

  /** Says where the scripts differ; ends the writing of the one that is made. */
  static final class Different extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient ScriptDifference difference;

    Different(ScriptDifference difference) {
      super("the scripts differ", null, false, false);
      this.difference = difference;
    }

    ScriptDifference difference() {
      return difference;
    }
  }

  /**
   * A comparer with a script.
   *
   * @param writer major version of the pg_dump that wrote that script
   */
  ScriptComparer(InputStream actual, int writer) {
    this.actual = new BufferedInputStream(actual);
    this.writer = writer;
  }

  @Override
  public void write(int b) throws IOException {
    expected[expectedLength++] = (byte) b;
    if (b == '\n' || expectedLength == MAX_PIECE_BYTES) {
      comparePiece();
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(bytes[i]);
    }
  }

  private void comparePiece() throws IOException {
    String wanted = new String(expected, 0, expectedLength, StandardCharsets.ISO_8859_1);
    expectedLength = 0;
    if (writer < FIRST_WITH_TRANSACTION_TIMEOUT && wanted.equals(TRANSACTION_TIMEOUT)) {
      return;
    }
    String found = readPiece();
    while (!found.equals(wanted) && (isAboutKey(found) || (connected && found.equals("\n")))) {
      connected |= found.startsWith("\\restrict ");
      found = readPiece();
    }
    connected = wanted.startsWith("\\connect ");
    if (!found.equals(wanted)
        && !(writer < FIRST_WITH_OWN_ALTER && found.equals(asTable(wanted)))) {
      throw different(wanted, found);
    }
  }

  private static String asTable(String line) {
    for (String start : RELATIONS) {
      if (line.startsWith(start)) {
        return "ALTER TABLE " + line.substring(start.length());
      }
    }
    return line;
  }

  /**
   * Whether a line frees psql before it connects anew, or restricts it after that. C has no key for
   * archives, and prints what its printf makes of none.
   */
  private static boolean isAboutKey(String line) {
    return line.startsWith("\\restrict ") || line.startsWith("\\unrestrict ");
  }

  private String readPiece() throws IOException {
    int n = 0;
    while (n < MAX_PIECE_BYTES) {
      int b = actual.read();
      if (b < 0) {
        break;
      }
      piece[n++] = (byte) b;
      if (b == '\n') {
        lineNumber++;
        break;
      }
    }
    offset += n;
    return new String(piece, 0, n, StandardCharsets.ISO_8859_1);
  }

  private Different different(String wanted, String found) {
    long line = found.endsWith("\n") ? lineNumber - 1 : lineNumber;
    return new Different(new ScriptDifference(wanted, found, line, offset - found.length()));
  }

  /** Compares what is left of both. */
  void end() throws IOException {
    if (expectedLength > 0) {
      comparePiece();
    }
    String rest = readPiece();
    if (isAboutKey(rest)) {
      rest = readPiece();
      rest = rest.equals("\n") ? readPiece() : rest;
    }
    if (!rest.isEmpty()) {
      throw different("", rest);
    }
  }
}
