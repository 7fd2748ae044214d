package io.howdah.script;

/**
 * The first line in which two scripts differ; of long lines the part that does.
 *
 * @param expected as it was made again, with its end; empty behind the last line
 * @param actual as it stands in the archive
 * @param lineNumber from 1, in the archive's script
 * @param offset in bytes, in the archive's script
 */
record ScriptDifference(String expected, String actual, long lineNumber, long offset) {}
