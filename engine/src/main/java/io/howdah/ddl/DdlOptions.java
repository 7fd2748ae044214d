package io.howdah.ddl;

import io.howdah.sql.Identifiers;
import io.howdah.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about how objects are written.
 *
 * @param identifiers how identifiers are quoted
 * @param quoting how literals are quoted
 * @param dollarQuoting whether function bodies may stand between dollar quotes
 * @param schema whether definitions are dumped
 * @param data whether data is dumped
 * @param statistics whether the planner's statistics are dumped
 * @param dataSections whether anything of the data section is dumped
 * @param binaryUpgrade whether the dump is one for {@code pg_upgrade}
 * @param owners whether owners are written
 * @param acls whether privileges are written
 * @param comments whether comments are written
 * @param securityLabels whether security labels are written
 * @param policies whether row security policies are written
 * @param publications whether publications are written
 * @param subscriptions whether subscriptions are written
 * @param toastCompression whether column compression methods are written
 * @param tableAccessMethods whether table access methods are written
 * @param tablespaces whether tablespaces are written
 * @param includeEverything whether nothing narrows the choice of objects
 * @param schemasNamed whether the schemas to dump were named; then even {@code public} is created
 * @param clean whether DROP commands go before
 * @param createDatabase whether CREATE DATABASE is written
 * @param encodingName the dump's encoding, as PostgreSQL spells it
 * @param sequenceValues whether the values of sequences are dumped
 * @param inserts whether rows are dumped as INSERT commands
 * @param loadViaPartitionRoot whether rows of partitions are loaded through the topmost table
 * @param disableTriggers null, or the superuser that disables triggers while data is loaded
 */
public record DdlOptions(
    Identifiers identifiers,
    Quoting quoting,
    boolean dollarQuoting,
    boolean schema,
    boolean data,
    boolean statistics,
    boolean dataSections,
    boolean binaryUpgrade,
    boolean owners,
    boolean acls,
    boolean comments,
    boolean securityLabels,
    boolean policies,
    boolean publications,
    boolean subscriptions,
    boolean toastCompression,
    boolean tableAccessMethods,
    boolean tablespaces,
    boolean includeEverything,
    boolean schemasNamed,
    boolean clean,
    boolean createDatabase,
    String encodingName,
    boolean sequenceValues,
    boolean inserts,
    boolean loadViaPartitionRoot,
    @Nullable String disableTriggers) {}
