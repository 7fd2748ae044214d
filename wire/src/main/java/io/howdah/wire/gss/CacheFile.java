package io.howdah.wire.gss;

import io.howdah.wire.conninfo.FileText;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of Kerberos tickets, read whole.
 *
 * <p>A byte 5 and a byte for the version, 3 or 4; version 4: a header, two bytes of length before
 * it. Then the user's principal, and tickets to the end of the file. Numbers are big-endian; every
 * text has four bytes of length before it.
 *
 * <p>Source: MIT Kerberos documentation, "Credential cache file format"
 */
final class CacheFile {

  /**
   * A ticket.
   *
   * @param client whose it is, with the realm
   * @param server for whom it is, with the realm
   * @param key the session's key
   * @param keyType number of the encryption type
   * @param times when it was issued, begins and ends to hold, and until when it may be renewed:
   *     seconds since 1970
   * @param flags the first in the highest bit
   * @param encoded the ticket itself
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares tickets
  record Ticket(
      String client,
      String server,
      byte[] key,
      int keyType,
      long[] times,
      int flags,
      byte[] encoded) {

    /** Whether it is the one that buys others. */
    boolean isInitial() {
      return server.startsWith("krbtgt/");
    }
  }

  /**
   * Servers under which settings, not tickets, are kept. A server without a realm is another name
   * for one that is there with it.
   */
  private static final String SETTINGS_REALM = "@X-CACHECONF:";

  private final ByteBuffer bytes;
  private final int version;

  private CacheFile(ByteBuffer bytes) {
    this.bytes = bytes;
    bytes.get();
    version = bytes.get();
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, or breaks off
   */
  static List<Ticket> read(String name) throws IOException {
    Path path = FileText.path(name);
    if (path == null) {
      throw new IOException(name);
    }
    try {
      return new CacheFile(ByteBuffer.wrap(Files.readAllBytes(path))).tickets();
    } catch (BufferUnderflowException | IllegalArgumentException cut) {
      throw new IOException("Bad format in credentials cache (filename: " + name + ")", cut);
    }
  }

  private List<Ticket> tickets() {
    if (version == 4) {
      int header = Short.toUnsignedInt(bytes.getShort());
      bytes.position(bytes.position() + header);
    }
    principal();
    List<Ticket> tickets = new ArrayList<>();
    while (bytes.hasRemaining()) {
      Ticket ticket = ticket();
      if (ticket != null) {
        tickets.add(ticket);
      }
    }
    return tickets;
  }

  private @Nullable Ticket ticket() {
    String client = principal();
    String server = principal();
    int keyType = Short.toUnsignedInt(bytes.getShort());
    if (version == 3) {
      bytes.getShort();
    }
    byte[] key = data();
    long[] times = new long[4];
    for (int i = 0; i < times.length; i++) {
      times[i] = Integer.toUnsignedLong(bytes.getInt());
    }
    bytes.get();
    int flags = bytes.getInt();
    for (int list = 0; list < 2; list++) { // addresses, then authorization data
      for (int i = bytes.getInt(); i > 0; i--) {
        bytes.getShort();
        data();
      }
    }
    byte[] encoded = data();
    data();
    return server.contains(SETTINGS_REALM) || server.endsWith("@")
        ? null
        : new Ticket(client, server, key, keyType, times, flags, encoded);
  }

  private String principal() {
    bytes.getInt();
    int count = bytes.getInt();
    String realm = text();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < count; i++) {
      name.append(i == 0 ? "" : "/").append(escape(text()));
    }
    return name.append('@').append(realm).toString();
  }

  private static String escape(String part) {
    return part.replace("\\", "\\\\").replace("/", "\\/").replace("@", "\\@");
  }

  private String text() {
    return new String(data(), StandardCharsets.UTF_8);
  }

  private byte[] data() {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] data = new byte[length];
    bytes.get(data);
    return data;
  }
}
