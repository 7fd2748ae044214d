package io.howdah.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database itself. Not a {@link DatabaseObject}: its entries come first and are never sorted.
 *
 * <p>Source: {@code pg_database}, {@code pg_db_role_setting}, {@code pg_shdescription}, {@code
 * pg_shseclabel}.
 *
 * @param encoding as PostgreSQL spells it
 * @param localeProvider {@code 'c'} libc, {@code 'i'} ICU, {@code 'b'} builtin
 * @param locale the ICU or builtin locale, or null
 * @param collationVersion the version of the default collation, or null
 * @param connectionLimit -1 for no limit
 * @param tablespace the default tablespace
 * @param settings {@code name=value} for every session in the database
 * @param roleSettings {@code name=value} for sessions of one role in the database
 * @param largeObjectStorage for pg_upgrade, which takes large objects over as files; else empty
 */
public record Database(
    CatalogId catalogId,
    String name,
    String owner,
    String encoding,
    char localeProvider,
    String collate,
    String characterType,
    @Nullable String locale,
    @Nullable String icuRules,
    @Nullable String collationVersion,
    boolean template,
    String connectionLimit,
    String tablespace,
    long frozenXid,
    long minMultiXid,
    Acl acl,
    @Nullable String comment,
    List<SecurityLabel> securityLabels,
    List<String> settings,
    List<RoleSetting> roleSettings,
    List<LargeObjectStorage> largeObjectStorage) {
  /** OID of pg_largeobject. */
  public static final long LARGE_OBJECTS_CATALOG = 2613;

  /** OID of pg_largeobject_loid_pn_index. */
  public static final long LARGE_OBJECTS_INDEX = 2683;

  /** Takes copies of the lists. */
  public Database {
    securityLabels = List.copyOf(securityLabels);
    settings = List.copyOf(settings);
    roleSettings = List.copyOf(roleSettings);
    largeObjectStorage = List.copyOf(largeObjectStorage);
  }

  /**
   * A label on the database.
   *
   * @param provider who gives the label its meaning
   */
  public record SecurityLabel(String provider, String label) {}

  /**
   * A setting of one role in the database.
   *
   * @param setting {@code name=value}
   */
  public record RoleSetting(String role, String setting) {}

  /**
   * Where the catalog of large objects, or its index, is kept.
   *
   * @param oid of the catalog or the index
   */
  public record LargeObjectStorage(long oid, long fileNode, long frozenXid, long minMultiXid) {}
}
