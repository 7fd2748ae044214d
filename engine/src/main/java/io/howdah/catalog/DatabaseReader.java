package io.howdah.catalog;

import io.howdah.model.Acl;
import io.howdah.model.CatalogId;
import io.howdah.model.Database;
import io.howdah.model.Database.LargeObjectStorage;
import io.howdah.model.Database.RoleSetting;
import io.howdah.model.Database.SecurityLabel;
import io.howdah.sql.ServerVersion;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@code CREATE DATABASE} and its companions need, in queries that travel together.
 *
 * <p>Source: {@code dumpDatabase} and {@code dumpDatabaseConfig} in {@code pg_dump.c}.
 */
public final class DatabaseReader {
  private static final String THIS_DATABASE =
      "(SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())";

  // In whatever order the server finds them, as in C.
  private static final String LARGE_OBJECT_STORAGE =
      "SELECT relfrozenxid, relminmxid, relfilenode, oid\nFROM pg_catalog.pg_class\nWHERE oid IN ("
          + Database.LARGE_OBJECTS_CATALOG
          + ", "
          + Database.LARGE_OBJECTS_INDEX
          + ");\n";

  private DatabaseReader() {}

  /** The queries whose rows {@link #read} takes, in this order. */
  public static List<String> queries(ServerVersion version, boolean binaryUpgrade) {
    List<String> queries = new ArrayList<>(properties(version));
    if (binaryUpgrade) {
      queries.add(LARGE_OBJECT_STORAGE);
    }
    return queries;
  }

  private static List<String> properties(ServerVersion version) {
    return List.of(
        "SELECT d.tableoid, d.oid, datname, r.rolname, pg_catalog.pg_encoding_to_char(encoding), datcollate,"
            + " datctype, datistemplate, datconnlimit, t.spcname, datfrozenxid, datminmxid, datacl,"
            + " pg_catalog.acldefault('d', datdba),"
            + " pg_catalog.shobj_description(d.oid, 'pg_database'), "
            + localeColumns(version)
            + " FROM pg_catalog.pg_database d"
            + " LEFT JOIN pg_catalog.pg_roles r ON r.oid = datdba"
            + " LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = dattablespace"
            + " WHERE datname = pg_catalog.current_database()",
        "SELECT provider, label FROM pg_catalog.pg_shseclabel"
            + " WHERE classoid = 'pg_catalog.pg_database'::pg_catalog.regclass AND objoid = "
            + THIS_DATABASE,
        "SELECT pg_catalog.unnest(setconfig) FROM pg_catalog.pg_db_role_setting"
            + " WHERE setrole = 0 AND setdatabase = "
            + THIS_DATABASE,
        "SELECT rolname, pg_catalog.unnest(setconfig)"
            + " FROM pg_catalog.pg_db_role_setting s, pg_catalog.pg_roles r"
            + " WHERE setrole = r.oid AND setdatabase = "
            + THIS_DATABASE);
  }

  /**
   * Takes the rows of {@link #queries}.
   *
   * @throws CatalogException when the database's owner does not exist
   */
  public static Database read(List<Rows> results) {
    Rows database = results.get(0);
    String owner = database.orNull(0, 3);
    if (owner == null) {
      throw new CatalogException(
          "the owner of database \"" + database.get(0, 2) + "\" does not exist");
    }
    String tablespace = database.orNull(0, 9);
    return new Database(
        new CatalogId(database.getLong(0, 0), database.getLong(0, 1)),
        database.get(0, 2),
        owner,
        database.get(0, 4),
        database.get(0, 15).charAt(0),
        database.get(0, 5),
        database.get(0, 6),
        database.orNull(0, 16),
        database.orNull(0, 17),
        database.orNull(0, 18),
        database.getBoolean(0, 7),
        database.get(0, 8),
        tablespace == null ? "" : tablespace,
        database.getLong(0, 10),
        database.getLong(0, 11),
        new Acl(database.orNull(0, 12), database.get(0, 13), (char) 0, null),
        database.orNull(0, 14),
        labels(results.get(1)),
        settings(results.get(2)),
        roleSettings(results.get(3)),
        results.size() > 4 ? largeObjectStorage(results.get(4)) : List.of());
  }

  private static String localeColumns(ServerVersion version) {
    String provider = version.atLeast(15) ? "datlocprovider" : "'c'";
    String locale =
        version.atLeast(17) ? "datlocale" : version.atLeast(15) ? "daticulocale" : "NULL";
    return provider
        + ", "
        + locale
        + ", "
        + (version.atLeast(16) ? "daticurules" : "NULL")
        + ", "
        + (version.atLeast(15) ? "datcollversion" : "NULL");
  }

  private static List<SecurityLabel> labels(Rows rows) {
    List<SecurityLabel> labels = new ArrayList<>();
    for (int row = 0; row < rows.count(); row++) {
      labels.add(new SecurityLabel(rows.get(row, 0), rows.get(row, 1)));
    }
    return labels;
  }

  private static List<String> settings(Rows rows) {
    List<String> settings = new ArrayList<>();
    for (int row = 0; row < rows.count(); row++) {
      settings.add(rows.get(row, 0));
    }
    return settings;
  }

  private static List<LargeObjectStorage> largeObjectStorage(Rows rows) {
    List<LargeObjectStorage> storage = new ArrayList<>();
    for (int row = 0; row < rows.count(); row++) {
      storage.add(
          new LargeObjectStorage(
              rows.getLong(row, 3),
              rows.getLong(row, 2),
              rows.getLong(row, 0),
              rows.getLong(row, 1)));
    }
    return storage;
  }

  private static List<RoleSetting> roleSettings(Rows rows) {
    List<RoleSetting> settings = new ArrayList<>();
    for (int row = 0; row < rows.count(); row++) {
      settings.add(new RoleSetting(rows.get(row, 0), rows.get(row, 1)));
    }
    return settings;
  }
}
