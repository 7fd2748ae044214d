package io.howdah.catalog;

import java.io.Serial;

/** The system catalogs say something that cannot be: a reference to what is not there. */
public final class CatalogException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Says what is wrong, in pg_dump's words where it has them. */
  public CatalogException(String message) {
    super(message);
  }
}
