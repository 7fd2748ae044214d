/**
 * The library's front door: {@code Dump} and {@code Restore}, their options and listeners. Enter
 * here.
 */
@NullMarked
package io.howdah;

import org.jspecify.annotations.NullMarked;
