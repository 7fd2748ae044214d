package io.howdah.catalog;

import io.howdah.model.Selection;
import io.howdah.model.Table;
import java.util.List;

/**
 * What a reader may ask about while it writes its query.
 *
 * @param builder what has been read so far
 * @param selection what is wanted of the objects read so far; knows each as soon as it was added to
 *     the builder
 * @param tables the relations that details are wanted of (to be dumped, or a parent of one that
 *     is); locked by now
 * @param options what the command line says about reading
 */
public record ReadContext(
    CatalogBuilder builder, Selection selection, List<Table> tables, ReadOptions options) {}
