package io.howdah.wire;

import io.howdah.wire.protocol.MessageInput;
import io.howdah.wire.protocol.MessageOutput;
import io.howdah.wire.protocol.MessageType;
import io.howdah.wire.transport.Transport;
import io.howdah.wire.transport.TransportException;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line to a server that speaks the protocol, and what the server says about itself: the part that
 * logging in, statements and COPY share. Not thread-safe.
 */
final class ServerLink {

  private static final String GONE =
      """
      server closed the connection unexpectedly
      \tThis probably means the server terminated abnormally
      \tbefore or while processing the request.\
      """;

  private Transport transport;
  final MessageInput in;
  final MessageOutput out = new MessageOutput(1024);
  final Map<String, String> parameters = new LinkedHashMap<>();
  NoticeListener notices;
  int backendPid;
  byte[] cancelKey = new byte[0];
  TransactionStatus transactionStatus = TransactionStatus.IDLE;
  private @Nullable ServerMessage lastWords;
  private boolean open = true;

  ServerLink(Transport transport, NoticeListener notices) {
    this.transport = transport;
    this.notices = notices;
    in = new MessageInput(transport);
  }

  Transport transport() {
    return transport;
  }

  /** Goes on with another transport on the same line. */
  void switchTo(Transport other) {
    transport = other;
    in.switchTo(other);
  }

  boolean isOpen() {
    return open;
  }

  /** Sends what was gathered in {@link #out}. */
  void flush() {
    try {
      transport.write(out.take());
    } catch (IOException broken) {
      throw lost(broken);
    }
  }

  /**
   * Waits for the next message that belongs to an answer; notices and changed settings are dealt
   * with here.
   *
   * @return its type
   */
  int next() throws IOException {
    while (true) {
      int type = in.next();
      if (!isAside(type)) {
        return type;
      }
    }
  }

  /**
   * Deals with a message that may come at any time.
   *
   * @return whether it was one
   */
  boolean isAside(int type) throws IOException {
    switch (type) {
      case MessageType.NOTICE_RESPONSE -> notices.notice(serverMessage());
      case MessageType.PARAMETER_STATUS -> parameters.put(in.text(), in.text());
      case MessageType.NOTIFICATION_RESPONSE -> in.skipBody();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The current ErrorResponse or NoticeResponse. */
  ServerMessage serverMessage() throws IOException {
    in.requireBody();
    ServerMessage message =
        ServerMessage.decode(
            in.array(),
            in.position(),
            in.bodyBytes(),
            ScreenText.of(parameters.get("client_encoding")));
    in.skipBody();
    if (message.isFatal()) {
      lastWords = message;
    }
    return message;
  }

  /** Notes the current ReadyForQuery. */
  void ready() throws IOException {
    transactionStatus = TransactionStatus.of(in.int8());
  }

  ProtocolException unexpected(int type) {
    close();
    return new ProtocolException(
        "unexpected response from server; first received character was \"" + (char) type + "\"");
  }

  /** Closes the line and says why it is lost. */
  ConnectionLostException lost(IOException cause) {
    close();
    ServerMessage words = lastWords;
    String reason = reason(cause);
    return new ConnectionLostException(
        words == null ? reason : words.format(null, true) + "\n" + reason, words, cause);
  }

  /** An I/O error in libpq's words. */
  static String reason(IOException cause) {
    if (cause instanceof TransportException named) {
      return named.text();
    }
    String text = cause.getMessage();
    if (cause instanceof EOFException || text == null) {
      return GONE;
    }
    return text.startsWith("Connection reset") || text.startsWith("Broken pipe")
        ? GONE
        : "could not receive data from server: " + text;
  }

  /** Closes the line without a word. */
  void close() {
    open = false;
    transport.close();
  }

  /** Says goodbye and closes. */
  void terminate() {
    if (open) {
      open = false;
      out.wipe();
      out.begin(MessageType.TERMINATE).end();
      try {
        transport.write(out.take());
      } catch (IOException gone) {
        // Then the server knows already.
      }
      transport.close();
    }
  }
}
