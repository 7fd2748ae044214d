package io.howdah.dump.data;

import io.howdah.wire.ServerException;
import java.io.Serial;

/** A large object that the server would not let us read. */
public final class LargeObjectException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final long oid;

  /** Names the object and keeps what the server said. */
  public LargeObjectException(long oid, ServerException cause) {
    super("could not open large object " + oid + ": " + cause.getMessage(), cause);
    this.oid = oid;
  }

  /** The object's OID. */
  public long oid() {
    return oid;
  }
}
