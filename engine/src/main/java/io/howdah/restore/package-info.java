/**
 * Restores archives into databases: selects and plans entries, and runs them on one session or
 * several. Enter at {@code RestoreRun}.
 *
 * <p>What SQL an entry becomes is not decided here but in {@code io.howdah.script}; how an archive
 * is laid out, not at all. Nothing here prints or exits.
 */
@NullMarked
package io.howdah.restore;

import org.jspecify.annotations.NullMarked;
