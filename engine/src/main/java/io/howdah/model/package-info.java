/**
 * The objects of a database as records: one per object kind, under the sealed {@link
 * io.howdah.model.DatabaseObject}. Enter at {@code DatabaseObject}. No I/O, no SQL, nothing about
 * which objects are wanted: that is a selection, a value beside the objects.
 */
@NullMarked
package io.howdah.model;

import org.jspecify.annotations.NullMarked;
