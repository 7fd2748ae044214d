/** The library's front door. */
@NullMarked
package io.howdah;

import org.jspecify.annotations.NullMarked;
