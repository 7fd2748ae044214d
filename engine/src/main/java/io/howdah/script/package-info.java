/**
 * Entries as SQL text: what plain pg_dump writes, {@code pg_restore -f}, a tar archive's {@code
 * restore.sql}, listings, and the statements that a restore sends a server. Enter at {@code
 * ScriptWriter} for scripts, at {@code EntrySelector} for the choice of entries, and at {@code
 * RestoreSequence} for the order of things that scripts and servers share.
 *
 * <p>Connects to nothing and opens no archive: data comes through {@code EntryData}, and {@code
 * SqlTarget} is where the SQL goes.
 */
@NullMarked
package io.howdah.script;

import org.jspecify.annotations.NullMarked;
