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

  /** {@code pg_operator}. */
  public static final long OPERATOR = 2617;

  /** {@code pg_opclass}. */
  public static final long OPERATOR_CLASS = 2616;

  /** {@code pg_opfamily}. */
  public static final long OPERATOR_FAMILY = 2753;

  /** {@code pg_collation}. */
  public static final long COLLATION = 3456;

  /** {@code pg_conversion}. */
  public static final long CONVERSION = 2607;

  /** {@code pg_language}. */
  public static final long LANGUAGE = 2612;

  /** {@code pg_cast}. */
  public static final long CAST = 2605;

  /** {@code pg_transform}. */
  public static final long TRANSFORM = 3576;

  /** {@code pg_ts_parser}. */
  public static final long TEXT_SEARCH_PARSER = 3601;

  /** {@code pg_ts_dict}. */
  public static final long TEXT_SEARCH_DICTIONARY = 3600;

  /** {@code pg_ts_template}. */
  public static final long TEXT_SEARCH_TEMPLATE = 3764;

  /** {@code pg_ts_config}. */
  public static final long TEXT_SEARCH_CONFIGURATION = 3602;

  /** {@code pg_foreign_data_wrapper}. */
  public static final long FOREIGN_DATA_WRAPPER = 2328;

  /** {@code pg_foreign_server}. */
  public static final long FOREIGN_SERVER = 1417;

  /** {@code pg_default_acl}. */
  public static final long DEFAULT_ACL = 826;

  /** {@code pg_event_trigger}. */
  public static final long EVENT_TRIGGER = 3466;

  /** {@code pg_largeobject}: the catalog that comments on large objects name. */
  public static final long LARGE_OBJECT = 2613;

  /** {@code pg_largeobject_metadata}. */
  public static final long LARGE_OBJECT_METADATA = 2995;

  /** {@code pg_statistic_ext}. */
  public static final long EXTENDED_STATISTICS = 3381;

  /** {@code pg_trigger}. */
  public static final long TRIGGER = 2620;

  /** {@code pg_policy}. */
  public static final long POLICY = 3256;

  /** {@code pg_publication}. */
  public static final long PUBLICATION = 6104;

  /** {@code pg_publication_rel}. */
  public static final long PUBLICATION_TABLE = 6106;

  /** {@code pg_publication_namespace}. */
  public static final long PUBLICATION_SCHEMA = 6237;

  /** {@code pg_subscription}. */
  public static final long SUBSCRIPTION = 6100;

  private CatalogOids() {}
}
