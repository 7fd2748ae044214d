package io.howdah.wire;

import io.howdah.wire.protocol.MessageType;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Sends the data of a {@code COPY … FROM STDIN} as one stream of bytes; how it is cut into calls
 * means nothing. Not thread-safe; the connection can do nothing else until this has ended.
 *
 * <p>An error of the server is noticed while data is still being sent, and thrown once by the call
 * that notices it; the COPY has then ended and the connection is free.
 *
 * <p>Source: manual, chapter "COPY Operations" of the protocol
 */
public final class CopyIn implements AutoCloseable {

  private static final int HEADER_BYTES = 5;
  private static final int BUFFER_BYTES = 64 << 10;

  private final ServerLink link;
  private final String sql;
  private final byte[] message = new byte[BUFFER_BYTES + HEADER_BYTES];
  private int size = HEADER_BYTES;
  private boolean ended;

  private CopyIn(ServerLink link, String sql) {
    this.link = link;
    this.sql = sql;
  }

  /** Sends the statement and waits until the server is ready for data. */
  static CopyIn start(ServerLink link, String sql) {
    link.out.query(sql);
    link.flush();
    CopyStart.await(link, sql, MessageType.COPY_IN_RESPONSE);
    return new CopyIn(link, sql);
  }

  /**
   * Sends bytes, or keeps them to be sent with the next ones.
   *
   * @throws ServerException when the server has ended the COPY with an error
   */
  public void write(byte[] from, int offset, int lengthBytes) {
    checkOpen();
    java.util.Objects.checkFromIndexSize(offset, lengthBytes, from.length);
    int at = offset;
    int end = offset + lengthBytes;
    while (at < end) {
      if (size == BUFFER_BYTES) {
        send(false);
      }
      int here = Math.min(BUFFER_BYTES - size, end - at);
      System.arraycopy(from, at, message, size, here);
      size += here;
      at += here;
    }
  }

  /** As {@link #write(byte[], int, int)}, of a buffer's remaining bytes. */
  public void write(ByteBuffer from) {
    checkOpen();
    while (from.hasRemaining()) {
      if (size == BUFFER_BYTES) {
        send(false);
      }
      int here = Math.min(BUFFER_BYTES - size, from.remaining());
      from.get(message, size, here);
      size += here;
    }
  }

  /**
   * Ends the COPY well. The end goes out with the last data: an end that comes after the server's
   * error PgBouncer up to 1.25 takes for a request without an answer, and gives the server's
   * connection to nobody else.
   *
   * @return the command tag, such as {@code COPY 3}
   * @throws ServerException when the server found an error, as a constraint that does not hold
   */
  public String finish() {
    checkOpen();
    send(true);
    return awaitEnd();
  }

  /**
   * Gives the COPY up: the server undoes the statement. The error that this is to the server is not
   * thrown.
   *
   * @param reason shown in the server's log
   */
  public void fail(String reason) {
    checkOpen();
    link.out.begin(MessageType.COPY_FAIL).text(reason).end();
    link.flush();
    try {
      awaitEnd();
    } catch (ServerException expected) {
      // This is what was asked for.
    }
  }

  /** The rows that a command tag counts; 0 when it counts none. */
  public static long rowCount(String commandTag) {
    int space = commandTag.lastIndexOf(' ');
    long count = 0;
    for (int i = space + 1; i < commandTag.length(); i++) {
      int digit = commandTag.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      count = count * 10 + digit;
    }
    return count;
  }

  private void checkOpen() {
    if (ended) {
      throw new IllegalStateException("the COPY has ended");
    }
  }

  /** The messages to be sent: the data that is kept, and the end if this is the last. */
  private ByteBuffer messages(boolean last) {
    ByteBuffer messages = ByteBuffer.wrap(message);
    messages.put(0, (byte) MessageType.COPY_DATA).putInt(1, size - 1);
    messages.position(size > HEADER_BYTES ? 0 : size).limit(size);
    if (last) {
      messages.limit(size + HEADER_BYTES);
      messages.put(size, (byte) MessageType.COPY_DONE).putInt(size + 1, HEADER_BYTES - 1);
    }
    size = HEADER_BYTES;
    return messages;
  }

  /** Sends; what comes once the last is sent is left to who waits for the end. */
  private void send(boolean last) {
    ByteBuffer messages = messages(last);
    try {
      ServerException failure = null;
      while (messages.hasRemaining()) {
        boolean open = link.in.exchange(messages);
        if (last && !messages.hasRemaining() && failure == null) {
          return;
        }
        int type = failure == null ? link.in.nextIfComplete() : -1;
        while (type >= 0 && failure == null) {
          if (type == MessageType.ERROR_RESPONSE) {
            failure = new ServerException(link.serverMessage(), sql);
          } else {
            heard(type);
            type = link.in.nextIfComplete();
          }
        }
        if (!open) {
          link.in.fill(); // to fail in the way a closed line does
        }
      }
      if (failure != null) {
        // Only now: half a message would swallow what is sent next.
        awaitReady();
        throw failure;
      }
    } catch (IOException broken) {
      ended = true;
      throw link.lost(broken);
    }
  }

  private void heard(int type) throws IOException {
    if (type == MessageType.ERROR_RESPONSE) {
      ServerMessage error = link.serverMessage();
      awaitReady();
      throw new ServerException(error, sql);
    }
    if (!link.isAside(type)) {
      throw link.unexpected(type);
    }
  }

  private String awaitEnd() {
    String tag = "";
    try {
      while (true) {
        int type = link.next();
        switch (type) {
          case MessageType.COMMAND_COMPLETE -> tag = link.in.text();
          case MessageType.READY_FOR_QUERY -> {
            link.ready();
            ended = true;
            return tag;
          }
          default -> heard(type);
        }
      }
    } catch (IOException broken) {
      ended = true;
      throw link.lost(broken);
    }
  }

  private void awaitReady() throws IOException {
    while (link.next() != MessageType.READY_FOR_QUERY) {
      link.in.skipBody();
    }
    link.ready();
    ended = true;
  }

  /** Whether the connection is free again. */
  boolean isEnded() {
    return ended || !link.isOpen();
  }

  /** Gives the COPY up, if it has neither been finished nor failed. */
  @Override
  public void close() {
    if (!isEnded()) {
      fail("COPY was given up by the client");
    }
  }
}
