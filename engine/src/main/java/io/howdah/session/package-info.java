/**
 * What a dump needs of a connection: the snapshot, settings local to the transaction, locks, safety
 * behind a pooler. Enter at {@code Session}. Knows nothing of catalogs or archives.
 */
@NullMarked
package io.howdah.session;

import org.jspecify.annotations.NullMarked;
