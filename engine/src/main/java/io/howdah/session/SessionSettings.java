package io.howdah.session;

import org.jspecify.annotations.Nullable;

/**
 * How a dump's session is set up.
 *
 * @param encoding the client encoding, or null for the one that the connection has
 * @param role whom to become, or null
 * @param extraFloatDigits -15 to 3, or null for what dumps floating-point numbers exactly
 * @param quoteAllIdentifiers whether the server quotes all identifiers in what it writes
 * @param rowSecurity whether row security filters rows instead of failing
 * @param serializableDeferrable whether to wait for a snapshot that no anomaly can touch
 * @param snapshot an exported snapshot to take, or null for a new one
 * @param exportSnapshot whether other sessions will want the snapshot
 */
public record SessionSettings(
    @Nullable String encoding,
    @Nullable String role,
    @Nullable Integer extraFloatDigits,
    boolean quoteAllIdentifiers,
    boolean rowSecurity,
    boolean serializableDeferrable,
    @Nullable String snapshot,
    boolean exportSnapshot) {

  /** The settings of a further session that sees the same data in the same form. */
  SessionSettings forWorker(String sharedSnapshot, String sharedEncoding) {
    return new SessionSettings(
        sharedEncoding,
        role,
        extraFloatDigits,
        quoteAllIdentifiers,
        rowSecurity,
        false,
        sharedSnapshot,
        false);
  }
}
