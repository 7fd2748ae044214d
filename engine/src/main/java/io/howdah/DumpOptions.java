package io.howdah;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dump shall contain and how its text is made. Immutable; names and patterns are byte
 * strings (one char a byte). Conflicts between options are the command line's business; a value of
 * this type is taken as it stands. Where the dump goes is another matter.
 *
 * <p>Source: {@code DumpOptions} in {@code pg_backup.h}; the manual's page of pg_dump.
 *
 * @param schema whether definitions are wanted
 * @param data whether data is wanted
 * @param statistics whether table and index statistics are wanted ({@code --statistics})
 * @param sequenceData sequence values even without data ({@code --sequence-data})
 * @param sections which parts are wanted ({@code --section})
 * @param includeEverything whether no option narrows the choice of objects; decides on large
 *     objects, and on what is in no schema
 * @param largeObjects large objects even where the choice is narrowed ({@code -b})
 * @param noLargeObjects no large objects ({@code -B})
 * @param schemaPatterns only schemas of these names ({@code -n}); these and the following are psql
 *     patterns
 * @param excludedSchemaPatterns no schemas of these names ({@code -N})
 * @param tablePatterns only relations of these names ({@code -t})
 * @param tableAndChildrenPatterns only these and what inherits from them ({@code
 *     --table-and-children})
 * @param excludedTablePatterns no relations of these names ({@code -T})
 * @param excludedTableAndChildrenPatterns nor these and what inherits from them ({@code
 *     --exclude-table-and-children})
 * @param excludedTableDataPatterns no data of these ({@code --exclude-table-data})
 * @param excludedTableDataAndChildrenPatterns no data of these and of what inherits from them
 *     ({@code --exclude-table-data-and-children})
 * @param extensionPatterns only these extensions ({@code -e})
 * @param excludedExtensionPatterns not these extensions ({@code --exclude-extension})
 * @param foreignServerPatterns data of the foreign tables on these servers ({@code
 *     --include-foreign-data})
 * @param strictNames every pattern must match something ({@code --strict-names})
 * @param clean drop objects before making them ({@code -c})
 * @param ifExists put {@code IF EXISTS} into the drops ({@code --if-exists})
 * @param createDatabase make the database and connect to it ({@code -C})
 * @param noOwner no owners, in plain text ({@code -O})
 * @param noPrivileges no privileges ({@code -x})
 * @param noComments no comments
 * @param noPolicies no row security policies
 * @param noPublications no publications
 * @param noSecurityLabels no security labels
 * @param noSubscriptions no subscriptions
 * @param noTableAccessMethod no table access methods
 * @param noTablespaces no tablespaces
 * @param noToastCompression no compression methods of columns
 * @param noUnloggedTableData no data of unlogged tables
 * @param rowsPerInsert 0 for COPY, else the most rows of one INSERT ({@code --inserts} means 1)
 * @param columnInserts INSERT with column names ({@code --column-inserts})
 * @param onConflictDoNothing {@code ON CONFLICT DO NOTHING} in each INSERT
 * @param disableDollarQuoting function bodies in plain quotes
 * @param disableTriggers triggers off while data is loaded
 * @param enableRowSecurity dump what row security lets through instead of failing
 * @param useSetSessionAuthorization {@code SET SESSION AUTHORIZATION} instead of {@code ALTER
 *     OWNER}
 * @param quoteAllIdentifiers quotes around every identifier
 * @param loadViaPartitionRoot load a partition's data through the topmost table
 * @param superuser who disables triggers, in plain text ({@code -S})
 * @param role {@code SET ROLE} before the dump ({@code --role})
 * @param encoding the dump's encoding ({@code -E}); null for the database's
 * @param snapshot an exported snapshot to dump ({@code --snapshot})
 * @param serializableDeferrable wait for a snapshot without anomalies
 * @param lockWaitTimeout how long to wait for a table's lock, as the server reads it: milliseconds
 *     or a number with a unit
 * @param extraFloatDigits -15 to 3; null for the default
 * @param binaryUpgrade for pg_upgrade: OIDs and storage are kept
 * @param restrictKey the key of psql's restricted mode around plain text; set where text is written
 * @param jobs connections that work at once ({@code -j}); at least 1
 * @param readAhead whether, with one job, a second connection may read large tables ahead, and a
 *     share of very many definitions
 * @param copyFormat how the rows of tables with byte strings come over the line; the dump is the
 *     same
 * @param verbose timestamps and OIDs in the text ({@code -v})
 */
public record DumpOptions(
    boolean schema,
    boolean data,
    boolean statistics,
    boolean sequenceData,
    Sections sections,
    boolean includeEverything,
    boolean largeObjects,
    boolean noLargeObjects,
    List<String> schemaPatterns,
    List<String> excludedSchemaPatterns,
    List<String> tablePatterns,
    List<String> tableAndChildrenPatterns,
    List<String> excludedTablePatterns,
    List<String> excludedTableAndChildrenPatterns,
    List<String> excludedTableDataPatterns,
    List<String> excludedTableDataAndChildrenPatterns,
    List<String> extensionPatterns,
    List<String> excludedExtensionPatterns,
    List<String> foreignServerPatterns,
    boolean strictNames,
    boolean clean,
    boolean ifExists,
    boolean createDatabase,
    boolean noOwner,
    boolean noPrivileges,
    boolean noComments,
    boolean noPolicies,
    boolean noPublications,
    boolean noSecurityLabels,
    boolean noSubscriptions,
    boolean noTableAccessMethod,
    boolean noTablespaces,
    boolean noToastCompression,
    boolean noUnloggedTableData,
    int rowsPerInsert,
    boolean columnInserts,
    boolean onConflictDoNothing,
    boolean disableDollarQuoting,
    boolean disableTriggers,
    boolean enableRowSecurity,
    boolean useSetSessionAuthorization,
    boolean quoteAllIdentifiers,
    boolean loadViaPartitionRoot,
    @Nullable String superuser,
    @Nullable String role,
    @Nullable String encoding,
    @Nullable String snapshot,
    boolean serializableDeferrable,
    @Nullable String lockWaitTimeout,
    @Nullable Integer extraFloatDigits,
    boolean binaryUpgrade,
    @Nullable String restrictKey,
    int jobs,
    boolean readAhead,
    CopyFormat copyFormat,
    boolean verbose) {

  /**
   * How the rows of tables with byte strings come over the line. In COPY's binary format, byte
   * strings are half as long, and the server has less to do, but this process more.
   */
  public enum CopyFormat {
    /** Binary for large tables, if the server is on another machine. */
    AUTOMATIC,
    /** As text, as all other tables. */
    TEXT,
    BINARY
  }

  /** Copies the lists and checks the ranges. */
  public DumpOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1: " + jobs);
    }
    if (rowsPerInsert < 0) {
      throw new IllegalArgumentException("rowsPerInsert must not be negative: " + rowsPerInsert);
    }
    schemaPatterns = List.copyOf(schemaPatterns);
    excludedSchemaPatterns = List.copyOf(excludedSchemaPatterns);
    tablePatterns = List.copyOf(tablePatterns);
    tableAndChildrenPatterns = List.copyOf(tableAndChildrenPatterns);
    excludedTablePatterns = List.copyOf(excludedTablePatterns);
    excludedTableAndChildrenPatterns = List.copyOf(excludedTableAndChildrenPatterns);
    excludedTableDataPatterns = List.copyOf(excludedTableDataPatterns);
    excludedTableDataAndChildrenPatterns = List.copyOf(excludedTableDataAndChildrenPatterns);
    extensionPatterns = List.copyOf(extensionPatterns);
    excludedExtensionPatterns = List.copyOf(excludedExtensionPatterns);
    foreignServerPatterns = List.copyOf(foreignServerPatterns);
  }

  /** Everything, with one connection. */
  public static DumpOptionsBuilder builder() {
    return new DumpOptionsBuilder();
  }

  /** Whether data is written as INSERT commands. */
  public boolean inserts() {
    return rowsPerInsert > 0;
  }

  /** A builder that starts with these values. */
  public DumpOptionsBuilder toBuilder() {
    DumpOptionsBuilder builder = new DumpOptionsBuilder();
    builder.schema = schema;
    builder.data = data;
    builder.statistics = statistics;
    builder.sequenceData = sequenceData;
    builder.sections = sections;
    builder.includeEverything = includeEverything;
    builder.largeObjects = largeObjects;
    builder.noLargeObjects = noLargeObjects;
    builder.schemaPatterns = schemaPatterns;
    builder.excludedSchemaPatterns = excludedSchemaPatterns;
    builder.tablePatterns = tablePatterns;
    builder.tableAndChildrenPatterns = tableAndChildrenPatterns;
    builder.excludedTablePatterns = excludedTablePatterns;
    builder.excludedTableAndChildrenPatterns = excludedTableAndChildrenPatterns;
    builder.excludedTableDataPatterns = excludedTableDataPatterns;
    builder.excludedTableDataAndChildrenPatterns = excludedTableDataAndChildrenPatterns;
    builder.extensionPatterns = extensionPatterns;
    builder.excludedExtensionPatterns = excludedExtensionPatterns;
    builder.foreignServerPatterns = foreignServerPatterns;
    builder.strictNames = strictNames;
    builder.clean = clean;
    builder.ifExists = ifExists;
    builder.createDatabase = createDatabase;
    builder.noOwner = noOwner;
    builder.noPrivileges = noPrivileges;
    builder.noComments = noComments;
    builder.noPolicies = noPolicies;
    builder.noPublications = noPublications;
    builder.noSecurityLabels = noSecurityLabels;
    builder.noSubscriptions = noSubscriptions;
    builder.noTableAccessMethod = noTableAccessMethod;
    builder.noTablespaces = noTablespaces;
    builder.noToastCompression = noToastCompression;
    builder.noUnloggedTableData = noUnloggedTableData;
    builder.rowsPerInsert = rowsPerInsert;
    builder.columnInserts = columnInserts;
    builder.onConflictDoNothing = onConflictDoNothing;
    builder.disableDollarQuoting = disableDollarQuoting;
    builder.disableTriggers = disableTriggers;
    builder.enableRowSecurity = enableRowSecurity;
    builder.useSetSessionAuthorization = useSetSessionAuthorization;
    builder.quoteAllIdentifiers = quoteAllIdentifiers;
    builder.loadViaPartitionRoot = loadViaPartitionRoot;
    builder.superuser = superuser;
    builder.role = role;
    builder.encoding = encoding;
    builder.snapshot = snapshot;
    builder.serializableDeferrable = serializableDeferrable;
    builder.lockWaitTimeout = lockWaitTimeout;
    builder.extraFloatDigits = extraFloatDigits;
    builder.binaryUpgrade = binaryUpgrade;
    builder.restrictKey = restrictKey;
    builder.jobs = jobs;
    builder.readAhead = readAhead;
    builder.copyFormat = copyFormat;
    builder.verbose = verbose;
    return builder;
  }
}
