package io.howdah.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an {@link Entry}; what is not set is null, 0, false or {@link Section#NONE}. All strings
 * are byte strings, one char for each byte. For one thread; can make several entries.
 *
 * <p>Source: {@code ArchiveEntry} in pg_backup_archiver.c.
 */
public final class EntryBuilder {
  private final int dumpId;
  private final String desc;
  private boolean hasData;
  private CatalogId catalogId = CatalogId.NONE;
  private @Nullable String tag;
  private Section section = Section.NONE;
  private @Nullable String definition;
  private @Nullable String dropStatement;
  private @Nullable String copyStatement;
  private @Nullable String namespace;
  private @Nullable String tablespace;
  private @Nullable String tableAccessMethod;
  private int relkind;
  private @Nullable String owner;
  private boolean withOids;
  private List<Integer> dependencies = List.of();

  EntryBuilder(int dumpId, String desc) {
    this.dumpId = dumpId;
    this.desc = desc;
  }

  /** Whether data was dumped for it; false where not set. */
  public EntryBuilder hasData(boolean value) {
    this.hasData = value;
    return this;
  }

  /** The object's OIDs; {@link CatalogId#NONE} where not set. */
  public EntryBuilder catalogId(CatalogId value) {
    this.catalogId = value;
    return this;
  }

  /** The object's name as lists show it, a byte string. */
  public EntryBuilder tag(@Nullable String value) {
    this.tag = value;
    return this;
  }

  /** The part of a restore that it belongs to. */
  public EntryBuilder section(Section value) {
    this.section = value;
    return this;
  }

  /** SQL that makes the object, a byte string. */
  public EntryBuilder definition(@Nullable String value) {
    this.definition = value;
    return this;
  }

  /** SQL that drops the object, a byte string. */
  public EntryBuilder dropStatement(@Nullable String value) {
    this.dropStatement = value;
    return this;
  }

  /** The COPY that its data follows; null for data of INSERT commands. */
  public EntryBuilder copyStatement(@Nullable String value) {
    this.copyStatement = value;
    return this;
  }

  /** The object's schema, without quotes. */
  public EntryBuilder namespace(@Nullable String value) {
    this.namespace = value;
    return this;
  }

  /** The object's tablespace, without quotes; the empty string for the database's own. */
  public EntryBuilder tablespace(@Nullable String value) {
    this.tablespace = value;
    return this;
  }

  /** The access method of a table or materialized view, without quotes. */
  public EntryBuilder tableAccessMethod(@Nullable String value) {
    this.tableAccessMethod = value;
    return this;
  }

  /** A letter of {@code pg_class.relkind} as its number, 0 to 127; 0 for what is no relation. */
  public EntryBuilder relkind(int value) {
    this.relkind = value;
    return this;
  }

  /** The role that owns the object, without quotes. */
  public EntryBuilder owner(@Nullable String value) {
    this.owner = value;
    return this;
  }

  /** Whether it is a table WITH OIDS, which no server can restore any more. */
  public EntryBuilder withOids(boolean value) {
    this.withOids = value;
    return this;
  }

  /** Dump IDs that must be restored before it; taken over when the entry is built. */
  public EntryBuilder dependencies(List<Integer> value) {
    this.dependencies = value;
    return this;
  }

  /**
   * Dependencies from an array, without boxing.
   *
   * @param ids is copied
   * @param count how many of them there are, from the first on
   */
  public EntryBuilder dependencies(int[] ids, int count) {
    this.dependencies = DumpIds.of(ids, count);
    return this;
  }

  /**
   * The entry.
   *
   * @throws IllegalArgumentException where the dump ID is not positive
   */
  public Entry build() {
    return new Entry(
        dumpId,
        hasData,
        catalogId,
        tag,
        desc,
        section,
        definition,
        dropStatement,
        copyStatement,
        namespace,
        tablespace,
        tableAccessMethod,
        relkind,
        owner,
        withOids,
        dependencies);
  }
}
