package io.howdah.archive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File names as bytes, whatever the encoding of the JVM's locale. */
class PathTextTest {
  @TempDir Path directory;

  @Test
  void everyNameIsTheBytesThatItIsMadeOf() {
    String utf8 =
        new String("ü/€ 😀".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    for (String name :
        List.of(
            "a",
            "a/b",
            "/a/b",
            "..",
            "../a%41",
            utf8,
            "/" + utf8,
            "a\u00ff",
            "/\u00fe/b\u00ff",
            "../\u00ff",
            "./\u00ff/..",
            "\u00c3",
            "%s \u00ff?#[x]",
            "\u0080/" + utf8)) {
      Path path = PathText.path(name);
      assertThat(PathText.bytes(path)).isEqualTo(name);
      assertThat(path.isAbsolute()).isEqualTo(name.startsWith("/"));
    }
    assertThat(PathText.bytes(PathText.path("//a//\u00ff///"))).isEqualTo("/a/\u00ff");
  }

  @Test
  void aFileHasThatName() throws IOException {
    String name = PathText.bytes(directory) + "/x\u00ff\u00fe";
    Files.createDirectory(PathText.path(name));
    assertThat(PathText.bytes(PathText.path(name))).isEqualTo(name);
    Files.createFile(PathText.path(name + "/y\u00c3"));
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.map(PathText::bytes)).contains(name, name + "/y\u00c3");
    }
  }

  @Test
  void theTemporaryNameIsPossibleForEveryName() throws IOException {
    for (String name : List.of("\u00ff".repeat(255), "\u00f0\u009f\u0098\u0080".repeat(63))) {
      Path path = directory.resolve(PathText.path(name));
      Files.createFile(path);
      Files.createFile(TemporaryNames.beside(path));
    }
    assertThatThrownBy(() -> TemporaryNames.beside(directory.resolve("x".repeat(256))))
        .satisfies(e -> assertThat(SystemErrors.reason(e)).isEqualTo("File name too long"));
  }

  @Test
  void linksThatGoRoundHaveTheSystemsWords() throws IOException {
    Path loop = Files.createSymbolicLink(directory.resolve("loop"), Path.of("loop"));
    assertThatThrownBy(() -> Files.newInputStream(loop).close())
        .satisfies(
            e -> assertThat(SystemErrors.reason(e)).isEqualTo("Too many levels of symbolic links"));
  }
}
