package io.howdah.restore;

import io.howdah.HowdahException;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.wire.Outcome;
import io.howdah.wire.ServerMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills large objects that exist, many of them in a round trip and large ones in pieces. Runs in a
 * transaction that the caller has begun, and that cannot go on after a failure. Not thread-safe.
 *
 * <p>Source: {@code StartRestoreLO}, {@code dump_lo_buf} in {@code pg_backup_archiver.c}.
 */
final class LargeObjectLoader implements LargeObjectsSink {
  private static final int PIECE_BYTES = 1 << 17;
  private static final int MAX_CALLS = 100;
  private static final int MAX_CHARS = 1 << 20;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  private final ServerSession session;
  private final RestoreLog log;
  private final Entry entry;
  private final String literalStart;
  private final boolean create;
  private final boolean drop;
  private final byte[] piece = new byte[PIECE_BYTES];
  private final byte[] hex = new byte[2 * PIECE_BYTES];
  private final List<Call> calls = new ArrayList<>();
  private final StringBuilder statement = new StringBuilder();
  private int callsInStatement;
  private long firstOid;
  private long chars;

  /**
   * A loader for one entry's objects.
   *
   * @param create whether the objects have to be made here
   * @param drop whether objects made here are dropped before, if they exist
   */
  LargeObjectLoader(
      ServerSession session,
      RestoreLog log,
      Entry entry,
      boolean standardStrings,
      boolean create,
      boolean drop) {
    this.session = session;
    this.log = log;
    this.entry = entry;
    this.literalStart = standardStrings ? ", '\\x" : ", '\\\\x";
    this.create = create;
    this.drop = drop;
  }

  @Override
  public DataSink object(long oid) {
    if (create) {
      endStatement();
      if (drop) {
        add(
            new Call(
                oid,
                "SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata"
                    + " WHERE oid = '"
                    + oid
                    + "'",
                "could not open large object "));
      }
      add(
          new Call(
              oid, "SELECT pg_catalog.lo_create('" + oid + "')", "could not create large object "));
    }
    return new Contents(oid);
  }

  /** Adds a call that writes the piece; an empty piece only finds out whether the object exists. */
  private void put(long oid, long offset, int length) {
    for (int i = 0; i < length; i++) {
      hex[2 * i] = HEX[(piece[i] >> 4) & 0xF];
      hex[2 * i + 1] = HEX[piece[i] & 0xF];
    }
    if (callsInStatement == 0) {
      statement.append("SELECT ");
      firstOid = oid;
    } else {
      statement.append(", ");
    }
    statement.append("pg_catalog.lo_put('").append(oid).append("', ").append(offset);
    statement.append(literalStart);
    statement.append(new String(hex, 0, 2 * length, StandardCharsets.ISO_8859_1)).append("')");
    if (++callsInStatement >= MAX_CALLS || statement.length() >= MAX_CHARS / 2) {
      endStatement();
    }
  }

  private void endStatement() {
    if (callsInStatement > 0) {
      String sql = statement.toString();
      statement.setLength(0);
      callsInStatement = 0;
      add(new Call(firstOid, sql, "could not open large object "));
    }
  }

  private void add(Call call) {
    calls.add(call);
    chars += call.sql.length();
    if (chars >= MAX_CHARS) {
      send();
    }
  }

  private void send() {
    List<String> messages = new ArrayList<>(calls.size());
    for (Call call : calls) {
      messages.add(call.sql);
    }
    List<Outcome> outcomes = session.run(messages);
    for (int i = 0; i < calls.size(); i++) {
      switch (outcomes.get(i)) {
        case Outcome.Done done -> done.notices().forEach(log::notice);
        case Outcome.Failed failed -> fail(calls.get(i), failed.error());
      }
    }
    calls.clear();
    chars = 0;
  }

  private void fail(Call call, ServerMessage error) {
    boolean writing =
        call.sql.contains("lo_put")
            && !error.sqlState().equals("42704")
            && !error.sqlState().equals("42501")
            && !error.sqlState().equals("25006")
            && !error.sqlState().equals("25P02");
    // What pg_restore fails at where nothing may be written is opening.
    String text = error.format(null, true).replace("lo_put()", "lo_open(INV_WRITE)");
    if (writing) {
      log.error(entry, "could not write to large object: " + text, error);
    } else {
      throw new HowdahException(call.failure + oidIn(call, error) + ": " + text);
    }
  }

  /** The object that an error is about; one of many in a statement is named by its message. */
  private static long oidIn(Call call, ServerMessage error) {
    String message = error.message();
    long number = 0;
    boolean any = false;
    for (int i = 0; i < message.length() && number <= 0xFFFFFFFFL; i++) {
      int digit = message.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        number = number * 10 + digit;
        any = true;
      } else if (any) {
        break;
      }
    }
    return any && call.sql.contains("'" + number + "'") ? number : call.oid;
  }

  @Override
  public void finish() {
    endStatement();
    if (!calls.isEmpty()) {
      send();
    }
  }

  @Override
  public void close() {}

  /**
   * A statement for the server.
   *
   * @param oid the first object that it is about
   * @param failure what is said when it fails, before the object's OID
   */
  private record Call(long oid, String sql, String failure) {}

  /** The bytes of one object. */
  private final class Contents implements DataSink {
    private final long oid;
    private long offset;
    private int used;

    Contents(long oid) {
      this.oid = oid;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      int at = from;
      int left = length;
      while (left > 0) {
        if (used == PIECE_BYTES) {
          putPiece();
        }
        int part = Math.min(left, PIECE_BYTES - used);
        System.arraycopy(bytes, at, piece, used, part);
        used += part;
        at += part;
        left -= part;
      }
    }

    private void putPiece() {
      put(oid, offset, used);
      offset += used;
      used = 0;
    }

    @Override
    public void finish() {
      if (used > 0 || offset == 0) {
        putPiece();
      }
    }

    @Override
    public void close() {}
  }
}
