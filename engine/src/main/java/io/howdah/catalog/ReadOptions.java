package io.howdah.catalog;

/**
 * What the command line says about which parts of the catalogs have to be read.
 *
 * @param schema whether definitions are dumped
 * @param data whether data is dumped
 * @param sequenceValues whether the values of sequences are dumped
 * @param statistics whether the planner's statistics are dumped
 * @param acls whether privileges are dumped
 * @param comments whether comments are dumped
 * @param securityLabels whether security labels are dumped
 * @param policies whether row security policies are dumped
 * @param publications whether publications are dumped
 * @param subscriptions whether subscriptions are dumped
 * @param binaryUpgrade whether the dump is one for {@code pg_upgrade}
 * @param systemObjects whether the built-in objects in {@code pg_catalog} are dumped, because that
 *     schema was asked for
 * @param superuser whether the session's role is a superuser
 * @param quoteAllIdentifiers whether the server quotes all identifiers in what it writes
 */
public record ReadOptions(
    boolean schema,
    boolean data,
    boolean sequenceValues,
    boolean statistics,
    boolean acls,
    boolean comments,
    boolean securityLabels,
    boolean policies,
    boolean publications,
    boolean subscriptions,
    boolean binaryUpgrade,
    boolean systemObjects,
    boolean superuser,
    boolean quoteAllIdentifiers) {}
