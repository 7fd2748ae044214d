package io.howdah.cli;

import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Archives;
import io.howdah.archive.Format;
import io.howdah.archive.file.PathText;
import io.howdah.archive.verify.Verifier;
import io.howdah.archive.verify.VerifyReport;
import io.howdah.restore.Failures;
import io.howdah.script.RestoreScriptCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** howdah verify: reads an archive whole, and says what is in it or what is wrong with it. */
final class Verify {
  private Verify() {}

  static int run(ToolContext context, List<String> arguments) {
    @Nullable Format format = null;
    @Nullable String file = null;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("-F") && i + 1 < arguments.size()) {
        format = format(arguments.get(++i));
      } else if (argument.startsWith("--format=")) {
        format = format(argument.substring("--format=".length()));
      } else if (argument.startsWith("-F") && argument.length() > 2) {
        format = format(argument.substring(2));
      } else if (argument.startsWith("-")) {
        throw new UsageException("unrecognized option '" + argument + "'");
      } else if (file == null) {
        file = argument;
      } else {
        throw OptionValues.tooManyArguments(argument);
      }
    }
    if (file == null) {
      throw UsageException.error("no archive specified");
    }
    try (ArchiveReader reader = Archives.open(PathText.path(file), format)) {
      VerifyReport report = Verifier.verify(reader);
      String more = reader.header().format() == Format.TAR ? script(reader) : sums(report);
      String text =
          file
              + ": "
              + report.entries()
              + " entries, "
              + report.dataEntries()
              + " with data, "
              + report.rows()
              + " rows, "
              + report.largeObjects()
              + " large objects, "
              + report.dataBytes()
              + " bytes, "
              + more
              + "\n";
      context.out().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return 0;
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private static String sums(VerifyReport report) {
    return report.hasSums() ? "checksums verified" : "no checksums in it";
  }

  /** A tar archive's script takes the place of checksums: it repeats the table of contents. */
  private static String script(ArchiveReader reader) throws IOException {
    return switch (RestoreScriptCheck.check(reader)) {
      case SAME -> "restore.sql agrees";
      case NO_SCRIPT -> "no restore.sql in it";
      case NOT_COMPARED -> "restore.sql not compared";
    };
  }

  private static Format format(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "c", "custom" -> Format.CUSTOM;
      case "d", "directory" -> Format.DIRECTORY;
      case "t", "tar" -> Format.TAR;
      default ->
          throw UsageException.error(
              "unrecognized archive format \""
                  + name
                  + "\"; please specify \"c\", \"d\", or \"t\"");
    };
  }
}
