package io.howdah.dump;

import io.howdah.DumpOptions;
import io.howdah.RestoreOptions;

/**
 * The options of a dump as those of a restore: a dump's entries are selected, and its script is
 * written, by the rules of a restore.
 *
 * <p>Source: {@code main} in {@code pg_dump.c}.
 */
final class ScriptOptions {
  private ScriptOptions() {}

  static RestoreOptions of(DumpOptions options) {
    return RestoreOptions.builder()
        .clean(options.clean())
        .ifExists(options.ifExists())
        .createDatabase(options.createDatabase())
        .schema(options.schema())
        .data(options.data())
        .statistics(options.statistics())
        .sequenceData(options.sequenceData())
        .binaryUpgrade(options.binaryUpgrade())
        .sections(options.sections())
        .noOwner(options.noOwner())
        .noPrivileges(options.noPrivileges())
        .noComments(options.noComments())
        .noPolicies(options.noPolicies())
        .noPublications(options.noPublications())
        .noSecurityLabels(options.noSecurityLabels())
        .noSubscriptions(options.noSubscriptions())
        .noTableAccessMethod(options.noTableAccessMethod())
        .noTablespaces(options.noTablespaces())
        .disableTriggers(options.disableTriggers())
        .enableRowSecurity(options.enableRowSecurity())
        .useSetSessionAuthorization(options.useSetSessionAuthorization())
        .superuser(options.superuser())
        .restrictKey(options.restrictKey())
        .quoteAllIdentifiers(options.quoteAllIdentifiers())
        .verbose(options.verbose())
        .suppressDumpWarnings(true)
        .build();
  }
}
