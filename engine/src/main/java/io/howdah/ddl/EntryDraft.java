package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.CatalogId;
import io.howdah.model.RelationStatistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TOC entry in the making: filled by one writer, then only read.
 *
 * <p>Source: {@code ArchiveOpts} in {@code pg_backup_archiver.h}.
 */
public final class EntryDraft {
  private final int dumpId;
  private final CatalogId catalogId;
  private final String tag;
  private final String description;
  private final Section section;
  private @Nullable List<Integer> dependencies;
  private @Nullable String definition;
  private @Nullable String dropStatement;
  private @Nullable String copyStatement;
  private @Nullable String namespace;
  private @Nullable String tablespace;
  private @Nullable String tableAccessMethod;
  private @Nullable String owner;
  private char relationKind;
  private @Nullable DataSource data;
  private @Nullable RelationStatistics statistics;

  /**
   * Starts an entry.
   *
   * @param tag the name that {@code pg_restore -l} shows
   * @param description the kind, such as {@code "TABLE"}
   */
  public EntryDraft(
      int dumpId, CatalogId catalogId, String tag, String description, Section section) {
    this.dumpId = dumpId;
    this.catalogId = catalogId;
    this.tag = tag;
    this.description = description;
    this.section = section;
  }

  /** Sets the statement that makes the object. */
  public EntryDraft definition(String sql) {
    definition = sql;
    return this;
  }

  /** Sets the statement that drops the object. */
  public EntryDraft drop(String sql) {
    dropStatement = sql;
    return this;
  }

  /** Sets the COPY statement that loads the data. */
  public EntryDraft copy(@Nullable String sql) {
    copyStatement = sql;
    return this;
  }

  /** Sets the bare name of the object's schema. */
  public EntryDraft namespace(@Nullable String name) {
    namespace = name;
    return this;
  }

  /** Sets the bare name of the tablespace; empty for the database's own. */
  public EntryDraft tablespace(@Nullable String name) {
    tablespace = name;
    return this;
  }

  /** Sets the bare name of the table access method. */
  public EntryDraft tableAccessMethod(@Nullable String name) {
    tableAccessMethod = name;
    return this;
  }

  /** Sets the bare name of the owner. */
  public EntryDraft owner(@Nullable String name) {
    owner = name;
    return this;
  }

  /** Sets {@code pg_class.relkind}, for tables. */
  public EntryDraft relationKind(char kind) {
    relationKind = kind;
    return this;
  }

  /** Says that the entry must come after another. */
  public EntryDraft dependsOn(int otherDumpId) {
    if (dependencies == null) {
      dependencies = new ArrayList<>(2);
    }
    dependencies.add(otherDumpId);
    return this;
  }

  /** Says that the definition is to be made from statistics at the time of output. */
  public EntryDraft statistics(RelationStatistics relation) {
    statistics = relation;
    return this;
  }

  /** Sets where the entry's data comes from. */
  public EntryDraft data(DataSource source) {
    data = source;
    return this;
  }

  /** Positive, unique in one dump. */
  public int dumpId() {
    return dumpId;
  }

  /** The catalog row the entry is about. */
  public CatalogId catalogId() {
    return catalogId;
  }

  /** The name that {@code pg_restore -l} shows. */
  public String tag() {
    return tag;
  }

  /** The kind, such as {@code "TABLE"}. */
  public String description() {
    return description;
  }

  /** The section. */
  public Section section() {
    return section;
  }

  /** The statement that makes the object, or null. */
  public @Nullable String definition() {
    return definition;
  }

  /** The statement that drops the object, or null. */
  public @Nullable String dropStatement() {
    return dropStatement;
  }

  /** The COPY statement that loads the data, or null. */
  public @Nullable String copyStatement() {
    return copyStatement;
  }

  /** The bare name of the object's schema, or null. */
  public @Nullable String namespace() {
    return namespace;
  }

  /** The bare name of the tablespace, empty for the database's own, or null. */
  public @Nullable String tablespace() {
    return tablespace;
  }

  /** The bare name of the table access method, or null. */
  public @Nullable String tableAccessMethod() {
    return tableAccessMethod;
  }

  /** The bare name of the owner, or null. */
  public @Nullable String owner() {
    return owner;
  }

  /** {@code pg_class.relkind}, or 0. */
  public char relationKind() {
    return relationKind;
  }

  /** The dump IDs that the writer said the entry must come after. */
  public List<Integer> dependencies() {
    return dependencies == null ? List.of() : Collections.unmodifiableList(dependencies);
  }

  /** Where the entry's data comes from, or null for an entry without data. */
  public @Nullable DataSource data() {
    return data;
  }

  /** The relation whose statistics make the definition, or null when the definition is there. */
  public @Nullable RelationStatistics statistics() {
    return statistics;
  }
}
