package io.howdah.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a table of contents: an object's definition, or where data belongs.
 *
 * <p>On disk, in this order: int dumpId; int 1 where the entry has data; string catalog OID; string
 * object OID; string tag; string desc; int section (from 1.11); strings definition, drop statement,
 * COPY statement, namespace, tablespace, table access method (from 1.14); int relkind (from 1.16);
 * string owner; string {@code "true"} for a table WITH OIDS, else {@code "false"}; the dependencies
 * as decimal strings, ended by a null string; then what the format adds. Source: {@code ReadToc} in
 * pg_backup_archiver.c.
 *
 * <p>All strings are byte strings; null and the empty string are different and both are kept.
 *
 * @param dumpId greater than 0, its own within the archive
 * @param hasData whether data was dumped for this entry
 * @param catalogId the object's OIDs
 * @param tag the object's name as lists show it
 * @param desc the kind, such as {@code TABLE} or {@code TABLE DATA}
 * @param section the part of a restore that it belongs to
 * @param definition SQL that makes the object
 * @param dropStatement SQL that drops it
 * @param copyStatement the COPY that its data follows; null or empty for INSERT-style data
 * @param namespace the object's schema
 * @param tablespace the object's tablespace
 * @param tableAccessMethod of a table or materialized view
 * @param relkind of a relation whose access method may have to be set, else 0
 * @param owner the role that owns the object
 * @param withOids whether it is a table WITH OIDS, which no server can restore any more
 * @param dependencies dump IDs that must be restored before; they need not be in the archive
 */
public record Entry(
    int dumpId,
    boolean hasData,
    CatalogId catalogId,
    @Nullable String tag,
    String desc,
    Section section,
    @Nullable String definition,
    @Nullable String dropStatement,
    @Nullable String copyStatement,
    @Nullable String namespace,
    @Nullable String tablespace,
    @Nullable String tableAccessMethod,
    int relkind,
    @Nullable String owner,
    boolean withOids,
    List<Integer> dependencies) {

  public Entry {
    if (dumpId <= 0) {
      throw new IllegalArgumentException("dump ID " + dumpId + " is not positive");
    }
    dependencies = DumpIds.copyOf(dependencies);
  }

  /** Begins an entry with the two things that each one has. */
  public static EntryBuilder builder(int dumpId, String desc) {
    return new EntryBuilder(dumpId, desc);
  }

  /** A builder that starts from this entry's values. */
  public EntryBuilder toBuilder() {
    return new EntryBuilder(dumpId, desc)
        .hasData(hasData)
        .catalogId(catalogId)
        .tag(tag)
        .section(section)
        .definition(definition)
        .dropStatement(dropStatement)
        .copyStatement(copyStatement)
        .namespace(namespace)
        .tablespace(tablespace)
        .tableAccessMethod(tableAccessMethod)
        .relkind(relkind)
        .owner(owner)
        .withOids(withOids)
        .dependencies(dependencies);
  }

  /** The catalog's OID as a number. */
  public long tableOid() {
    return catalogId.tableOid();
  }

  /** The object's OID as a number. */
  public long oid() {
    return catalogId.oid();
  }

  /** How many dependencies there are. */
  public int dependencyCount() {
    return dependencies.size();
  }

  /**
   * One dependency, without boxing.
   *
   * @param index from 0
   * @throws IndexOutOfBoundsException beyond the last
   */
  public int dependency(int index) {
    return ((DumpIds) dependencies).at(index);
  }

  /** Whether the data are large objects rather than one stream. */
  public boolean isLargeObjects() {
    return hasData && desc.equals("BLOBS");
  }

  /** How messages name an entry: {@code 215; 1259 16385 TABLE t alex}. */
  public String label() {
    return dumpId
        + "; "
        + catalogId.tableOidText()
        + " "
        + catalogId.oidText()
        + " "
        + desc
        + " "
        + (tag == null ? "(no tag)" : tag)
        + " "
        + (owner == null ? "(no owner)" : owner);
  }
}
