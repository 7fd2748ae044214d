/**
 * Tests of the archive library: a contract that every format keeps, the C tools as judges in both
 * directions, damaged archives.
 */
@NullMarked
package io.howdah.archive;

import org.jspecify.annotations.NullMarked;
