/**
 * What the catalogs say of an object beyond its record in {@code io.howdah.model}: read only for
 * objects that are dumped, and only when it is known which those are. Enter at {@code Detail}. No
 * I/O.
 */
@NullMarked
package io.howdah.model.detail;

import org.jspecify.annotations.NullMarked;
