package io.howdah.wire;

import io.howdah.wire.protocol.MessageInput;
import io.howdah.wire.protocol.MessageType;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The data of a {@code COPY … TO STDOUT} as one stream of bytes, pulled by the caller. Not
 * thread-safe; the connection can do nothing else until this has ended or was closed.
 *
 * <p>The stream comes in pieces that have nothing to do with rows: a piece may hold many rows, or a
 * part of one. The pieces one behind the other are the data. Memory is bounded whatever a row's
 * length. Two ways to take it, which may be mixed:
 *
 * <ul>
 *   <li>{@link #read} copies into the caller's array, as an {@code InputStream} does: the better
 *       one where data is gathered in blocks.
 *   <li>{@link #next} shows a piece in the connection's own buffer.
 * </ul>
 *
 * <p>Source: manual, chapter "COPY Operations" of the protocol
 */
public final class CopyOut implements AutoCloseable {

  /** Large enough that a read takes whatever has arrived. */
  private static final int BUFFER_BYTES = 256 << 10;

  private final ServerLink link;
  private final String sql;
  private final Canceller canceller;
  private final MessageInput.CopyCounter counter = new MessageInput.CopyCounter();
  private byte[] array;
  private int offset;
  private @Nullable String commandTag;
  private boolean ended;

  private CopyOut(ServerLink link, String sql, Canceller canceller) {
    this.link = link;
    this.sql = sql;
    this.canceller = canceller;
    link.in.reserve(BUFFER_BYTES);
    link.transport().expectMuch(true);
    array = link.in.array();
  }

  /** Sends the statement and waits until the server begins. */
  static CopyOut start(ServerLink link, String sql, Canceller canceller) {
    link.out.query(sql);
    link.flush();
    CopyStart.await(link, sql, MessageType.COPY_OUT_RESPONSE);
    return new CopyOut(link, sql, canceller);
  }

  /**
   * Waits for the next piece, which then lies in {@link #array()} from {@link #offset()} on until
   * the next call.
   *
   * @return its length in bytes, at least 1, or -1 at the end
   * @throws ServerException when the server ended the COPY with an error; the connection stays
   *     usable
   */
  public int next() {
    try {
      while (advance()) {
        array = link.in.array();
        offset = link.in.position();
        int count = link.in.gatherCopyData(array, offset, Integer.MAX_VALUE, counter);
        if (count > 0) {
          return count;
        }
      }
      return -1;
    } catch (IOException broken) {
      throw broken(broken);
    }
  }

  /** The connection's buffer: read only, and valid only until the next call. */
  public byte[] array() {
    return array;
  }

  /** Where in {@link #array()} the piece starts. */
  public int offset() {
    return offset;
  }

  /**
   * Waits for data and copies it.
   *
   * @param maxBytes at least 1
   * @return the bytes copied, at least 1, or -1 at the end
   * @throws ServerException when the server ended the COPY with an error
   */
  public int read(byte[] to, int at, int maxBytes) {
    java.util.Objects.checkFromIndexSize(at, maxBytes, to.length);
    try {
      while (advance()) {
        int count = link.in.gatherCopyData(to, at, maxBytes, counter);
        if (count > 0) {
          return count;
        }
      }
      return -1;
    } catch (IOException broken) {
      throw broken(broken);
    }
  }

  /** As {@link #read(byte[], int, int)}, into a buffer's remaining room. */
  public int read(ByteBuffer to) {
    if (to.hasArray()) {
      int count = read(to.array(), to.arrayOffset() + to.position(), to.remaining());
      if (count > 0) {
        to.position(to.position() + count);
      }
      return count;
    }
    byte[] piece = new byte[Math.min(to.remaining(), BUFFER_BYTES)];
    int count = read(piece, 0, piece.length);
    if (count > 0) {
      to.put(piece, 0, count);
    }
    return count;
  }

  /** Rows begun so far. */
  public long rowCount() {
    return counter.messages;
  }

  /**
   * The command tag, such as {@code COPY 3}.
   *
   * @throws IllegalStateException before the end
   */
  public String commandTag() {
    String tag = commandTag;
    if (tag == null) {
      throw new IllegalStateException("the COPY has not ended");
    }
    return tag;
  }

  /**
   * Goes to where there is data in the buffer.
   *
   * @return false at the end
   */
  private boolean advance() throws IOException {
    MessageInput in = link.in;
    while (!ended) {
      if (in.bodyBytes() > 0) {
        if (in.buffered() == 0) {
          in.fill();
        }
        return true;
      }
      int type = in.next();
      switch (type) {
        case MessageType.COPY_DATA -> counter.messages++;
        case MessageType.COPY_DONE -> in.skipBody();
        case MessageType.COMMAND_COMPLETE -> commandTag = in.text();
        case MessageType.ERROR_RESPONSE -> {
          ServerMessage error = link.serverMessage();
          awaitReady();
          throw new ServerException(error, sql);
        }
        case MessageType.READY_FOR_QUERY -> {
          end();
        }
        default -> {
          if (!link.isAside(type)) {
            throw link.unexpected(type);
          }
        }
      }
    }
    return false;
  }

  private void awaitReady() throws IOException {
    while (link.next() != MessageType.READY_FOR_QUERY) {
      link.in.skipBody();
    }
    end();
  }

  private void end() throws IOException {
    link.ready();
    link.transport().expectMuch(false);
    ended = true;
  }

  private ConnectionLostException broken(IOException cause) {
    ended = true;
    return link.lost(cause);
  }

  /** Whether the connection is free again. */
  boolean isEnded() {
    return ended || !link.isOpen();
  }

  /**
   * Before the end: cancels the COPY on the server and drops what is still on its way. Afterwards
   * the connection is free, or lost; this tells nothing of it.
   */
  @Override
  public void close() {
    if (isEnded()) {
      return;
    }
    canceller.cancel();
    try {
      awaitReady();
    } catch (IOException broken) {
      link.close();
      ended = true;
    }
  }
}
