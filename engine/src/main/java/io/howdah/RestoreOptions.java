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
 * @param secondSession whether, with one job, a second connection may make tables that stay empty,
 *     and their indexes and keys
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
    boolean secondSession,
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
  public static RestoreOptionsBuilder builder() {
    return new RestoreOptionsBuilder();
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
  public RestoreOptionsBuilder toBuilder() {
    RestoreOptionsBuilder builder = new RestoreOptionsBuilder();
    builder.clean = clean;
    builder.ifExists = ifExists;
    builder.createDatabase = createDatabase;
    builder.exitOnError = exitOnError;
    builder.singleTransaction = singleTransaction;
    builder.transactionSize = transactionSize;
    builder.jobs = jobs;
    builder.secondSession = secondSession;
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
}
