package io.howdah.catalog;

/**
 * OIDs of system catalogs, which are the same in every server.
 *
 * <p>Source: the manual's chapter "System Catalogs"; {@code CATALOG(...)} in {@code
 * src/include/catalog}.
 */
public final class CatalogOids {
  /** {@code pg_class}. */
  public static final long RELATION = 1259;

  /** {@code pg_proc}. */
  public static final long ROUTINE = 1255;

  /** {@code pg_type}. */
  public static final long TYPE = 1247;

  /** {@code pg_namespace}. */
  public static final long NAMESPACE = 2615;

  /** {@code pg_extension}. */
  public static final long EXTENSION = 3079;

  /** {@code pg_rewrite}. */
  public static final long RULE = 2618;

  /** {@code pg_constraint}. */
  public static final long CONSTRAINT = 2606;

  /** {@code pg_attrdef}. */
  public static final long COLUMN_DEFAULT = 2604;

  /** {@code pg_am}. */
  public static final long ACCESS_METHOD = 2601;

  /** {@code pg_largeobject}: the catalog that comments on large objects name. */
  public static final long LARGE_OBJECT = 2613;

  /** {@code pg_largeobject_metadata}. */
  public static final long LARGE_OBJECT_METADATA = 2995;

  private CatalogOids() {}
}
