package io.howdah.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Entry}; what is not set is null, 0, false or {@link Section#NONE}. */
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

  public EntryBuilder hasData(boolean value) {
    this.hasData = value;
    return this;
  }

  public EntryBuilder catalogId(CatalogId value) {
    this.catalogId = value;
    return this;
  }

  public EntryBuilder tag(@Nullable String value) {
    this.tag = value;
    return this;
  }

  public EntryBuilder section(Section value) {
    this.section = value;
    return this;
  }

  public EntryBuilder definition(@Nullable String value) {
    this.definition = value;
    return this;
  }

  public EntryBuilder dropStatement(@Nullable String value) {
    this.dropStatement = value;
    return this;
  }

  public EntryBuilder copyStatement(@Nullable String value) {
    this.copyStatement = value;
    return this;
  }

  public EntryBuilder namespace(@Nullable String value) {
    this.namespace = value;
    return this;
  }

  public EntryBuilder tablespace(@Nullable String value) {
    this.tablespace = value;
    return this;
  }

  public EntryBuilder tableAccessMethod(@Nullable String value) {
    this.tableAccessMethod = value;
    return this;
  }

  public EntryBuilder relkind(int value) {
    this.relkind = value;
    return this;
  }

  public EntryBuilder owner(@Nullable String value) {
    this.owner = value;
    return this;
  }

  public EntryBuilder withOids(boolean value) {
    this.withOids = value;
    return this;
  }

  public EntryBuilder dependencies(List<Integer> value) {
    this.dependencies = value;
    return this;
  }

  /** Dependencies from an array, without boxing. */
  public EntryBuilder dependencies(int[] ids, int count) {
    this.dependencies = DumpIds.of(ids, count);
    return this;
  }

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
