package io.howdah.archive;

/** A compression specification is not valid; the message is pg_dump's, ready to be shown. */
public final class InvalidCompressionException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidCompressionException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }
}
