package io.howdah.restore;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Archives of the database of corners, made by the C pg_dump. */
final class TestArchives {
  private TestArchives() {}

  /** The script that makes the database. */
  static String corners() {
    try (InputStream in = TestArchives.class.getResourceAsStream("corners.sql")) {
      if (in == null) {
        throw new IllegalStateException("corners.sql is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database of corners. */
  static TestDatabase cornersOn(PostgresServer server) {
    TestDatabase database = server.createDatabase();
    database.execute(corners());
    return database;
  }

  /** Dumps a database with the C pg_dump into a file or directory of that name. */
  static Path dump(TestDatabase source, int toolVersion, Path file, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-f", file.toString(), "-d", source.url()));
    Collections.addAll(all, arguments);
    ReferenceTools.require(toolVersion).pgDump(all.toArray(String[]::new)).orFail();
    return file;
  }
}
