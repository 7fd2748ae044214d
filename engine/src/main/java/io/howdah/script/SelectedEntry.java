package io.howdah.script;

import io.howdah.archive.Entry;

/**
 * An entry and what of it is wanted.
 *
 * @param entry the entry
 * @param wanted its wanted parts
 */
public record SelectedEntry(Entry entry, Wanted wanted) {}
