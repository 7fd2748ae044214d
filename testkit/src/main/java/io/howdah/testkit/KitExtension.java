package io.howdah.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Installs the test kit's own extensions in a server: {@code howdah_kit}, which has configuration
 * tables, initial privileges and members of many kinds, and {@code howdah_kit_dependent}.
 */
final class KitExtension {

  /** Part of cache names: to be changed with the extensions, so that servers are unpacked anew. */
  static final String EDITION = "kit1";

  private static final List<String> FILES =
      List.of(
          "howdah_kit.control",
          "howdah_kit--0.9.sql",
          "howdah_kit--1.0.sql",
          "howdah_kit_dependent.control",
          "howdah_kit_dependent--2.0 beta.sql");

  private KitExtension() {}

  /** Copies the files into a server's directory of extensions, if that exists. */
  static void install(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      for (String file : FILES) {
        Files.writeString(directory.resolve(file), Resources.text("extension/" + file));
      }
    }
  }
}
