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
 * @param readAhead whether, with one job, a second connection may read large tables ahead
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
    boolean verbose) {

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
  public static Builder builder() {
    return new Builder();
  }

  /** Whether data is written as INSERT commands. */
  public boolean inserts() {
    return rowsPerInsert > 0;
  }

  /** A builder that starts with these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
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
    builder.verbose = verbose;
    return builder;
  }

  /** Collects the values one by one. Not thread-safe. */
  public static final class Builder {
    private boolean schema = true;
    private boolean data = true;
    private boolean statistics = false;
    private boolean sequenceData = false;
    private Sections sections = Sections.ALL;
    private boolean includeEverything = true;
    private boolean largeObjects = false;
    private boolean noLargeObjects = false;
    private List<String> schemaPatterns = List.of();
    private List<String> excludedSchemaPatterns = List.of();
    private List<String> tablePatterns = List.of();
    private List<String> tableAndChildrenPatterns = List.of();
    private List<String> excludedTablePatterns = List.of();
    private List<String> excludedTableAndChildrenPatterns = List.of();
    private List<String> excludedTableDataPatterns = List.of();
    private List<String> excludedTableDataAndChildrenPatterns = List.of();
    private List<String> extensionPatterns = List.of();
    private List<String> excludedExtensionPatterns = List.of();
    private List<String> foreignServerPatterns = List.of();
    private boolean strictNames = false;
    private boolean clean = false;
    private boolean ifExists = false;
    private boolean createDatabase = false;
    private boolean noOwner = false;
    private boolean noPrivileges = false;
    private boolean noComments = false;
    private boolean noPolicies = false;
    private boolean noPublications = false;
    private boolean noSecurityLabels = false;
    private boolean noSubscriptions = false;
    private boolean noTableAccessMethod = false;
    private boolean noTablespaces = false;
    private boolean noToastCompression = false;
    private boolean noUnloggedTableData = false;
    private int rowsPerInsert = 0;
    private boolean columnInserts = false;
    private boolean onConflictDoNothing = false;
    private boolean disableDollarQuoting = false;
    private boolean disableTriggers = false;
    private boolean enableRowSecurity = false;
    private boolean useSetSessionAuthorization = false;
    private boolean quoteAllIdentifiers = false;
    private boolean loadViaPartitionRoot = false;
    private @Nullable String superuser = null;
    private @Nullable String role = null;
    private @Nullable String encoding = null;
    private @Nullable String snapshot = null;
    private boolean serializableDeferrable = false;
    private @Nullable String lockWaitTimeout = null;
    private @Nullable Integer extraFloatDigits = null;
    private boolean binaryUpgrade = false;
    private @Nullable String restrictKey = null;
    private int jobs = 1;
    private boolean readAhead = true;
    private boolean verbose = false;

    private Builder() {}

    /** Sets {@link DumpOptions#schema()}. */
    public Builder schema(boolean value) {
      this.schema = value;
      return this;
    }

    /** Sets {@link DumpOptions#data()}. */
    public Builder data(boolean value) {
      this.data = value;
      return this;
    }

    /** Sets {@link DumpOptions#statistics()}. */
    public Builder statistics(boolean value) {
      this.statistics = value;
      return this;
    }

    /** Sets {@link DumpOptions#sequenceData()}. */
    public Builder sequenceData(boolean value) {
      this.sequenceData = value;
      return this;
    }

    /** Sets {@link DumpOptions#sections()}. */
    public Builder sections(Sections value) {
      this.sections = value;
      return this;
    }

    /** Sets {@link DumpOptions#includeEverything()}. */
    public Builder includeEverything(boolean value) {
      this.includeEverything = value;
      return this;
    }

    /** Sets {@link DumpOptions#largeObjects()}. */
    public Builder largeObjects(boolean value) {
      this.largeObjects = value;
      return this;
    }

    /** Sets {@link DumpOptions#noLargeObjects()}. */
    public Builder noLargeObjects(boolean value) {
      this.noLargeObjects = value;
      return this;
    }

    /** Sets {@link DumpOptions#schemaPatterns()}. */
    public Builder schemaPatterns(List<String> value) {
      this.schemaPatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#excludedSchemaPatterns()}. */
    public Builder excludedSchemaPatterns(List<String> value) {
      this.excludedSchemaPatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#tablePatterns()}. */
    public Builder tablePatterns(List<String> value) {
      this.tablePatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#tableAndChildrenPatterns()}. */
    public Builder tableAndChildrenPatterns(List<String> value) {
      this.tableAndChildrenPatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#excludedTablePatterns()}. */
    public Builder excludedTablePatterns(List<String> value) {
      this.excludedTablePatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#excludedTableAndChildrenPatterns()}. */
    public Builder excludedTableAndChildrenPatterns(List<String> value) {
      this.excludedTableAndChildrenPatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#excludedTableDataPatterns()}. */
    public Builder excludedTableDataPatterns(List<String> value) {
      this.excludedTableDataPatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#excludedTableDataAndChildrenPatterns()}. */
    public Builder excludedTableDataAndChildrenPatterns(List<String> value) {
      this.excludedTableDataAndChildrenPatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#extensionPatterns()}. */
    public Builder extensionPatterns(List<String> value) {
      this.extensionPatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#excludedExtensionPatterns()}. */
    public Builder excludedExtensionPatterns(List<String> value) {
      this.excludedExtensionPatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#foreignServerPatterns()}. */
    public Builder foreignServerPatterns(List<String> value) {
      this.foreignServerPatterns = value;
      return this;
    }

    /** Sets {@link DumpOptions#strictNames()}. */
    public Builder strictNames(boolean value) {
      this.strictNames = value;
      return this;
    }

    /** Sets {@link DumpOptions#clean()}. */
    public Builder clean(boolean value) {
      this.clean = value;
      return this;
    }

    /** Sets {@link DumpOptions#ifExists()}. */
    public Builder ifExists(boolean value) {
      this.ifExists = value;
      return this;
    }

    /** Sets {@link DumpOptions#createDatabase()}. */
    public Builder createDatabase(boolean value) {
      this.createDatabase = value;
      return this;
    }

    /** Sets {@link DumpOptions#noOwner()}. */
    public Builder noOwner(boolean value) {
      this.noOwner = value;
      return this;
    }

    /** Sets {@link DumpOptions#noPrivileges()}. */
    public Builder noPrivileges(boolean value) {
      this.noPrivileges = value;
      return this;
    }

    /** Sets {@link DumpOptions#noComments()}. */
    public Builder noComments(boolean value) {
      this.noComments = value;
      return this;
    }

    /** Sets {@link DumpOptions#noPolicies()}. */
    public Builder noPolicies(boolean value) {
      this.noPolicies = value;
      return this;
    }

    /** Sets {@link DumpOptions#noPublications()}. */
    public Builder noPublications(boolean value) {
      this.noPublications = value;
      return this;
    }

    /** Sets {@link DumpOptions#noSecurityLabels()}. */
    public Builder noSecurityLabels(boolean value) {
      this.noSecurityLabels = value;
      return this;
    }

    /** Sets {@link DumpOptions#noSubscriptions()}. */
    public Builder noSubscriptions(boolean value) {
      this.noSubscriptions = value;
      return this;
    }

    /** Sets {@link DumpOptions#noTableAccessMethod()}. */
    public Builder noTableAccessMethod(boolean value) {
      this.noTableAccessMethod = value;
      return this;
    }

    /** Sets {@link DumpOptions#noTablespaces()}. */
    public Builder noTablespaces(boolean value) {
      this.noTablespaces = value;
      return this;
    }

    /** Sets {@link DumpOptions#noToastCompression()}. */
    public Builder noToastCompression(boolean value) {
      this.noToastCompression = value;
      return this;
    }

    /** Sets {@link DumpOptions#noUnloggedTableData()}. */
    public Builder noUnloggedTableData(boolean value) {
      this.noUnloggedTableData = value;
      return this;
    }

    /** Sets {@link DumpOptions#rowsPerInsert()}. */
    public Builder rowsPerInsert(int value) {
      this.rowsPerInsert = value;
      return this;
    }

    /** Sets {@link DumpOptions#columnInserts()}. */
    public Builder columnInserts(boolean value) {
      this.columnInserts = value;
      return this;
    }

    /** Sets {@link DumpOptions#onConflictDoNothing()}. */
    public Builder onConflictDoNothing(boolean value) {
      this.onConflictDoNothing = value;
      return this;
    }

    /** Sets {@link DumpOptions#disableDollarQuoting()}. */
    public Builder disableDollarQuoting(boolean value) {
      this.disableDollarQuoting = value;
      return this;
    }

    /** Sets {@link DumpOptions#disableTriggers()}. */
    public Builder disableTriggers(boolean value) {
      this.disableTriggers = value;
      return this;
    }

    /** Sets {@link DumpOptions#enableRowSecurity()}. */
    public Builder enableRowSecurity(boolean value) {
      this.enableRowSecurity = value;
      return this;
    }

    /** Sets {@link DumpOptions#useSetSessionAuthorization()}. */
    public Builder useSetSessionAuthorization(boolean value) {
      this.useSetSessionAuthorization = value;
      return this;
    }

    /** Sets {@link DumpOptions#quoteAllIdentifiers()}. */
    public Builder quoteAllIdentifiers(boolean value) {
      this.quoteAllIdentifiers = value;
      return this;
    }

    /** Sets {@link DumpOptions#loadViaPartitionRoot()}. */
    public Builder loadViaPartitionRoot(boolean value) {
      this.loadViaPartitionRoot = value;
      return this;
    }

    /** Sets {@link DumpOptions#superuser()}. */
    public Builder superuser(@Nullable String value) {
      this.superuser = value;
      return this;
    }

    /** Sets {@link DumpOptions#role()}. */
    public Builder role(@Nullable String value) {
      this.role = value;
      return this;
    }

    /** Sets {@link DumpOptions#encoding()}. */
    public Builder encoding(@Nullable String value) {
      this.encoding = value;
      return this;
    }

    /** Sets {@link DumpOptions#snapshot()}. */
    public Builder snapshot(@Nullable String value) {
      this.snapshot = value;
      return this;
    }

    /** Sets {@link DumpOptions#serializableDeferrable()}. */
    public Builder serializableDeferrable(boolean value) {
      this.serializableDeferrable = value;
      return this;
    }

    /** Sets {@link DumpOptions#lockWaitTimeout()}. */
    public Builder lockWaitTimeout(@Nullable String value) {
      this.lockWaitTimeout = value;
      return this;
    }

    /** Sets {@link DumpOptions#extraFloatDigits()}. */
    public Builder extraFloatDigits(@Nullable Integer value) {
      this.extraFloatDigits = value;
      return this;
    }

    /** Sets {@link DumpOptions#binaryUpgrade()}. */
    public Builder binaryUpgrade(boolean value) {
      this.binaryUpgrade = value;
      return this;
    }

    /** Sets {@link DumpOptions#restrictKey()}. */
    public Builder restrictKey(@Nullable String value) {
      this.restrictKey = value;
      return this;
    }

    /** Sets {@link DumpOptions#jobs()}. */
    public Builder jobs(int value) {
      this.jobs = value;
      return this;
    }

    /** Sets {@link DumpOptions#readAhead()}. */
    public Builder readAhead(boolean value) {
      this.readAhead = value;
      return this;
    }

    /** Sets {@link DumpOptions#verbose()}. */
    public Builder verbose(boolean value) {
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
          verbose);
    }
  }
}
