package io.howdah.cli;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.restore.Failures;
import io.howdah.wire.WireException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the launchers in bin/ enter: the first argument names the tool, the rest are its own. Ends
 * the process with the tool's exit status.
 */
public final class Main {
  /** How a shell sees a tool of C's that nobody reads from any more: ended by SIGPIPE, silently. */
  private static final int BROKEN_PIPE = 128 + 13;

  private Main() {}

  /** Runs the named tool. */
  public static void main(String[] args) {
    if (args.length == 0) {
      throw new IllegalArgumentException("the launcher names the tool");
    }
    List<String> arguments = NativeText.arguments(Arrays.copyOfRange(args, 1, args.length));
    ToolContext context =
        ToolContext.of(
            args[0],
            NativeText.environment(),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err));
    Interruption.exit(run(context, arguments));
  }

  /** Runs a tool to its end and returns its exit status; prints what went wrong. */
  static int run(ToolContext context, List<String> arguments) {
    return guard(
        context,
        () -> {
          if (!arguments.isEmpty() && answersAtOnce(context, arguments.get(0))) {
            return 0;
          }
          return switch (context.tool()) {
            case "pg_dump" -> PgDump.run(context, arguments);
            case "pg_restore" -> PgRestore.run(context, arguments);
            case "pg_dumpall" -> PgDumpall.run(context, arguments);
            case "howdah" -> HowdahTool.run(context, arguments);
            default -> throw new HowdahException("there is no tool of this name");
          };
        });
  }

  /** Does a tool's work, prints what went wrong, and returns the exit status. */
  static int guard(ToolContext context, IntSupplier work) {
    Messages messages = context.messages();
    try {
      return work.getAsInt();
    } catch (UsageException e) {
      messages.usage(e);
    } catch (HowdahException | WireException e) {
      Diagnostic diagnostic = Failures.diagnosticOf(e);
      boolean pipeIgnored = "ignored".equals(context.environment().get("HOWDAH_PIPE"));
      if (isBrokenPipe(diagnostic.message()) && !pipeIgnored) {
        return BROKEN_PIPE;
      }
      Diagnostic before = Failures.before(e);
      if (before != null) {
        messages.report(before);
      }
      messages.report(diagnostic);
    } catch (OutOfMemoryError e) {
      messages.report(
          Diagnostic.error("out of memory")
              .withHint("Allow more by the environment variable HOWDAH_JAVA_OPTS, as in -Xmx4g."));
    } catch (RuntimeException | StackOverflowError e) {
      messages.error(internalError(e, context.environment().get("HOWDAH_DEBUG")));
    }
    return 1;
  }

  // Of the output, not of a connection; nor a server's words, before which another colon stands.
  private static boolean isBrokenPipe(String message) {
    int reason = message.indexOf(": ");
    return reason >= 0
        && message.substring(reason).equals(": Broken pipe")
        && (message.startsWith("could not write to ")
            || message.startsWith("could not close ")
            || message.startsWith("error during writing"));
  }

  // As in C, --help and --version count only as the first argument.
  private static boolean answersAtOnce(ToolContext context, String first) {
    switch (first) {
      case "--help", "-?" -> Answers.printHelp(context);
      case "--version", "-V" -> Answers.printVersion(context);
      default -> {
        return false;
      }
    }
    return true;
  }

  // A defect of ours. One line, with the place; everything where HOWDAH_DEBUG asks for it.
  private static String internalError(Throwable e, @Nullable String debug) {
    StringBuilder text = new StringBuilder("internal error: ").append(e);
    StackTraceElement[] trace = e.getStackTrace();
    for (int i = 0; i < trace.length && (i == 0 || debug != null); i++) {
      text.append(i == 0 ? " at " : "\n  at ").append(trace[i]);
    }
    for (Throwable t = e.getCause(); t != null && debug != null; t = t.getCause()) {
      text.append("\ncaused by: ").append(t);
      for (StackTraceElement element : t.getStackTrace()) {
        text.append("\n  at ").append(element);
      }
    }
    return text.toString();
  }
}
