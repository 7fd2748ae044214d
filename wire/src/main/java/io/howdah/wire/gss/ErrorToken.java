package io.howdah.wire.gss;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * A server's token that says what is wrong: the JDK only says that it is no answer.
 *
 * <p>Source: RFC 4121, section 4.1; KRB-ERROR in RFC 4120, section 5.9.1
 */
final class ErrorToken {

  private static final int TOKEN = 0x60;
  private static final int OBJECT_ID = 0x06;
  private static final int TOKEN_ID = 0x0300;
  private static final int KRB_ERROR = 0x7e;
  private static final int SEQUENCE = 0x30;
  private static final int ERROR_CODE = 0xa6;
  private static final int INTEGER = 0x02;

  private ErrorToken() {}

  /** The error's number in the protocol, or -1 when the token is something else. */
  static int code(byte[] token) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(token);
      if (tag(bytes) != TOKEN || length(bytes) < 0 || tag(bytes) != OBJECT_ID) {
        return -1;
      }
      bytes.position(length(bytes) + bytes.position());
      if (bytes.getShort() != TOKEN_ID
          || tag(bytes) != KRB_ERROR
          || length(bytes) < 0
          || tag(bytes) != SEQUENCE
          || length(bytes) < 0) {
        return -1;
      }
      while (tag(bytes) != ERROR_CODE) {
        bytes.position(length(bytes) + bytes.position());
      }
      if (length(bytes) < 0 || tag(bytes) != INTEGER) {
        return -1;
      }
      int code = 0;
      for (int left = length(bytes); left > 0; left--) {
        code = code << 8 | Byte.toUnsignedInt(bytes.get());
      }
      return code;
    } catch (BufferUnderflowException | IllegalArgumentException cut) {
      return -1;
    }
  }

  private static int tag(ByteBuffer bytes) {
    return Byte.toUnsignedInt(bytes.get());
  }

  private static int length(ByteBuffer bytes) {
    int first = tag(bytes);
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int left = first & 0x7f; left > 0; left--) {
      length = length << 8 | tag(bytes);
    }
    return length;
  }
}
