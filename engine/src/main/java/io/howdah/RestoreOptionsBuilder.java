package io.howdah;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the values of {@link RestoreOptions} one by one. Not thread-safe. */
public final class RestoreOptionsBuilder {
  boolean clean = false;
  boolean ifExists = false;
  boolean createDatabase = false;
  boolean exitOnError = false;
  boolean singleTransaction = false;
  int transactionSize = 0;
  int jobs = 1;
  boolean secondSession = true;
  boolean schema = true;
  boolean data = true;
  boolean statistics = true;
  boolean sequenceData = false;
  boolean binaryUpgrade = false;
  Sections sections = Sections.ALL;
  List<String> schemaNames = List.of();
  List<String> excludedSchemaNames = List.of();
  List<String> tableNames = List.of();
  List<String> indexNames = List.of();
  List<String> functionNames = List.of();
  List<String> triggerNames = List.of();
  boolean strictNames = false;
  @Nullable Path listFile = null;
  boolean noOwner = false;
  boolean noPrivileges = false;
  boolean noComments = false;
  boolean noPolicies = false;
  boolean noPublications = false;
  boolean noSecurityLabels = false;
  boolean noSubscriptions = false;
  boolean noTableAccessMethod = false;
  boolean noTablespaces = false;
  boolean noDataForFailedTables = false;
  boolean disableTriggers = false;
  boolean enableRowSecurity = false;
  boolean useSetSessionAuthorization = false;
  @Nullable String superuser = null;
  @Nullable String role = null;
  @Nullable String restrictKey = null;
  boolean quoteAllIdentifiers = false;
  boolean verbose = false;
  boolean suppressDumpWarnings = false;

  RestoreOptionsBuilder() {}

  /** Sets {@link RestoreOptions#clean()}. */
  public RestoreOptionsBuilder clean(boolean value) {
    this.clean = value;
    return this;
  }

  /** Sets {@link RestoreOptions#ifExists()}. */
  public RestoreOptionsBuilder ifExists(boolean value) {
    this.ifExists = value;
    return this;
  }

  /** Sets {@link RestoreOptions#createDatabase()}. */
  public RestoreOptionsBuilder createDatabase(boolean value) {
    this.createDatabase = value;
    return this;
  }

  /** Sets {@link RestoreOptions#exitOnError()}. */
  public RestoreOptionsBuilder exitOnError(boolean value) {
    this.exitOnError = value;
    return this;
  }

  /** Sets {@link RestoreOptions#singleTransaction()}. */
  public RestoreOptionsBuilder singleTransaction(boolean value) {
    this.singleTransaction = value;
    return this;
  }

  /** Sets {@link RestoreOptions#transactionSize()}. */
  public RestoreOptionsBuilder transactionSize(int value) {
    this.transactionSize = value;
    return this;
  }

  /** Sets {@link RestoreOptions#jobs()}. */
  public RestoreOptionsBuilder jobs(int value) {
    this.jobs = value;
    return this;
  }

  /** Sets {@link RestoreOptions#secondSession()}. */
  public RestoreOptionsBuilder secondSession(boolean value) {
    this.secondSession = value;
    return this;
  }

  /** Sets {@link RestoreOptions#schema()}. */
  public RestoreOptionsBuilder schema(boolean value) {
    this.schema = value;
    return this;
  }

  /** Sets {@link RestoreOptions#data()}. */
  public RestoreOptionsBuilder data(boolean value) {
    this.data = value;
    return this;
  }

  /** Sets {@link RestoreOptions#statistics()}. */
  public RestoreOptionsBuilder statistics(boolean value) {
    this.statistics = value;
    return this;
  }

  /** Sets {@link RestoreOptions#sequenceData()}. */
  public RestoreOptionsBuilder sequenceData(boolean value) {
    this.sequenceData = value;
    return this;
  }

  /** Sets {@link RestoreOptions#binaryUpgrade()}. */
  public RestoreOptionsBuilder binaryUpgrade(boolean value) {
    this.binaryUpgrade = value;
    return this;
  }

  /** Sets {@link RestoreOptions#sections()}. */
  public RestoreOptionsBuilder sections(Sections value) {
    this.sections = value;
    return this;
  }

  /** Sets {@link RestoreOptions#schemaNames()}. */
  public RestoreOptionsBuilder schemaNames(List<String> value) {
    this.schemaNames = value;
    return this;
  }

  /** Sets {@link RestoreOptions#excludedSchemaNames()}. */
  public RestoreOptionsBuilder excludedSchemaNames(List<String> value) {
    this.excludedSchemaNames = value;
    return this;
  }

  /** Sets {@link RestoreOptions#tableNames()}. */
  public RestoreOptionsBuilder tableNames(List<String> value) {
    this.tableNames = value;
    return this;
  }

  /** Sets {@link RestoreOptions#indexNames()}. */
  public RestoreOptionsBuilder indexNames(List<String> value) {
    this.indexNames = value;
    return this;
  }

  /** Sets {@link RestoreOptions#functionNames()}. */
  public RestoreOptionsBuilder functionNames(List<String> value) {
    this.functionNames = value;
    return this;
  }

  /** Sets {@link RestoreOptions#triggerNames()}. */
  public RestoreOptionsBuilder triggerNames(List<String> value) {
    this.triggerNames = value;
    return this;
  }

  /** Sets {@link RestoreOptions#strictNames()}. */
  public RestoreOptionsBuilder strictNames(boolean value) {
    this.strictNames = value;
    return this;
  }

  /** Sets {@link RestoreOptions#listFile()}. */
  public RestoreOptionsBuilder listFile(@Nullable Path value) {
    this.listFile = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noOwner()}. */
  public RestoreOptionsBuilder noOwner(boolean value) {
    this.noOwner = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noPrivileges()}. */
  public RestoreOptionsBuilder noPrivileges(boolean value) {
    this.noPrivileges = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noComments()}. */
  public RestoreOptionsBuilder noComments(boolean value) {
    this.noComments = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noPolicies()}. */
  public RestoreOptionsBuilder noPolicies(boolean value) {
    this.noPolicies = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noPublications()}. */
  public RestoreOptionsBuilder noPublications(boolean value) {
    this.noPublications = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noSecurityLabels()}. */
  public RestoreOptionsBuilder noSecurityLabels(boolean value) {
    this.noSecurityLabels = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noSubscriptions()}. */
  public RestoreOptionsBuilder noSubscriptions(boolean value) {
    this.noSubscriptions = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noTableAccessMethod()}. */
  public RestoreOptionsBuilder noTableAccessMethod(boolean value) {
    this.noTableAccessMethod = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noTablespaces()}. */
  public RestoreOptionsBuilder noTablespaces(boolean value) {
    this.noTablespaces = value;
    return this;
  }

  /** Sets {@link RestoreOptions#noDataForFailedTables()}. */
  public RestoreOptionsBuilder noDataForFailedTables(boolean value) {
    this.noDataForFailedTables = value;
    return this;
  }

  /** Sets {@link RestoreOptions#disableTriggers()}. */
  public RestoreOptionsBuilder disableTriggers(boolean value) {
    this.disableTriggers = value;
    return this;
  }

  /** Sets {@link RestoreOptions#enableRowSecurity()}. */
  public RestoreOptionsBuilder enableRowSecurity(boolean value) {
    this.enableRowSecurity = value;
    return this;
  }

  /** Sets {@link RestoreOptions#useSetSessionAuthorization()}. */
  public RestoreOptionsBuilder useSetSessionAuthorization(boolean value) {
    this.useSetSessionAuthorization = value;
    return this;
  }

  /** Sets {@link RestoreOptions#superuser()}. */
  public RestoreOptionsBuilder superuser(@Nullable String value) {
    this.superuser = value;
    return this;
  }

  /** Sets {@link RestoreOptions#role()}. */
  public RestoreOptionsBuilder role(@Nullable String value) {
    this.role = value;
    return this;
  }

  /** Sets {@link RestoreOptions#restrictKey()}. */
  public RestoreOptionsBuilder restrictKey(@Nullable String value) {
    this.restrictKey = value;
    return this;
  }

  /** Sets {@link RestoreOptions#quoteAllIdentifiers()}. */
  public RestoreOptionsBuilder quoteAllIdentifiers(boolean value) {
    this.quoteAllIdentifiers = value;
    return this;
  }

  /** Sets {@link RestoreOptions#verbose()}. */
  public RestoreOptionsBuilder verbose(boolean value) {
    this.verbose = value;
    return this;
  }

  /** Sets {@link RestoreOptions#suppressDumpWarnings()}. */
  public RestoreOptionsBuilder suppressDumpWarnings(boolean value) {
    this.suppressDumpWarnings = value;
    return this;
  }

  /** The options as collected so far. */
  public RestoreOptions build() {
    return new RestoreOptions(
        clean,
        ifExists,
        createDatabase,
        exitOnError,
        singleTransaction,
        transactionSize,
        jobs,
        secondSession,
        schema,
        data,
        statistics,
        sequenceData,
        binaryUpgrade,
        sections,
        schemaNames,
        excludedSchemaNames,
        tableNames,
        indexNames,
        functionNames,
        triggerNames,
        strictNames,
        listFile,
        noOwner,
        noPrivileges,
        noComments,
        noPolicies,
        noPublications,
        noSecurityLabels,
        noSubscriptions,
        noTableAccessMethod,
        noTablespaces,
        noDataForFailedTables,
        disableTriggers,
        enableRowSecurity,
        useSetSessionAuthorization,
        superuser,
        role,
        restrictKey,
        quoteAllIdentifiers,
        verbose,
        suppressDumpWarnings);
  }
}
