package io.howdah.dump;

import java.util.Set;

/**
 * What the name patterns of the options stand for, as OIDs. A set of what is included is empty when
 * there were no patterns: patterns that match nothing are an error.
 *
 * @param schemas the only schemas wanted
 * @param excludedSchemas schemas not wanted
 * @param tables the only relations wanted
 * @param excludedTables relations not wanted
 * @param excludedTableData relations whose data is not wanted
 * @param foreignServers servers whose tables' data is wanted
 * @param extensions the only extensions wanted
 * @param excludedExtensions extensions not wanted
 */
record ChosenNames(
    Set<Long> schemas,
    Set<Long> excludedSchemas,
    Set<Long> tables,
    Set<Long> excludedTables,
    Set<Long> excludedTableData,
    Set<Long> foreignServers,
    Set<Long> extensions,
    Set<Long> excludedExtensions) {}
