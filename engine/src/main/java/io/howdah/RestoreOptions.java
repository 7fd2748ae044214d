package io.howdah;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a restore, or a script made of an archive's entries, shall contain and how it is made.
 * Immutable; names are byte strings (one char a byte). Conflicts between options are the command
 * line's business; a value of this type is taken as it stands.
 *
 * <p>Source: {@code RestoreOptions} in {@code pg_backup.h}; the manual's page of pg_restore.
 *
 * @param clean drop objects before making them ({@code -c})
 * @param ifExists put {@code IF EXISTS} into the drops ({@code --if-exists})
 * @param createDatabase make the database and connect to it ({@code -C})
 * @param exitOnError stop at the first error ({@code -e}); implied by a single transaction and by a
 *     transaction size
 * @param singleTransaction everything in one transaction ({@code -1})
 * @param transactionSize commit after so many objects ({@code --transaction-size}); 0 for no such
 *     limit
 * @param jobs connections that work at once ({@code -j}); at least 1
 * @param schema whether definitions are wanted
 * @param data whether data is wanted
 * @param statistics whether table and index statistics are wanted
 * @param sequenceData whether sequence values are wanted even without data ({@code pg_dump
 *     --sequence-data})
 * @param binaryUpgrade whether large objects' definitions are wanted even without data
 * @param sections which parts of the archive are wanted ({@code --section})
 * @param schemaNames only these schemas ({@code -n})
 * @param excludedSchemaNames not these schemas ({@code -N})
 * @param tableNames only these relations ({@code -t})
 * @param indexNames only these indexes ({@code -I})
 * @param functionNames only these functions, each with its argument types ({@code -P})
 * @param triggerNames only these triggers ({@code -T})
 * @param strictNames every name must match something ({@code --strict-names})
 * @param listFile a list that selects and orders the entries ({@code -L})
 * @param noOwner leave out owners ({@code -O})
 * @param noPrivileges leave out privileges ({@code -x})
 * @param noComments leave out comments
 * @param noPolicies leave out row security policies
 * @param noPublications leave out publications
 * @param noSecurityLabels leave out security labels
 * @param noSubscriptions leave out subscriptions
 * @param noTableAccessMethod leave out table access methods
 * @param noTablespaces leave out tablespaces
 * @param noDataForFailedTables no data for tables that could not be made
 * @param disableTriggers disable triggers while only data is restored
 * @param enableRowSecurity leave row security on
 * @param useSetSessionAuthorization become an object's owner instead of altering it afterwards
 * @param superuser who disables triggers ({@code -S}); null for the user that connected
 * @param role {@code SET ROLE} before everything else ({@code --role})
 * @param restrictKey the key of {@code restrict} in a script; null for none, as when restoring to a
 *     server
 * @param quoteAllIdentifiers quote identifiers that don't need it ({@code pg_dump
 *     --quote-all-identifiers})
 * @param verbose write verbose comments into scripts and listings ({@code -v})
 * @param suppressDumpWarnings don't repeat warnings kept in the archive
 */
public record RestoreOptions(
    boolean clean,
    boolean ifExists,
    boolean createDatabase,
    boolean exitOnError,
    boolean singleTransaction,
    int transactionSize,
    int jobs,
    boolean schema,
    boolean data,
    boolean statistics,
    boolean sequenceData,
    boolean binaryUpgrade,
    Sections sections,
    List<String> schemaNames,
    List<String> excludedSchemaNames,
    List<String> tableNames,
    List<String> indexNames,
    List<String> functionNames,
    List<String> triggerNames,
    boolean strictNames,
    @Nullable Path listFile,
    boolean noOwner,
    boolean noPrivileges,
    boolean noComments,
    boolean noPolicies,
    boolean noPublications,
    boolean noSecurityLabels,
    boolean noSubscriptions,
    boolean noTableAccessMethod,
    boolean noTablespaces,
    boolean noDataForFailedTables,
    boolean disableTriggers,
    boolean enableRowSecurity,
    boolean useSetSessionAuthorization,
    @Nullable String superuser,
    @Nullable String role,
    @Nullable String restrictKey,
    boolean quoteAllIdentifiers,
    boolean verbose,
    boolean suppressDumpWarnings) {

  /** Copies the lists and checks the ranges. */
  public RestoreOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1: " + jobs);
    }
    if (transactionSize < 0) {
      throw new IllegalArgumentException(
          "transactionSize must not be negative: " + transactionSize);
    }
    schemaNames = List.copyOf(schemaNames);
    excludedSchemaNames = List.copyOf(excludedSchemaNames);
    tableNames = List.copyOf(tableNames);
    indexNames = List.copyOf(indexNames);
    functionNames = List.copyOf(functionNames);
    triggerNames = List.copyOf(triggerNames);
  }

  /** Everything in the archive, one connection, going on after errors. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether entries are selected by the kind and name of an object. */
  public boolean selectsTypes() {
    return !tableNames.isEmpty()
        || !indexNames.isEmpty()
        || !functionNames.isEmpty()
        || !triggerNames.isEmpty();
  }

  /** Whether entries are selected by schema, kind or name. */
  public boolean isSelective() {
    return !schemaNames.isEmpty() || !excludedSchemaNames.isEmpty() || selectsTypes();
  }

  /** A builder that starts with these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.clean = clean;
    builder.ifExists = ifExists;
    builder.createDatabase = createDatabase;
    builder.exitOnError = exitOnError;
    builder.singleTransaction = singleTransaction;
    builder.transactionSize = transactionSize;
    builder.jobs = jobs;
    builder.schema = schema;
    builder.data = data;
    builder.statistics = statistics;
    builder.sequenceData = sequenceData;
    builder.binaryUpgrade = binaryUpgrade;
    builder.sections = sections;
    builder.schemaNames = schemaNames;
    builder.excludedSchemaNames = excludedSchemaNames;
    builder.tableNames = tableNames;
    builder.indexNames = indexNames;
    builder.functionNames = functionNames;
    builder.triggerNames = triggerNames;
    builder.strictNames = strictNames;
    builder.listFile = listFile;
    builder.noOwner = noOwner;
    builder.noPrivileges = noPrivileges;
    builder.noComments = noComments;
    builder.noPolicies = noPolicies;
    builder.noPublications = noPublications;
    builder.noSecurityLabels = noSecurityLabels;
    builder.noSubscriptions = noSubscriptions;
    builder.noTableAccessMethod = noTableAccessMethod;
    builder.noTablespaces = noTablespaces;
    builder.noDataForFailedTables = noDataForFailedTables;
    builder.disableTriggers = disableTriggers;
    builder.enableRowSecurity = enableRowSecurity;
    builder.useSetSessionAuthorization = useSetSessionAuthorization;
    builder.superuser = superuser;
    builder.role = role;
    builder.restrictKey = restrictKey;
    builder.quoteAllIdentifiers = quoteAllIdentifiers;
    builder.verbose = verbose;
    builder.suppressDumpWarnings = suppressDumpWarnings;
    return builder;
  }

  /** Collects the values one by one. Not thread-safe. */
  public static final class Builder {
    private boolean clean = false;
    private boolean ifExists = false;
    private boolean createDatabase = false;
    private boolean exitOnError = false;
    private boolean singleTransaction = false;
    private int transactionSize = 0;
    private int jobs = 1;
    private boolean schema = true;
    private boolean data = true;
    private boolean statistics = true;
    private boolean sequenceData = false;
    private boolean binaryUpgrade = false;
    private Sections sections = Sections.ALL;
    private List<String> schemaNames = List.of();
    private List<String> excludedSchemaNames = List.of();
    private List<String> tableNames = List.of();
    private List<String> indexNames = List.of();
    private List<String> functionNames = List.of();
    private List<String> triggerNames = List.of();
    private boolean strictNames = false;
    private @Nullable Path listFile = null;
    private boolean noOwner = false;
    private boolean noPrivileges = false;
    private boolean noComments = false;
    private boolean noPolicies = false;
    private boolean noPublications = false;
    private boolean noSecurityLabels = false;
    private boolean noSubscriptions = false;
    private boolean noTableAccessMethod = false;
    private boolean noTablespaces = false;
    private boolean noDataForFailedTables = false;
    private boolean disableTriggers = false;
    private boolean enableRowSecurity = false;
    private boolean useSetSessionAuthorization = false;
    private @Nullable String superuser = null;
    private @Nullable String role = null;
    private @Nullable String restrictKey = null;
    private boolean quoteAllIdentifiers = false;
    private boolean verbose = false;
    private boolean suppressDumpWarnings = false;

    private Builder() {}

    /** Sets {@link RestoreOptions#clean()}. */
    public Builder clean(boolean value) {
      this.clean = value;
      return this;
    }

    /** Sets {@link RestoreOptions#ifExists()}. */
    public Builder ifExists(boolean value) {
      this.ifExists = value;
      return this;
    }

    /** Sets {@link RestoreOptions#createDatabase()}. */
    public Builder createDatabase(boolean value) {
      this.createDatabase = value;
      return this;
    }

    /** Sets {@link RestoreOptions#exitOnError()}. */
    public Builder exitOnError(boolean value) {
      this.exitOnError = value;
      return this;
    }

    /** Sets {@link RestoreOptions#singleTransaction()}. */
    public Builder singleTransaction(boolean value) {
      this.singleTransaction = value;
      return this;
    }

    /** Sets {@link RestoreOptions#transactionSize()}. */
    public Builder transactionSize(int value) {
      this.transactionSize = value;
      return this;
    }

    /** Sets {@link RestoreOptions#jobs()}. */
    public Builder jobs(int value) {
      this.jobs = value;
      return this;
    }

    /** Sets {@link RestoreOptions#schema()}. */
    public Builder schema(boolean value) {
      this.schema = value;
      return this;
    }

    /** Sets {@link RestoreOptions#data()}. */
    public Builder data(boolean value) {
      this.data = value;
      return this;
    }

    /** Sets {@link RestoreOptions#statistics()}. */
    public Builder statistics(boolean value) {
      this.statistics = value;
      return this;
    }

    /** Sets {@link RestoreOptions#sequenceData()}. */
    public Builder sequenceData(boolean value) {
      this.sequenceData = value;
      return this;
    }

    /** Sets {@link RestoreOptions#binaryUpgrade()}. */
    public Builder binaryUpgrade(boolean value) {
      this.binaryUpgrade = value;
      return this;
    }

    /** Sets {@link RestoreOptions#sections()}. */
    public Builder sections(Sections value) {
      this.sections = value;
      return this;
    }

    /** Sets {@link RestoreOptions#schemaNames()}. */
    public Builder schemaNames(List<String> value) {
      this.schemaNames = value;
      return this;
    }

    /** Sets {@link RestoreOptions#excludedSchemaNames()}. */
    public Builder excludedSchemaNames(List<String> value) {
      this.excludedSchemaNames = value;
      return this;
    }

    /** Sets {@link RestoreOptions#tableNames()}. */
    public Builder tableNames(List<String> value) {
      this.tableNames = value;
      return this;
    }

    /** Sets {@link RestoreOptions#indexNames()}. */
    public Builder indexNames(List<String> value) {
      this.indexNames = value;
      return this;
    }

    /** Sets {@link RestoreOptions#functionNames()}. */
    public Builder functionNames(List<String> value) {
      this.functionNames = value;
      return this;
    }

    /** Sets {@link RestoreOptions#triggerNames()}. */
    public Builder triggerNames(List<String> value) {
      this.triggerNames = value;
      return this;
    }

    /** Sets {@link RestoreOptions#strictNames()}. */
    public Builder strictNames(boolean value) {
      this.strictNames = value;
      return this;
    }

    /** Sets {@link RestoreOptions#listFile()}. */
    public Builder listFile(@Nullable Path value) {
      this.listFile = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noOwner()}. */
    public Builder noOwner(boolean value) {
      this.noOwner = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noPrivileges()}. */
    public Builder noPrivileges(boolean value) {
      this.noPrivileges = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noComments()}. */
    public Builder noComments(boolean value) {
      this.noComments = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noPolicies()}. */
    public Builder noPolicies(boolean value) {
      this.noPolicies = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noPublications()}. */
    public Builder noPublications(boolean value) {
      this.noPublications = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noSecurityLabels()}. */
    public Builder noSecurityLabels(boolean value) {
      this.noSecurityLabels = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noSubscriptions()}. */
    public Builder noSubscriptions(boolean value) {
      this.noSubscriptions = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noTableAccessMethod()}. */
    public Builder noTableAccessMethod(boolean value) {
      this.noTableAccessMethod = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noTablespaces()}. */
    public Builder noTablespaces(boolean value) {
      this.noTablespaces = value;
      return this;
    }

    /** Sets {@link RestoreOptions#noDataForFailedTables()}. */
    public Builder noDataForFailedTables(boolean value) {
      this.noDataForFailedTables = value;
      return this;
    }

    /** Sets {@link RestoreOptions#disableTriggers()}. */
    public Builder disableTriggers(boolean value) {
      this.disableTriggers = value;
      return this;
    }

    /** Sets {@link RestoreOptions#enableRowSecurity()}. */
    public Builder enableRowSecurity(boolean value) {
      this.enableRowSecurity = value;
      return this;
    }

    /** Sets {@link RestoreOptions#useSetSessionAuthorization()}. */
    public Builder useSetSessionAuthorization(boolean value) {
      this.useSetSessionAuthorization = value;
      return this;
    }

    /** Sets {@link RestoreOptions#superuser()}. */
    public Builder superuser(@Nullable String value) {
      this.superuser = value;
      return this;
    }

    /** Sets {@link RestoreOptions#role()}. */
    public Builder role(@Nullable String value) {
      this.role = value;
      return this;
    }

    /** Sets {@link RestoreOptions#restrictKey()}. */
    public Builder restrictKey(@Nullable String value) {
      this.restrictKey = value;
      return this;
    }

    /** Sets {@link RestoreOptions#quoteAllIdentifiers()}. */
    public Builder quoteAllIdentifiers(boolean value) {
      this.quoteAllIdentifiers = value;
      return this;
    }

    /** Sets {@link RestoreOptions#verbose()}. */
    public Builder verbose(boolean value) {
      this.verbose = value;
      return this;
    }

    /** Sets {@link RestoreOptions#suppressDumpWarnings()}. */
    public Builder suppressDumpWarnings(boolean value) {
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
}
