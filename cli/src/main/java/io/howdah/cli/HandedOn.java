package io.howdah.cli;

import io.howdah.script.PsqlConnect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pg_dumpall hands on to the dump of each database: as arguments, and as the command that the
 * C tool runs in a shell and tells of with {@code -v}. No process is started here, but what is told
 * is the same but for secrets. Byte strings.
 *
 * <p>Source: {@code main} and {@code runPgDump} in {@code pg_dumpall.c}.
 *
 * @param arguments what all dumps are asked for
 * @param told the same, as words of the command
 */
record HandedOn(List<String> arguments, String told) {
  HandedOn {
    arguments = List.copyOf(arguments);
  }

  /**
   * The command for one database.
   *
   * @param directory where our pg_dump is, or null where nobody says
   * @param create the options that say whether the dump creates the database
   * @param append whether the dump adds to a file
   * @param connection a connection string without a database
   * @throws ShellWord.UnfitException if the database's name could not be handed on
   */
  String command(
      @Nullable String directory,
      List<String> create,
      boolean append,
      String connection,
      String database) {
    return '"'
        + (directory == null ? "pg_dump" : directory + "/pg_dump")
        + "\" "
        + told
        + ' '
        + String.join(" ", create)
        + (append ? " -Fa " : " -Fp ")
        + ShellWord.of(connection + " dbname=" + PsqlConnect.connectionValue(database));
  }

  /** Collects the options in the order in which they come. Not thread-safe. */
  static final class Builder {
    private final List<String> arguments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** Hands on an option without a value. */
    void add(String option) {
      arguments.add(option);
      tell(option);
    }

    /**
     * Hands on an option with a value.
     *
     * @throws ShellWord.UnfitException if the C tool could not hand it on
     */
    void add(String option, String value) {
      tell(option, value);
      arguments.add(option);
      arguments.add(value);
    }

    /** Tells of an option that the C tool hands on, and that is seen to before the dumps here. */
    void tell(String option) {
      text.append(' ').append(option);
    }

    /**
     * The same for an option with a value.
     *
     * @throws ShellWord.UnfitException if the C tool could not hand it on
     */
    void tell(String option, String value) {
      tell(option);
      tell(ShellWord.of(value));
    }

    HandedOn build() {
      return new HandedOn(arguments, text.toString());
    }
  }
}
