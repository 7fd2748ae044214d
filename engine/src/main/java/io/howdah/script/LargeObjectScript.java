package io.howdah.script;

import io.howdah.archive.DataSink;
import io.howdah.archive.LargeObjectsSink;
import java.nio.charset.StandardCharsets;

/**
 * Writes the contents of large objects as calls of the server's functions, 16 KB in a call.
 *
 * <p>Source: {@code StartRestoreLO}, {@code dump_lo_buf} and {@code EndRestoreLO} in {@code
 * pg_backup_archiver.c}.
 */
final class LargeObjectScript implements LargeObjectsSink {
  private static final int PIECE_BYTES = 16384;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
  private static final int INV_WRITE = 0x20000;

  private final ScriptOutput out;
  private final boolean standardStrings;
  private final boolean create;
  private final boolean drop;
  private final byte[] piece = new byte[PIECE_BYTES];
  private final byte[] hex = new byte[2 * PIECE_BYTES];
  private int used;

  /**
   * A sink that writes to a script.
   *
   * @param create whether nothing else makes the objects
   * @param drop whether objects that nothing else makes are dropped before
   */
  LargeObjectScript(ScriptOutput out, boolean standardStrings, boolean create, boolean drop) {
    this.out = out;
    this.standardStrings = standardStrings;
    this.create = create;
    this.drop = drop;
  }

  @Override
  public DataSink object(long oid) {
    if (create && drop) {
      out.print(
          "SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata WHERE oid = '"
              + oid
              + "';\n");
    }
    String opened = create ? "pg_catalog.lo_create('" + oid + "')" : "'" + oid + "'";
    out.print("SELECT pg_catalog.lo_open(" + opened + ", " + INV_WRITE + ");\n");
    used = 0;
    return new Contents();
  }

  private void writePiece() {
    out.print(
        standardStrings
            ? "SELECT pg_catalog.lowrite(0, '\\x"
            : "SELECT pg_catalog.lowrite(0, '\\\\x");
    for (int i = 0; i < used; i++) {
      hex[2 * i] = HEX[(piece[i] >> 4) & 0xF];
      hex[2 * i + 1] = HEX[piece[i] & 0xF];
    }
    out.write(hex, 0, 2 * used);
    out.print("');\n");
    used = 0;
  }

  @Override
  public void finish() {}

  @Override
  public void close() {}

  /** The bytes of one object. */
  private final class Contents implements DataSink {
    @Override
    public void write(byte[] bytes, int offset, int length) {
      int from = offset;
      int left = length;
      while (used + left > PIECE_BYTES) {
        int part = PIECE_BYTES - used;
        System.arraycopy(bytes, from, piece, used, part);
        used = PIECE_BYTES;
        from += part;
        left -= part;
        writePiece();
      }
      System.arraycopy(bytes, from, piece, used, left);
      used += left;
    }

    @Override
    public void finish() {
      if (used > 0) {
        writePiece();
      }
      out.print("SELECT pg_catalog.lo_close(0);\n\n");
    }

    @Override
    public void close() {}
  }
}
