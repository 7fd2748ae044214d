package io.howdah.script;

import io.howdah.RestoreOptions;
import io.howdah.archive.Entry;
import io.howdah.archive.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is wanted of each entry. Used once, for entries in the order in which they will be
 * restored: what is wanted of a comment or a privilege depends on the entry of its object, which
 * must have come before.
 *
 * <p>Source: {@code _tocEntryRequired} and {@code ProcessArchiveRestoreOptions} in {@code
 * pg_backup_archiver.c}.
 */
public final class EntrySelector {
  private final RestoreOptions options;
  private final @Nullable Set<Integer> listed;
  private final NameList schemas;
  private final NameList excludedSchemas;
  private final NameList tables;
  private final NameList indexes;
  private final NameList functions;
  private final NameList triggers;
  private final Map<Integer, Entry> byDumpId = new HashMap<>();
  private final Map<Integer, Wanted> decided = new HashMap<>();

  /**
   * For entries of one archive.
   *
   * @param listed the dump IDs that a list file names, or null where there is none
   */
  public EntrySelector(RestoreOptions options, @Nullable Set<Integer> listed) {
    this.options = options;
    this.listed = listed;
    this.schemas = new NameList(options.schemaNames());
    this.excludedSchemas = new NameList(options.excludedSchemaNames());
    this.tables = new NameList(options.tableNames());
    this.indexes = new NameList(options.indexNames());
    this.functions = new NameList(options.functionNames());
    this.triggers = new NameList(options.triggerNames());
  }

  /** All entries, each with what is wanted of it. */
  public List<SelectedEntry> select(List<Entry> entries) {
    // Only where names select do entries look at each other.
    boolean selective = options.isSelective();
    if (selective) {
      for (Entry entry : entries) {
        byDumpId.put(entry.dumpId(), entry);
      }
    }
    List<SelectedEntry> selected = new ArrayList<>(entries.size());
    Section section = Section.PRE_DATA;
    for (Entry entry : entries) {
      if (entry.section() != Section.NONE) {
        section = entry.section();
      }
      Wanted wanted = decide(entry, section);
      if (selective) {
        decided.put(entry.dumpId(), wanted);
      }
      selected.add(new SelectedEntry(entry, wanted));
    }
    return selected;
  }

  /**
   * Fails where names must match strictly and one was not met by {@link #select}.
   *
   * @throws io.howdah.HowdahException naming the first
   */
  public void requireNamesMet() {
    if (options.strictNames()) {
      schemas.requireAllMet("schema");
      tables.requireAllMet("table");
      indexes.requireAllMet("index");
      functions.requireAllMet("function");
      triggers.requireAllMet("trigger");
    }
  }

  private Wanted decide(Entry entry, Section section) {
    if (EntryKinds.isSpecial(entry)) {
      return Wanted.SPECIAL;
    }
    boolean statistics = entry.desc().equals("STATISTICS DATA");
    if (statistics && !options.statistics()) {
      return Wanted.NOTHING;
    }
    if (EntryKinds.isDatabase(entry)) {
      return options.createDatabase() ? Wanted.SCHEMA : Wanted.NOTHING;
    }
    if (isExcludedKind(entry) || !isWantedSection(section)) {
      return Wanted.NOTHING;
    }
    if (listed != null && !listed.contains(entry.dumpId())) {
      return Wanted.NOTHING;
    }
    if (!(EntryKinds.isDependent(entry) ? isDependentWanted(entry) : isObjectWanted(entry))) {
      return Wanted.NOTHING;
    }
    if (entry.desc().equals("<Init>") && EntryKinds.tag(entry).equals("Max OID")) {
      return Wanted.NOTHING;
    }
    return parts(entry, statistics ? Wanted.STATISTICS : Wanted.SCHEMA_AND_DATA);
  }

  /** What of an entry that is wanted there is, and what of that the options leave. */
  private Wanted parts(Entry entry, Wanted all) {
    Wanted wanted = all;
    boolean sequenceValue = entry.desc().equals("SEQUENCE SET");
    boolean largeObject = EntryKinds.isLargeObjectInfo(entry);
    if (!entry.hasData()) {
      wanted = sequenceValue || largeObject ? wanted.dataOnly() : wanted.withoutData();
    }
    if (EntryKinds.definition(entry).isEmpty() || EntryKinds.isViaRootRemark(entry)) {
      wanted = wanted.withoutSchema();
    }
    boolean keepsData =
        (options.sequenceData() && sequenceValue) || (options.binaryUpgrade() && largeObject);
    if (!options.data() && !keepsData) {
      wanted = wanted.withoutData();
    }
    return options.schema() ? wanted : wanted.withoutSchema();
  }

  private boolean isExcludedKind(Entry entry) {
    String tag = EntryKinds.tag(entry);
    if (options.noPrivileges() && EntryKinds.isAcl(entry)) {
      return true;
    }
    boolean ofPublication = options.noPublications() && tag.startsWith("PUBLICATION");
    boolean ofSubscription = options.noSubscriptions() && tag.startsWith("SUBSCRIPTION");
    return switch (entry.desc()) {
      case "COMMENT" ->
          options.noComments()
              || (options.noPolicies() && tag.startsWith("POLICY"))
              || ofPublication
              || ofSubscription;
      case "SECURITY LABEL" -> options.noSecurityLabels() || ofPublication || ofSubscription;
      case "POLICY", "ROW SECURITY" -> options.noPolicies();
      case "PUBLICATION", "PUBLICATION TABLE", "PUBLICATION TABLES IN SCHEMA" ->
          options.noPublications();
      case "SUBSCRIPTION", "SUBSCRIPTION TABLE" -> options.noSubscriptions();
      default -> false;
    };
  }

  private boolean isWantedSection(Section section) {
    return switch (section) {
      case NONE -> false;
      case PRE_DATA -> options.sections().preData();
      case DATA -> options.sections().data();
      case POST_DATA -> options.sections().postData();
    };
  }

  /** For privileges, comments and labels: wanted if their object is. */
  private boolean isDependentWanted(Entry entry) {
    if (EntryKinds.tag(entry).startsWith("DATABASE ")) {
      return options.createDatabase();
    }
    if (!options.isSelective()) {
      return true;
    }
    for (int i = 0; i < entry.dependencyCount(); i++) {
      Entry parent = byDumpId.get(entry.dependency(i));
      // A column's privileges depend on the table's for their order only.
      if (parent == null || parent.desc().equals("ACL")) {
        continue;
      }
      Wanted ofParent = decided.get(parent.dumpId());
      if (ofParent != null && ofParent.any()) {
        return true;
      }
    }
    return false;
  }

  private boolean isObjectWanted(Entry entry) {
    if (!schemas.isEmpty() && !schemas.contains(entry.namespace())) {
      return false;
    }
    if (!excludedSchemas.isEmpty() && excludedSchemas.contains(entry.namespace())) {
      return false;
    }
    if (!options.selectsTypes()) {
      return true;
    }
    return switch (entry.desc()) {
      case "STATISTICS DATA" -> areStatisticsWanted(entry);
      case "TABLE",
          "TABLE DATA",
          "VIEW",
          "FOREIGN TABLE",
          "MATERIALIZED VIEW",
          "MATERIALIZED VIEW DATA",
          "SEQUENCE",
          "SEQUENCE SET" ->
          tables.contains(entry.tag());
      case "INDEX" -> indexes.contains(entry.tag());
      case "FUNCTION", "AGGREGATE", "PROCEDURE" -> functions.contains(entry.tag());
      case "TRIGGER" -> triggers.contains(entry.tag());
      default -> false;
    };
  }

  /** Statistics go with the table or index that they depend on. */
  private boolean areStatisticsWanted(Entry entry) {
    boolean wanted = false;
    for (int i = 0; i < entry.dependencyCount(); i++) {
      Entry parent = byDumpId.get(entry.dependency(i));
      if (parent == null) {
        continue;
      }
      wanted |=
          switch (parent.desc()) {
            case "TABLE", "VIEW", "FOREIGN TABLE", "MATERIALIZED VIEW" ->
                tables.contains(parent.tag());
            case "INDEX" -> indexes.contains(parent.tag());
            default -> false;
          };
    }
    return wanted;
  }
}
