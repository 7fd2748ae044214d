/** One writer per object kind: object in, entry text out. Enter at {@code DdlWriter}. No I/O. */
@NullMarked
package io.howdah.ddl;

import org.jspecify.annotations.NullMarked;
