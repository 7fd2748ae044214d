package io.howdah.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program to its end and keeps what it wrote. The environment is the JVM's without {@code
 * PG*}, {@code LC_*}, {@code LANG*} and the JVM option variables, with {@code LC_ALL=C}: a test
 * says what else it wants.
 */
public final class ProcessRunner {

  /** What a program left behind. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares results as wholes
  public record Result(int exitStatus, byte[] output, byte[] errorOutput) {

    /** Standard output as UTF-8. */
    public String text() {
      return new String(output, StandardCharsets.UTF_8);
    }

    /** Standard output, one char per byte. */
    public String byteText() {
      return new String(output, StandardCharsets.ISO_8859_1);
    }

    /** Standard error as UTF-8. */
    public String errorText() {
      return new String(errorOutput, StandardCharsets.UTF_8);
    }

    /** This result, if the program was content. */
    public Result orFail() {
      if (exitStatus != 0) {
        throw new AssertionError("exit status " + exitStatus + ": " + errorText());
      }
      return this;
    }

    @Override
    public String toString() {
      return "exit status "
          + exitStatus
          + ", "
          + output.length
          + " bytes of output, errors: "
          + errorText();
    }
  }

  private final List<String> command;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private byte[] input = new byte[0];
  private @Nullable Path directory;
  private @Nullable Path outputFile;
  private long timeoutMillis = 300_000;

  private ProcessRunner(List<String> command) {
    this.command = List.copyOf(command);
  }

  public static ProcessRunner of(List<String> command) {
    return new ProcessRunner(command);
  }

  public static ProcessRunner of(String... command) {
    return new ProcessRunner(List.of(command));
  }

  /** A class's {@code main} in a JVM like this one, with this one's class path. */
  public static ProcessRunner java(Class<?> main, List<String> arguments) {
    List<String> command = javaCommand(main, System.getProperty("java.class.path"));
    command.addAll(arguments);
    return new ProcessRunner(command);
  }

  /** The words that start a class's {@code main} with this class path. */
  public static List<String> javaCommand(Class<?> main, String classPath) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            classPath,
            main.getName()));
  }

  /** Writes a program that runs this command, with its own arguments behind. */
  public static void script(Path path, List<String> command) throws IOException {
    StringBuilder text = new StringBuilder("#!/bin/sh\nexec");
    for (String word : command) {
      text.append(" '").append(word.replace("'", "'\\''")).append('\'');
    }
    Files.writeString(path, text.append(" \"$@\"\n"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  public ProcessRunner environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public ProcessRunner environment(Map<String, String> values) {
    environment.putAll(values);
    return this;
  }

  public ProcessRunner input(byte[] bytes) {
    input = bytes;
    return this;
  }

  public ProcessRunner directory(Path path) {
    directory = path;
    return this;
  }

  /** Standard output to a file, in place of the result. */
  public ProcessRunner outputTo(Path file) {
    outputFile = file;
    return this;
  }

  public ProcessRunner timeoutMillis(long millis) {
    timeoutMillis = millis;
    return this;
  }

  /** Starts the program without waiting; its streams are the caller's. */
  public Process start() {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> variables = builder.environment();
    variables
        .keySet()
        .removeIf(name ->
            name.startsWith("PG")
                || name.startsWith("LC_")
                || name.startsWith("LANG")
                || name.equals("JAVA_TOOL_OPTIONS")
                || name.equals("JDK_JAVA_OPTIONS"));
    variables.put("LC_ALL", "C");
    variables.putAll(environment);
    if (directory != null) {
      builder.directory(directory.toFile());
    }
    if (outputFile != null) {
      builder.redirectOutput(outputFile.toFile());
    }
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs the program to its end.
   *
   * @throws AssertionError if it does not end in time; it is killed then
   */
  public Result run() {
    Process process = start();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Thread outputReader = drain(process.getInputStream(), output);
    Thread errorReader = drain(process.getErrorStream(), errors);
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input);
              } catch (IOException e) {
                // The program need not read all of its input.
                return;
              }
            });
    try {
      if (!process.waitFor(timeoutMillis, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not end within " + timeoutMillis + " ms: " + command);
      }
      outputReader.join();
      errorReader.join();
      writer.join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return new Result(process.exitValue(), output.toByteArray(), errors.toByteArray());
  }

  private static Thread drain(InputStream from, ByteArrayOutputStream to) {
    return Thread.ofVirtual()
        .start(() -> {
          try (from) {
            from.transferTo(to);
          } catch (IOException e) {
            // The program was killed; what it wrote so far is what there is.
            return;
          }
        });
  }
}
