package io.howdah.wire.protocol;

/**
 * The first byte of each message.
 *
 * <p>Source: src/include/libpq/protocol.h
 */
public final class MessageType {

  // From the server.
  public static final int AUTHENTICATION = 'R';
  public static final int BACKEND_KEY_DATA = 'K';
  public static final int COMMAND_COMPLETE = 'C';
  public static final int COPY_BOTH_RESPONSE = 'W';
  public static final int COPY_IN_RESPONSE = 'G';
  public static final int COPY_OUT_RESPONSE = 'H';
  public static final int DATA_ROW = 'D';
  public static final int EMPTY_QUERY_RESPONSE = 'I';
  public static final int ERROR_RESPONSE = 'E';
  public static final int FUNCTION_CALL_RESPONSE = 'V';
  public static final int NEGOTIATE_PROTOCOL_VERSION = 'v';
  public static final int NOTICE_RESPONSE = 'N';
  public static final int NOTIFICATION_RESPONSE = 'A';
  public static final int PARAMETER_STATUS = 'S';
  public static final int READY_FOR_QUERY = 'Z';
  public static final int ROW_DESCRIPTION = 'T';

  // From either side.
  public static final int COPY_DATA = 'd';
  public static final int COPY_DONE = 'c';

  // From the client.
  public static final int COPY_FAIL = 'f';
  public static final int PASSWORD = 'p';
  public static final int QUERY = 'Q';
  public static final int TERMINATE = 'X';

  private MessageType() {}

  /** Whether such a message from the server may be longer than 30 000 bytes. */
  static boolean mayBeLong(int type) {
    return switch (type) {
      case COPY_DATA,
          DATA_ROW,
          ERROR_RESPONSE,
          FUNCTION_CALL_RESPONSE,
          NOTICE_RESPONSE,
          NOTIFICATION_RESPONSE,
          ROW_DESCRIPTION ->
          true;
      default -> false;
    };
  }

  /** The type for an error message: itself when it is visible ASCII, else in hexadecimal. */
  static String show(int type) {
    return type > 0x20 && type < 0x7f
        ? String.valueOf((char) type)
        : "\\x" + Integer.toHexString(type);
  }
}
