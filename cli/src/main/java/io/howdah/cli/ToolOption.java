package io.howdah.cli;

/**
 * One option of a tool's command line; each tool has an enum of them, in the order of C's table.
 */
interface ToolOption {
  /** The letter behind a single dash, or 0 where there is none. */
  char letter();

  /** The names behind two dashes, synonyms of each other; may be empty. */
  String[] longNames();

  /** Whether a value must follow. */
  boolean takesValue();
}
