package io.howdah;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the values of {@link DumpOptions} one by one. Not thread-safe. */
public final class DumpOptionsBuilder {
  boolean schema = true;
  boolean data = true;
  boolean statistics = false;
  boolean sequenceData = false;
  Sections sections = Sections.ALL;
  boolean includeEverything = true;
  boolean largeObjects = false;
  boolean noLargeObjects = false;
  List<String> schemaPatterns = List.of();
  List<String> excludedSchemaPatterns = List.of();
  List<String> tablePatterns = List.of();
  List<String> tableAndChildrenPatterns = List.of();
  List<String> excludedTablePatterns = List.of();
  List<String> excludedTableAndChildrenPatterns = List.of();
  List<String> excludedTableDataPatterns = List.of();
  List<String> excludedTableDataAndChildrenPatterns = List.of();
  List<String> extensionPatterns = List.of();
  List<String> excludedExtensionPatterns = List.of();
  List<String> foreignServerPatterns = List.of();
  boolean strictNames = false;
  boolean clean = false;
  boolean ifExists = false;
  boolean createDatabase = false;
  boolean noOwner = false;
  boolean noPrivileges = false;
  boolean noComments = false;
  boolean noPolicies = false;
  boolean noPublications = false;
  boolean noSecurityLabels = false;
  boolean noSubscriptions = false;
  boolean noTableAccessMethod = false;
  boolean noTablespaces = false;
  boolean noToastCompression = false;
  boolean noUnloggedTableData = false;
  int rowsPerInsert = 0;
  boolean columnInserts = false;
  boolean onConflictDoNothing = false;
  boolean disableDollarQuoting = false;
  boolean disableTriggers = false;
  boolean enableRowSecurity = false;
  boolean useSetSessionAuthorization = false;
  boolean quoteAllIdentifiers = false;
  boolean loadViaPartitionRoot = false;
  @Nullable String superuser = null;
  @Nullable String role = null;
  @Nullable String encoding = null;
  @Nullable String snapshot = null;
  boolean serializableDeferrable = false;
  @Nullable String lockWaitTimeout = null;
  @Nullable Integer extraFloatDigits = null;
  boolean binaryUpgrade = false;
  @Nullable String restrictKey = null;
  int jobs = 1;
  boolean readAhead = true;
  DumpOptions.CopyFormat copyFormat = DumpOptions.CopyFormat.AUTOMATIC;
  boolean verbose = false;

  DumpOptionsBuilder() {}

  /** Sets {@link DumpOptions#schema()}. */
  public DumpOptionsBuilder schema(boolean value) {
    this.schema = value;
    return this;
  }

  /** Sets {@link DumpOptions#data()}. */
  public DumpOptionsBuilder data(boolean value) {
    this.data = value;
    return this;
  }

  /** Sets {@link DumpOptions#statistics()}. */
  public DumpOptionsBuilder statistics(boolean value) {
    this.statistics = value;
    return this;
  }

  /** Sets {@link DumpOptions#sequenceData()}. */
  public DumpOptionsBuilder sequenceData(boolean value) {
    this.sequenceData = value;
    return this;
  }

  /** Sets {@link DumpOptions#sections()}. */
  public DumpOptionsBuilder sections(Sections value) {
    this.sections = value;
    return this;
  }

  /** Sets {@link DumpOptions#includeEverything()}. */
  public DumpOptionsBuilder includeEverything(boolean value) {
    this.includeEverything = value;
    return this;
  }

  /** Sets {@link DumpOptions#largeObjects()}. */
  public DumpOptionsBuilder largeObjects(boolean value) {
    this.largeObjects = value;
    return this;
  }

  /** Sets {@link DumpOptions#noLargeObjects()}. */
  public DumpOptionsBuilder noLargeObjects(boolean value) {
    this.noLargeObjects = value;
    return this;
  }

  /** Sets {@link DumpOptions#schemaPatterns()}. */
  public DumpOptionsBuilder schemaPatterns(List<String> value) {
    this.schemaPatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#excludedSchemaPatterns()}. */
  public DumpOptionsBuilder excludedSchemaPatterns(List<String> value) {
    this.excludedSchemaPatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#tablePatterns()}. */
  public DumpOptionsBuilder tablePatterns(List<String> value) {
    this.tablePatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#tableAndChildrenPatterns()}. */
  public DumpOptionsBuilder tableAndChildrenPatterns(List<String> value) {
    this.tableAndChildrenPatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#excludedTablePatterns()}. */
  public DumpOptionsBuilder excludedTablePatterns(List<String> value) {
    this.excludedTablePatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#excludedTableAndChildrenPatterns()}. */
  public DumpOptionsBuilder excludedTableAndChildrenPatterns(List<String> value) {
    this.excludedTableAndChildrenPatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#excludedTableDataPatterns()}. */
  public DumpOptionsBuilder excludedTableDataPatterns(List<String> value) {
    this.excludedTableDataPatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#excludedTableDataAndChildrenPatterns()}. */
  public DumpOptionsBuilder excludedTableDataAndChildrenPatterns(List<String> value) {
    this.excludedTableDataAndChildrenPatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#extensionPatterns()}. */
  public DumpOptionsBuilder extensionPatterns(List<String> value) {
    this.extensionPatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#excludedExtensionPatterns()}. */
  public DumpOptionsBuilder excludedExtensionPatterns(List<String> value) {
    this.excludedExtensionPatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#foreignServerPatterns()}. */
  public DumpOptionsBuilder foreignServerPatterns(List<String> value) {
    this.foreignServerPatterns = value;
    return this;
  }

  /** Sets {@link DumpOptions#strictNames()}. */
  public DumpOptionsBuilder strictNames(boolean value) {
    this.strictNames = value;
    return this;
  }

  /** Sets {@link DumpOptions#clean()}. */
  public DumpOptionsBuilder clean(boolean value) {
    this.clean = value;
    return this;
  }

  /** Sets {@link DumpOptions#ifExists()}. */
  public DumpOptionsBuilder ifExists(boolean value) {
    this.ifExists = value;
    return this;
  }

  /** Sets {@link DumpOptions#createDatabase()}. */
  public DumpOptionsBuilder createDatabase(boolean value) {
    this.createDatabase = value;
    return this;
  }

  /** Sets {@link DumpOptions#noOwner()}. */
  public DumpOptionsBuilder noOwner(boolean value) {
    this.noOwner = value;
    return this;
  }

  /** Sets {@link DumpOptions#noPrivileges()}. */
  public DumpOptionsBuilder noPrivileges(boolean value) {
    this.noPrivileges = value;
    return this;
  }

  /** Sets {@link DumpOptions#noComments()}. */
  public DumpOptionsBuilder noComments(boolean value) {
    this.noComments = value;
    return this;
  }

  /** Sets {@link DumpOptions#noPolicies()}. */
  public DumpOptionsBuilder noPolicies(boolean value) {
    this.noPolicies = value;
    return this;
  }

  /** Sets {@link DumpOptions#noPublications()}. */
  public DumpOptionsBuilder noPublications(boolean value) {
    this.noPublications = value;
    return this;
  }

  /** Sets {@link DumpOptions#noSecurityLabels()}. */
  public DumpOptionsBuilder noSecurityLabels(boolean value) {
    this.noSecurityLabels = value;
    return this;
  }

  /** Sets {@link DumpOptions#noSubscriptions()}. */
  public DumpOptionsBuilder noSubscriptions(boolean value) {
    this.noSubscriptions = value;
    return this;
  }

  /** Sets {@link DumpOptions#noTableAccessMethod()}. */
  public DumpOptionsBuilder noTableAccessMethod(boolean value) {
    this.noTableAccessMethod = value;
    return this;
  }

  /** Sets {@link DumpOptions#noTablespaces()}. */
  public DumpOptionsBuilder noTablespaces(boolean value) {
    this.noTablespaces = value;
    return this;
  }

  /** Sets {@link DumpOptions#noToastCompression()}. */
  public DumpOptionsBuilder noToastCompression(boolean value) {
    this.noToastCompression = value;
    return this;
  }

  /** Sets {@link DumpOptions#noUnloggedTableData()}. */
  public DumpOptionsBuilder noUnloggedTableData(boolean value) {
    this.noUnloggedTableData = value;
    return this;
  }

  /** Sets {@link DumpOptions#rowsPerInsert()}. */
  public DumpOptionsBuilder rowsPerInsert(int value) {
    this.rowsPerInsert = value;
    return this;
  }

  /** Sets {@link DumpOptions#columnInserts()}. */
  public DumpOptionsBuilder columnInserts(boolean value) {
    this.columnInserts = value;
    return this;
  }

  /** Sets {@link DumpOptions#onConflictDoNothing()}. */
  public DumpOptionsBuilder onConflictDoNothing(boolean value) {
    this.onConflictDoNothing = value;
    return this;
  }

  /** Sets {@link DumpOptions#disableDollarQuoting()}. */
  public DumpOptionsBuilder disableDollarQuoting(boolean value) {
    this.disableDollarQuoting = value;
    return this;
  }

  /** Sets {@link DumpOptions#disableTriggers()}. */
  public DumpOptionsBuilder disableTriggers(boolean value) {
    this.disableTriggers = value;
    return this;
  }

  /** Sets {@link DumpOptions#enableRowSecurity()}. */
  public DumpOptionsBuilder enableRowSecurity(boolean value) {
    this.enableRowSecurity = value;
    return this;
  }

  /** Sets {@link DumpOptions#useSetSessionAuthorization()}. */
  public DumpOptionsBuilder useSetSessionAuthorization(boolean value) {
    this.useSetSessionAuthorization = value;
    return this;
  }

  /** Sets {@link DumpOptions#quoteAllIdentifiers()}. */
  public DumpOptionsBuilder quoteAllIdentifiers(boolean value) {
    this.quoteAllIdentifiers = value;
    return this;
  }

  /** Sets {@link DumpOptions#loadViaPartitionRoot()}. */
  public DumpOptionsBuilder loadViaPartitionRoot(boolean value) {
    this.loadViaPartitionRoot = value;
    return this;
  }

  /** Sets {@link DumpOptions#superuser()}. */
  public DumpOptionsBuilder superuser(@Nullable String value) {
    this.superuser = value;
    return this;
  }

  /** Sets {@link DumpOptions#role()}. */
  public DumpOptionsBuilder role(@Nullable String value) {
    this.role = value;
    return this;
  }

  /** Sets {@link DumpOptions#encoding()}. */
  public DumpOptionsBuilder encoding(@Nullable String value) {
    this.encoding = value;
    return this;
  }

  /** Sets {@link DumpOptions#snapshot()}. */
  public DumpOptionsBuilder snapshot(@Nullable String value) {
    this.snapshot = value;
    return this;
  }

  /** Sets {@link DumpOptions#serializableDeferrable()}. */
  public DumpOptionsBuilder serializableDeferrable(boolean value) {
    this.serializableDeferrable = value;
    return this;
  }

  /** Sets {@link DumpOptions#lockWaitTimeout()}. */
  public DumpOptionsBuilder lockWaitTimeout(@Nullable String value) {
    this.lockWaitTimeout = value;
    return this;
  }

  /** Sets {@link DumpOptions#extraFloatDigits()}. */
  public DumpOptionsBuilder extraFloatDigits(@Nullable Integer value) {
    this.extraFloatDigits = value;
    return this;
  }

  /** Sets {@link DumpOptions#binaryUpgrade()}. */
  public DumpOptionsBuilder binaryUpgrade(boolean value) {
    this.binaryUpgrade = value;
    return this;
  }

  /** Sets {@link DumpOptions#restrictKey()}. */
  public DumpOptionsBuilder restrictKey(@Nullable String value) {
    this.restrictKey = value;
    return this;
  }

  /** Sets {@link DumpOptions#jobs()}. */
  public DumpOptionsBuilder jobs(int value) {
    this.jobs = value;
    return this;
  }

  /** Sets {@link DumpOptions#readAhead()}. */
  public DumpOptionsBuilder readAhead(boolean value) {
    this.readAhead = value;
    return this;
  }

  /** Sets {@link DumpOptions#copyFormat()}. */
  public DumpOptionsBuilder copyFormat(DumpOptions.CopyFormat value) {
    this.copyFormat = value;
    return this;
  }

  /** Sets {@link DumpOptions#verbose()}. */
  public DumpOptionsBuilder verbose(boolean value) {
    this.verbose = value;
    return this;
  }

  /** The options as collected so far. */
  public DumpOptions build() {
    return new DumpOptions(
        schema,
        data,
        statistics,
        sequenceData,
        sections,
        includeEverything,
        largeObjects,
        noLargeObjects,
        schemaPatterns,
        excludedSchemaPatterns,
        tablePatterns,
        tableAndChildrenPatterns,
        excludedTablePatterns,
        excludedTableAndChildrenPatterns,
        excludedTableDataPatterns,
        excludedTableDataAndChildrenPatterns,
        extensionPatterns,
        excludedExtensionPatterns,
        foreignServerPatterns,
        strictNames,
        clean,
        ifExists,
        createDatabase,
        noOwner,
        noPrivileges,
        noComments,
        noPolicies,
        noPublications,
        noSecurityLabels,
        noSubscriptions,
        noTableAccessMethod,
        noTablespaces,
        noToastCompression,
        noUnloggedTableData,
        rowsPerInsert,
        columnInserts,
        onConflictDoNothing,
        disableDollarQuoting,
        disableTriggers,
        enableRowSecurity,
        useSetSessionAuthorization,
        quoteAllIdentifiers,
        loadViaPartitionRoot,
        superuser,
        role,
        encoding,
        snapshot,
        serializableDeferrable,
        lockWaitTimeout,
        extraFloatDigits,
        binaryUpgrade,
        restrictKey,
        jobs,
        readAhead,
        copyFormat,
        verbose);
  }
}
