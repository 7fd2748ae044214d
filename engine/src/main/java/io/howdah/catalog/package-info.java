/**
 * One reader per family of system catalogs: session in, objects of {@code io.howdah.model} out.
 * Each reader asks for all objects at once; the number of queries does not depend on the number of
 * objects. Writes no DDL.
 */
@NullMarked
package io.howdah.catalog;

import org.jspecify.annotations.NullMarked;
