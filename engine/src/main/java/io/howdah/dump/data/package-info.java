/**
 * The data pump: reads rows and large objects from the server and hands their bytes to an archive's
 * or a script's sink. Enter at {@code LargeObjectPump} and {@code InsertText}. Data never becomes a
 * String here.
 */
@NullMarked
package io.howdah.dump.data;

import org.jspecify.annotations.NullMarked;
