package io.howdah.wire;

import io.howdah.wire.protocol.MessageType;
import java.io.IOException;

/** Waiting for the server's word that a COPY begins. */
final class CopyStart {

  private CopyStart() {}

  /**
   * Returns when the wanted response has come.
   *
   * @throws ServerException when the statement failed; the connection is free again
   * @throws ProtocolException when the statement was no such COPY; the connection is free again
   */
  static void await(ServerLink link, String sql, int wantedResponse) {
    ServerMessage error = null;
    try {
      while (true) {
        int type = link.next();
        if (type == wantedResponse && error == null) {
          link.in.skipBody();
          return;
        }
        switch (type) {
          case MessageType.ERROR_RESPONSE -> error = link.serverMessage();
          case MessageType.COPY_IN_RESPONSE -> {
            link.out.begin(MessageType.COPY_FAIL).text("COPY TO STDOUT was expected").end();
            link.flush();
          }
          case MessageType.READY_FOR_QUERY -> {
            link.ready();
            if (error != null) {
              throw new ServerException(error, sql);
            }
            throw new ProtocolException("the statement does not start the expected COPY: " + sql);
          }
          default -> link.in.skipBody();
        }
      }
    } catch (IOException broken) {
      throw link.lost(broken);
    }
  }
}
