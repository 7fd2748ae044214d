package io.howdah.cli;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What the launchers run once to train the JVM's ahead-of-time cache. It rehearses usual runs
 * against a server of its own, and loads every class of Howdah that those didn't come across: a
 * database may hold any kind of object.
 */
final class WarmUp {
  /** How often a run is rehearsed: the JVM also keeps what it learned of the methods. */
  private static final int ROUNDS = 20;

  private WarmUp() {}

  static int run(ToolContext howdah) {
    ToolContext dump = ToolContext.of("pg_dump", Map.of(), howdah.out(), howdah.err());
    ToolContext restore = ToolContext.of("pg_restore", Map.of(), howdah.out(), howdah.err());
    try {
      Path scratch = Files.createTempDirectory("howdah-warm-up");
      String archive = scratch.resolve("archive.dump").toString();
      String script = scratch.resolve("script.sql").toString();
      try (RehearsalServer server = RehearsalServer.start()) {
        String url = server.url();
        for (int round = 0; round < ROUNDS; round++) {
          PgDump.run(dump, List.of("-Fc", "--no-sync", "-f", archive, "-d", url));
          PgDump.run(dump, List.of("--no-sync", "-f", script, "-d", url));
          PgRestore.run(restore, List.of("-f", script, archive));
          PgRestore.run(restore, List.of("-l", "-f", script, archive));
          PgRestore.run(restore, List.of("-d", url, archive));
        }
      }
      Answers.printHelp(dump);
      Files.deleteIfExists(Path.of(archive));
      Files.deleteIfExists(Path.of(script));
      Files.delete(scratch);
      loadAll();
    } catch (IOException e) {
      throw new HowdahException(Diagnostic.error("could not rehearse: " + e.getMessage()), e);
    }
    return 0;
  }

  /** Loads, without running anything of it, each class of the project's own jars. */
  private static void loadAll() throws IOException {
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!path.endsWith(".jar")) {
        continue;
      }
      try (JarFile jar = new JarFile(path)) {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
          String name = entries.nextElement().getName();
          if (name.startsWith("io/howdah/") && name.endsWith(".class")) {
            load(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
          }
        }
      }
    }
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, WarmUp.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // It is only missing in the cache then.
    }
  }
}
