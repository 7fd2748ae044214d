package io.howdah.wire;

/** Where a session stands with its transaction, as the server last said. */
public enum TransactionStatus {
  /** In no transaction block. */
  IDLE,
  /** In a transaction block. */
  IN_TRANSACTION,
  /** In a failed transaction block, which takes nothing but its end. */
  FAILED;

  /** From the ReadyForQuery message's byte. */
  static TransactionStatus of(int code) {
    return switch (code) {
      case 'I' -> IDLE;
      case 'T' -> IN_TRANSACTION;
      case 'E' -> FAILED;
      default -> throw new ProtocolException("unexpected transaction status from server: " + code);
    };
  }
}
