package io.howdah.cli;

import org.jspecify.annotations.Nullable;

/** Where the launchers in bin/ enter: the first argument names the tool, the rest are its own. */
public final class Main {

  private Main() {}

  /** Runs the named tool and ends the process with its exit status. */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String[] args) {
    @Nullable String tool = args.length == 0 ? null : args[0];
    System.err.println(tool + ": error: this tool is not there yet");
    System.exit(1);
  }
}
