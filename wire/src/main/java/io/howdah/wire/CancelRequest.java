package io.howdah.wire;

import io.howdah.wire.protocol.MessageOutput;
import io.howdah.wire.transport.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The message that asks a server to cancel another session's statement.
 *
 * <p>Source: manual, chapter "Canceling Requests in Progress"
 */
final class CancelRequest {

  private static final int CODE = 1234 << 16 | 5678;

  private CancelRequest() {}

  /** Sends it, and waits until the server closes the line, by when it has acted. */
  static void send(Transport transport, int backendPid, byte[] cancelKey) throws IOException {
    MessageOutput out = new MessageOutput(64);
    out.beginUntyped().int32(CODE).int32(backendPid).raw(cancelKey).end();
    transport.write(out.take());
    ByteBuffer answer = ByteBuffer.allocate(64);
    while (transport.read(answer) >= 0) {
      answer.clear();
    }
  }
}
