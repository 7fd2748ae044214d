package io.howdah.restore;

import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How a restore went.
 *
 * @param messages what was said
 * @param status the exit status
 */
record RestoreOutcome(String messages, int status) {
  static RestoreOutcome ours(Path archive, OptionSet set, TestDatabase target) throws IOException {
    return OurRestore.into(archive, set.options(), target.url())
        .as((messages, status) -> new RestoreOutcome(nameless(messages, target), status));
  }

  /** Without the settings that the server does not know, which pg_restore counts as errors. */
  static RestoreOutcome pgRestores(Path archive, OptionSet set, TestDatabase target) {
    List<String> arguments = new ArrayList<>(set.arguments());
    Collections.addAll(arguments, "-d", target.url(), archive.toString());
    var result = ReferenceTools.require(18).runner("pg_restore", arguments).run();
    String text = nameless(new String(result.errorOutput(), StandardCharsets.ISO_8859_1), target);
    String unknown =
        """
        pg_restore: error: could not execute query: ERROR:  unrecognized configuration parameter "transaction_timeout"
        Command was: SET transaction_timeout = 0;
        """;
    if (!text.startsWith(unknown)) {
      return new RestoreOutcome(text, result.exitStatus());
    }
    int count = text.lastIndexOf(": ") + 2;
    int others = Integer.parseInt(text.substring(count).strip()) - 1;
    String rest = text.substring(unknown.length(), count) + others + "\n";
    return new RestoreOutcome(others == 0 ? "" : rest, others == 0 ? 0 : result.exitStatus());
  }

  /** The two databases have different names, and what is made in them different OIDs. */
  private static String nameless(String messages, TestDatabase target) {
    return messages
        .replace(" database " + target.name(), " database")
        .replace(" database \"" + target.name() + "\"", " database")
        .replaceAll(", [0-9]+\\) already exists", ", OID) already exists");
  }

  /** Several processes of pg_restore's write into each other's lines, but not into words. */
  List<String> sortedWords() {
    return Arrays.stream(messages.replace("pg_restore:", " pg_restore: ").split("\\s+"))
        .sorted()
        .toList();
  }

  /** One word a line, in order. */
  String words() {
    return String.join("\n", sortedWords());
  }
}
