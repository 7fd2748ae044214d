package io.howdah.wire.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Messages to the server, gathered in memory until they are sent. Not thread-safe.
 *
 * <p>Source: manual, chapter "Message Formats"
 */
public final class MessageOutput {

  /** Above this, the array is not kept for the next messages. */
  private static final int KEPT_BYTES = 1 << 20;

  private byte[] bytes;
  private int size;
  private int messageStart;

  /** Begins with room for so many bytes, and makes more as needed. */
  public MessageOutput(int initialBytes) {
    bytes = new byte[initialBytes];
  }

  /** Starts a message with its type. */
  public MessageOutput begin(int type) {
    room(5);
    bytes[size++] = (byte) type;
    messageStart = size;
    size += 4;
    return this;
  }

  /** Starts a message without a type, as the first ones of a connection are. */
  public MessageOutput beginUntyped() {
    room(4);
    messageStart = size;
    size += 4;
    return this;
  }

  /** Ends a message: now its length is known. */
  public MessageOutput end() {
    int length = size - messageStart;
    bytes[messageStart] = (byte) (length >>> 24);
    bytes[messageStart + 1] = (byte) (length >>> 16);
    bytes[messageStart + 2] = (byte) (length >>> 8);
    bytes[messageStart + 3] = (byte) length;
    return this;
  }

  /** A number in four bytes. */
  public MessageOutput int32(int value) {
    room(4);
    bytes[size++] = (byte) (value >>> 24);
    bytes[size++] = (byte) (value >>> 16);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
    return this;
  }

  /**
   * A byte string and the NUL that ends it.
   *
   * @throws IllegalArgumentException when it cannot be sent; then all that was gathered is dropped
   */
  public MessageOutput text(String text) {
    int length = text.length();
    room(length + 1);
    try {
      Bytes.copy(text, bytes, size);
    } catch (IllegalArgumentException unusable) {
      size = 0;
      throw unusable;
    }
    size += length;
    bytes[size++] = 0;
    return this;
  }

  /** Bytes as they are. */
  public MessageOutput raw(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** A whole Query message. */
  public MessageOutput query(String sql) {
    return begin(MessageType.QUERY).text(sql).end();
  }

  /** Whether nothing waits to be sent. */
  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * What was gathered, for sending; this object starts afresh. The buffer stays valid only until
   * the next message is begun.
   */
  public ByteBuffer take() {
    ByteBuffer taken = ByteBuffer.wrap(bytes, 0, size);
    size = 0;
    if (bytes.length > KEPT_BYTES) {
      bytes = new byte[KEPT_BYTES >> 4];
    }
    return taken;
  }

  /** Forgets what was gathered, leaving none of it in memory: for messages with a password. */
  public void wipe() {
    Arrays.fill(bytes, (byte) 0);
    size = 0;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      long needed = (long) size + more;
      if (needed > Integer.MAX_VALUE - 16) {
        throw new IllegalArgumentException("statements of more than 2 GB cannot be sent together");
      }
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, 2L * bytes.length)));
    }
  }
}
