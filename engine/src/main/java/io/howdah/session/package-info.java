/**
 * What a dump or a restore needs of a connection: the snapshot, settings local to the transaction,
 * locks, safety behind a pooler. Enter at {@code Session}.
 */
@NullMarked
package io.howdah.session;

import org.jspecify.annotations.NullMarked;
