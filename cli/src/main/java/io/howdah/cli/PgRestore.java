package io.howdah.cli;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.HowdahException;
import io.howdah.Restore;
import io.howdah.RestoreReport;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Archives;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.Toc;
import io.howdah.archive.file.PathText;
import io.howdah.restore.Failures;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * pg_restore: from a command line to a restored database, a script or a list of entries.
 *
 * <p>Source: {@code main} in {@code pg_restore.c}.
 */
final class PgRestore {
  private PgRestore() {}

  static int run(ToolContext context, List<String> arguments) {
    Messages messages = context.messages();
    PgRestoreCommand command =
        PgRestoreCommandLine.read(context.parser(PgRestoreOption.values(), arguments), messages);
    context.requireStandardOutput();
    int ignoredErrors;
    tellFormat(command, messages);
    try (ArchiveReader reader = open(command)) {
      tellEntries(reader.toc(), messages);
      ignoredErrors = restore(context, command, reader);
    } catch (IOException e) {
      throw Failures.of(e);
    }
    if (ignoredErrors > 0) {
      messages.report(
          Diagnostic.of(Severity.WARNING, "errors ignored on restore: " + ignoredErrors));
      return 1;
    }
    return 0;
  }

  private static int restore(ToolContext context, PgRestoreCommand command, ArchiveReader reader)
      throws IOException {
    Restore restore = new Restore(reader, command.options(), context.messages());
    ConnectionArguments connection = command.connection();
    if (connection == null || command.list()) {
      try (TextOutput out = TextOutput.open(context, command.file())) {
        if (command.list()) {
          restore.list(out);
        } else {
          restore.writeScript(out);
        }
        out.commit();
      }
      return 0;
    }
    if (command.archive() == null
        && command.options().jobs() > 1
        && reader.header().format() != Format.TAR) {
      throw new HowdahException("parallel restore from standard input is not supported");
    }
    try (var _ = Interruption.onInterrupt(context, restore::cancel)) {
      RestoreReport report =
          restore.toDatabase(
              connection.parameters(context.name().base()), connection.connectOptions(context));
      return report.ignoredErrors();
    }
  }

  // What C tells of its work to those who say -v twice, as far as ours works so.
  private static void tellFormat(PgRestoreCommand command, Messages messages) {
    String name = command.archive() == null ? "(stdio)" : command.archive();
    int format =
        switch (command.format()) {
          case ANY -> 0;
          case CUSTOM -> 1;
          case TAR -> 3;
          case DIRECTORY -> 5;
        };
    debug(messages, "allocating AH for " + name + ", format " + format);
    if (format == 0) {
      debug(messages, "attempting to ascertain archive format");
    }
  }

  private static void tellEntries(Toc toc, Messages messages) {
    if (!messages.wants(Severity.DEBUG)) {
      return;
    }
    int i = 0;
    for (Entry entry : toc.entries()) {
      debug(
          messages,
          "read TOC entry %d (ID %d) for %s %s"
              .formatted(i++, entry.dumpId(), entry.desc(), entry.tag()));
    }
  }

  private static void debug(Messages messages, String text) {
    messages.report(Diagnostic.of(Severity.DEBUG, text));
  }

  private static ArchiveReader open(PgRestoreCommand command) throws IOException {
    @Nullable Format format =
        switch (command.format()) {
          case ANY -> null;
          case CUSTOM -> Format.CUSTOM;
          case DIRECTORY -> Format.DIRECTORY;
          case TAR -> Format.TAR;
        };
    String archive = command.archive();
    boolean isOneFile = format != null && format != Format.DIRECTORY;
    if (archive == null || (archive.isEmpty() && isOneFile)) { // an empty name is that to C too
      return Archives.openStandardInput(format);
    }
    if (archive.isEmpty() && format == null) {
      // A variable that was not set; to the JDK, the current directory.
      throw new HowdahException("could not open input file \"\": No such file or directory");
    }
    return Archives.open(PathText.path(archive), format);
  }
}
