/**
 * The order of objects in a dump: priorities, dependencies, topological sort, named repairs of
 * loops. No I/O.
 */
@NullMarked
package io.howdah.order;

import org.jspecify.annotations.NullMarked;
