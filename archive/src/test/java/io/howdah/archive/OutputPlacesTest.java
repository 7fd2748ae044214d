package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.archive.verify.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where archives are written to, and what is left there. */
class OutputPlacesTest {
  private static final WriteOptions OPTIONS = WriteOptions.DEFAULT;

  @TempDir Path directory;

  private static ArchiveWriter create(ArchiveTarget target, Format format) throws IOException {
    return Archives.create(
        target,
        Samples.header(format, Compression.defaultFor(format)),
        Samples.content(1).entries(),
        OPTIONS);
  }

  private static void write(Path path, Format format) throws IOException {
    try (ArchiveWriter w = create(ArchiveTarget.path(path), format)) {
      Samples.write(w, Samples.content(1));
    }
  }

  private void assertFiles(String... names) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(p -> String.valueOf(p.getFileName()))).containsExactlyInAnyOrder(names);
    }
  }

  /** Only root can make a file somebody else's; as another user, the file stays one's own. */
  private static void giveAway(Path file) throws IOException {
    try {
      Files.setOwner(
          file,
          file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    } catch (FileSystemException | UserPrincipalNotFoundException e) {
      assertThat(ProcessHandle.current().info().user()).isNotEqualTo(Optional.of("root"));
    }
  }

  @Test
  void anExistingFileIsReplacedOnceTheNewOneIsComplete() throws IOException {
    Path file = directory.resolve("a.dump");
    Files.writeString(file, "old");
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, permissions);
    giveAway(file);
    PosixFileAttributes old = Files.readAttributes(file, PosixFileAttributes.class);
    try (ArchiveWriter w = create(ArchiveTarget.path(file), Format.CUSTOM)) {
      assertThat(file).hasContent("old");
      Samples.write(w, Samples.content(1));
    }
    Verifier.verify(file, Format.CUSTOM);
    PosixFileAttributes now = Files.readAttributes(file, PosixFileAttributes.class);
    assertThat(now.permissions()).isEqualTo(permissions);
    assertThat(List.of(now.owner(), now.group())).isEqualTo(List.of(old.owner(), old.group()));
    assertFiles("a.dump");
    try (ArchiveWriter w = create(ArchiveTarget.path(file), Format.CUSTOM)) {
      assertThat(w.toc().entries()).isNotEmpty();
    }
    Verifier.verify(file, Format.CUSTOM);
    assertFiles("a.dump");
  }

  @Test
  void aSymbolicLinkStaysOne() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
    write(link, Format.TAR);
    assertThat(link).isSymbolicLink();
    Verifier.verify(file, Format.TAR);
    assertFiles("file", "link");
  }

  /** Where standard output is closed, {@code /dev/stdout} is a file that the JVM reads. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aDescriptorOpenForReadingIsNotWritten() throws IOException {
    Path file = directory.resolve("read");
    Files.writeString(file, "precious");
    try (InputStream in = Files.newInputStream(file);
        Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      assertThat(in.available()).isPositive();
      Path descriptor =
          open.filter(Files::exists).filter(it -> sameFile(it, file)).findFirst().orElseThrow();
      assertThatThrownBy(() -> write(descriptor, Format.CUSTOM))
          .hasMessageContaining("Bad file descriptor");
    }
    assertThat(file).hasContent("precious");
  }

  private static boolean sameFile(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException gone) {
      return false;
    }
  }

  @Test
  void aDeviceIsWrittenAsItIs() throws IOException {
    Path device = Path.of("/dev/null");
    assertThatThrownBy(() -> write(device, Format.CUSTOM))
        .isInstanceOf(ArchiveException.FileAccess.class)
        .hasMessage("could not fsync file \"/dev/null\": Invalid argument");
    try (ArchiveWriter w =
        Archives.create(
            ArchiveTarget.path(device),
            Samples.header(Format.CUSTOM, Compression.NONE),
            Samples.content(1).entries(),
            OPTIONS.withSync(false))) {
      Samples.write(w, Samples.content(1));
    }
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void placesThatCannotBeWrittenAreNamed() throws IOException {
    Path missing = directory.resolve("missing/x");
    assertThatThrownBy(() -> write(missing, Format.CUSTOM))
        .isInstanceOf(ArchiveException.FileAccess.class)
        .hasMessage("could not open output file \"" + missing + "\": No such file or directory");
    assertThatThrownBy(() -> write(missing, Format.TAR))
        .hasMessage(
            "could not open TOC file \"" + missing + "\" for output: No such file or directory");
    assertThatThrownBy(() -> write(missing, Format.DIRECTORY))
        .hasMessage("could not create directory \"" + missing + "\": No such file or directory");
    assertThatThrownBy(() -> write(directory, Format.CUSTOM))
        .hasMessage("could not open output file \"" + directory + "\": Is a directory");
  }

  @Test
  void aDirectoryMayExistAndBeEmpty() throws IOException {
    Path dir = Files.createDirectory(directory.resolve("d"));
    write(dir, Format.DIRECTORY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)))
        .isEqualTo("rwx------");
    Verifier.verify(dir, null);
    assertThatThrownBy(() -> write(dir, Format.DIRECTORY))
        .hasMessage("directory \"" + dir + "\" is not empty");
    Path file = Files.createFile(directory.resolve("f"));
    assertThatThrownBy(() -> write(file, Format.DIRECTORY))
        .hasMessage("could not open directory \"" + file + "\": Not a directory");
    Path made = directory.resolve("made");
    write(made, Format.DIRECTORY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
    assertFiles("d", "f", "made");
  }

  @Test
  void anExistingDirectoryIsLeftEmptyWithoutACommit() throws IOException {
    Path dir = Files.createDirectory(directory.resolve("d"));
    try (ArchiveWriter w = create(ArchiveTarget.path(dir), Format.DIRECTORY);
        DataSink sink = w.data(3001)) {
      sink.write(new byte[10], 0, 10);
      sink.finish();
    }
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void aFullDiskIsAnError() {
    Path full = Path.of("/dev/full");
    if (!Files.exists(full)) {
      return;
    }
    assertThatThrownBy(() -> write(full, Format.CUSTOM))
        .isInstanceOf(ArchiveException.FileAccess.class)
        .hasMessage("could not write to output file: No space left on device");
  }

  @Test
  void aStreamThatFailsIsAnError() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    for (Format f : new Format[] {Format.CUSTOM, Format.TAR}) {
      assertThatThrownBy(
              () -> {
                try (ArchiveWriter w = create(ArchiveTarget.stream(broken), f)) {
                  Samples.write(w, Samples.content(1));
                }
              })
          .isInstanceOf(ArchiveException.FileAccess.class)
          .hasMessage("could not write to output file: Broken pipe");
    }
    assertThatThrownBy(() -> create(ArchiveTarget.stream(broken), Format.DIRECTORY))
        .hasMessage("no output directory specified");
  }

  @Test
  void tarRefusesCompression() {
    assertThatThrownBy(() ->
            Archives.create(
                ArchiveTarget.path(directory.resolve("t")),
                Samples.header(Format.TAR, Compression.GZIP),
                Samples.content(1).entries(),
                OPTIONS))
        .isInstanceOf(ArchiveException.UnsupportedCompression.class)
        .hasMessage("compression is not supported by tar archive format");
  }

  @Test
  void tarEndsWithTheScript() throws IOException {
    Path file = directory.resolve("t.tar");
    WriteOptions options =
        OPTIONS.withRestoreScript(out -> {
          byte[] text = "-- script\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
          out.write(text, 0, text.length);
        });
    try (ArchiveWriter w =
        Archives.create(
            ArchiveTarget.path(file),
            Samples.header(Format.TAR, Compression.NONE),
            Samples.content(1).entries(),
            options)) {
      Samples.write(w, Samples.content(1));
    }
    Verifier.verify(file, null);
    String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(text.substring(text.length() - 2048))
        .startsWith("restore.sql\0")
        .contains("-- script\n");
  }
}
