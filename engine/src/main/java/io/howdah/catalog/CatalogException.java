package io.howdah.catalog;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The system catalogs say something that cannot be: a reference to what is not there. */
public final class CatalogException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final @Nullable String hint;

  /** Says what is wrong, in pg_dump's words where it has them. */
  public CatalogException(String message) {
    super(message);
    hint = null;
  }

  /** Says what is wrong, and what may be behind it. */
  public CatalogException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What may be behind it, or null. */
  public @Nullable String hint() {
    return hint;
  }
}
