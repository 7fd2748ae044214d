package io.howdah.wire.protocol;

import io.howdah.wire.ProtocolException;
import io.howdah.wire.transport.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Messages from the server. Holds one buffer, which grows for a message that must be had whole and
 * not for rows and COPY data, which are read in pieces. Not thread-safe.
 *
 * <p>While statements are still to be sent, waiting for the server also sends: neither side can get
 * stuck with both lines full.
 */
public final class MessageInput {

  private static final int INITIAL_BYTES = 32 << 10;
  private static final int MAX_BYTES = 1 << 30;
  private static final int HEADER_BYTES = 5;
  private static final int SHORT_MESSAGE_BYTES = 30_000;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private Transport transport;
  private byte[] bytes = new byte[INITIAL_BYTES];
  private ByteBuffer view = ByteBuffer.wrap(bytes);
  private int position;
  private int limit;

  /** Bytes of the current message's body that were not read yet. */
  private int bodyBytes;

  private ByteBuffer unsent = NOTHING;

  /** Reads messages from a transport, which it does not close. */
  public MessageInput(Transport transport) {
    this.transport = transport;
  }

  /** Goes on with another transport, as when TLS starts on the same line. */
  public void switchTo(Transport other) {
    transport = other;
  }

  /** Gives what is to be sent while answers are waited for. */
  public void sendMeanwhile(ByteBuffer messages) {
    unsent = messages;
  }

  /** Whether something of that still has to be sent. */
  public boolean isSending() {
    return unsent.hasRemaining();
  }

  /** Makes the buffer at least so large, for throughput. */
  public void reserve(int capacityBytes) {
    if (bytes.length < capacityBytes) {
      grow(capacityBytes);
    }
  }

  /**
   * Goes to the next message, skipping what is left of the current one, and waits for its head.
   *
   * @return its type
   */
  public int next() throws IOException {
    skipBody();
    require(HEADER_BYTES);
    return header();
  }

  /**
   * As {@link #next} for a message that is there whole, without waiting.
   *
   * @return its type, or -1 when there is none yet
   */
  public int nextIfComplete() {
    int available = limit - position - bodyBytes;
    if (bodyBytes > limit - position || available < HEADER_BYTES) {
      return -1;
    }
    position += bodyBytes;
    bodyBytes = 0;
    int length = checkedLength(bytes[position] & 0xff, intAt(position + 1));
    return available - 1 < length ? -1 : header();
  }

  private int header() {
    int type = bytes[position] & 0xff;
    int length = checkedLength(type, intAt(position + 1));
    position += HEADER_BYTES;
    bodyBytes = length - 4;
    return type;
  }

  private static int checkedLength(int type, int length) {
    if (length < 4 || (length > SHORT_MESSAGE_BYTES && !MessageType.mayBeLong(type))) {
      throw new ProtocolException(
          "lost synchronization with server: got message type \""
              + MessageType.show(type)
              + "\", length "
              + length);
    }
    return length;
  }

  /** A byte that stands alone, outside any message: the answer to a request for TLS. */
  public int loneByte() throws IOException {
    require(1);
    return bytes[position++] & 0xff;
  }

  /** Bytes that have arrived and were not read yet. */
  public int buffered() {
    return limit - position;
  }

  /** Bytes of the current message's body that were not read yet. */
  public int bodyBytes() {
    return bodyBytes;
  }

  /** Waits until the rest of the current message's body is in the buffer. */
  public void requireBody() throws IOException {
    require(bodyBytes);
  }

  /** The body's next byte, 0 to 255. */
  public int int8() throws IOException {
    take(1);
    return bytes[position - 1] & 0xff;
  }

  /** The body's next two bytes as a number, 0 to 65535. */
  public int int16() throws IOException {
    take(2);
    return (bytes[position - 2] & 0xff) << 8 | (bytes[position - 1] & 0xff);
  }

  /** The body's next four bytes as a number. */
  public int int32() throws IOException {
    take(4);
    return intAt(position - 4);
  }

  /** The body's next text, which a NUL ends. */
  public String text() throws IOException {
    requireBody();
    int end = position;
    int bodyEnd = position + bodyBytes;
    while (end < bodyEnd && bytes[end] != 0) {
      end++;
    }
    if (end == bodyEnd) {
      throw new ProtocolException("a message from the server ends within a string");
    }
    String text = Bytes.string(bytes, position, end - position);
    bodyBytes -= end + 1 - position;
    position = end + 1;
    return text;
  }

  /** All that is left of the body. */
  public byte[] rest() throws IOException {
    byte[] rest = new byte[bodyBytes];
    readBody(rest, 0, rest.length);
    return rest;
  }

  /** Reads so many bytes of the body, past the buffer where that saves copying. */
  public void readBody(byte[] to, int offset, int lengthBytes) throws IOException {
    if (lengthBytes > bodyBytes) {
      throw shortMessage();
    }
    int at = offset;
    int left = lengthBytes;
    while (left > 0) {
      int here = Math.min(left, limit - position);
      System.arraycopy(bytes, position, to, at, here);
      position += here;
      at += here;
      left -= here;
      if (left >= bytes.length) {
        int count = receive(ByteBuffer.wrap(to, at, left));
        at += count;
        left -= count;
      } else if (left > 0) {
        fill();
      }
    }
    bodyBytes -= lengthBytes;
  }

  /** Skips what is left of the current message. */
  public void skipBody() throws IOException {
    while (bodyBytes > limit - position) {
      bodyBytes -= limit - position;
      position = limit;
      fill();
    }
    position += bodyBytes;
    bodyBytes = 0;
  }

  /**
   * Takes the bodies of as many CopyData messages, whole or in part, as are in the buffer, one
   * behind the other.
   *
   * @param to where to; {@link #array()} to close the gaps within the buffer itself
   * @return bytes taken; 0 when the buffer holds no more
   */
  @SuppressWarnings("ReferenceEquality") // whether it is the very buffer is the question
  public int gatherCopyData(byte[] to, int offset, int maxBytes, CopyCounter counter) {
    int at = offset;
    int end = maxBytes > Integer.MAX_VALUE - offset ? Integer.MAX_VALUE : offset + maxBytes;
    while (true) {
      if (bodyBytes > 0) {
        int here = Math.min(Math.min(bodyBytes, limit - position), end - at);
        if (here == 0) {
          break;
        }
        if (to != bytes || at != position) {
          System.arraycopy(bytes, position, to, at, here);
        }
        position += here;
        bodyBytes -= here;
        at += here;
      } else if (limit - position >= HEADER_BYTES && bytes[position] == MessageType.COPY_DATA) {
        header();
        counter.messages++;
      } else {
        break;
      }
    }
    return at - offset;
  }

  /** How many CopyData messages were begun: the server sends each row as one. */
  public static final class CopyCounter {
    public long messages;
  }

  /** The buffer itself, valid until the next call that may wait. */
  public byte[] array() {
    return bytes;
  }

  /** Where in {@link #array()} the next unread byte lies. */
  public int position() {
    return position;
  }

  /** Waits for at least one more byte. */
  public void fill() throws IOException {
    makeRoom();
    limit += receive(view);
  }

  /**
   * Sends, and takes what the server sends meanwhile. Waits until either made headway.
   *
   * @return whether the line is still open for reading
   */
  public boolean exchange(ByteBuffer messages) throws IOException {
    makeRoom();
    int count = transport.exchange(messages, view);
    if (count > 0) {
      limit += count;
    }
    return count >= 0;
  }

  /** Sets the view to room behind what is buffered. */
  private void makeRoom() {
    if (position == limit) {
      position = 0;
      limit = 0;
    } else if (limit == bytes.length) {
      if (position == 0) {
        if (bytes.length > MAX_BYTES / 2) {
          throw new ProtocolException("a message from the server is too long");
        }
        grow(2 * bytes.length);
      } else {
        System.arraycopy(bytes, position, bytes, 0, limit - position);
        limit -= position;
        position = 0;
      }
    }
    view.limit(bytes.length).position(limit);
  }

  private int receive(ByteBuffer into) throws IOException {
    int count = 0;
    while (count == 0) {
      if (unsent.hasRemaining()) {
        count = transport.exchange(unsent, into);
      } else {
        unsent = NOTHING;
        count = transport.read(into);
      }
    }
    if (count < 0) {
      throw new EOFException();
    }
    return count;
  }

  /** The buffer grows only as data arrives: a length alone, which may be wrong, costs nothing. */
  private void require(int count) throws IOException {
    while (limit - position < count) {
      fill();
    }
  }

  private void take(int count) throws IOException {
    if (count > bodyBytes) {
      throw shortMessage();
    }
    require(count);
    position += count;
    bodyBytes -= count;
  }

  private static ProtocolException shortMessage() {
    return new ProtocolException("a message from the server is shorter than its contents");
  }

  private void grow(int capacityBytes) {
    byte[] larger = position == 0 ? Arrays.copyOf(bytes, capacityBytes) : new byte[capacityBytes];
    if (position > 0) {
      System.arraycopy(bytes, position, larger, 0, limit - position);
      limit -= position;
      position = 0;
    }
    bytes = larger;
    view = ByteBuffer.wrap(larger);
  }

  private int intAt(int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  /** For tests and error messages: what is buffered, at most so many bytes. */
  @Nullable String peek(int maxBytes) {
    return limit == position
        ? null
        : Bytes.string(bytes, position, Math.min(maxBytes, limit - position));
  }
}
