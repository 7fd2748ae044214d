package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.archive.verify.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and tar members that are there twice, or that nothing in the archive is about. */
class BesideArchivesTest {
  @TempDir Path directory;

  private Path write(Format format, Compression compression) throws IOException {
    Samples.Content content = Samples.content(11);
    Path path = directory.resolve("archive");
    try (ArchiveWriter w =
        Archives.create(
            ArchiveTarget.path(path),
            Samples.header(format, compression),
            content.entries(),
            WriteOptions.DEFAULT.withSync(false))) {
      Samples.write(w, content);
    }
    return path;
  }

  private static void refuses(Path archive, String message) {
    assertThatThrownBy(() -> Verifier.verify(archive, null))
        .isInstanceOf(ArchiveException.Corrupt.class)
        .hasMessage(message);
  }

  @Test
  void aFileOfNoEntryIsNoticed() throws IOException {
    Path dir = write(Format.DIRECTORY, Compression.of(Compression.Algorithm.GZIP));
    for (String name : new String[] {"9999.dat.gz", "blob_77.dat", "blobs_9.toc"}) {
      Path more = Files.createFile(dir.resolve(name));
      refuses(dir, "file \"" + name + "\" belongs to no TOC entry");
      Files.delete(more);
    }
    Files.writeString(dir.resolve("notes.txt"), "of no concern");
    assertThat(Verifier.verify(dir, null).largeObjects()).isEqualTo(6);
  }

  @Test
  void dataInTwoFilesIsNoticed() throws IOException {
    Path dir = write(Format.DIRECTORY, Compression.of(Compression.Algorithm.GZIP));
    Files.createFile(dir.resolve("3001.dat"));
    assertThatThrownBy(() -> Verifier.verify(dir, null))
        .isInstanceOf(ArchiveException.Corrupt.class)
        .hasMessageStartingWith("there are two files \"3001.dat");
  }

  @Test
  void aFileThatIsAnotherOneIsNoticed() throws IOException {
    Path dir = write(Format.DIRECTORY, Compression.NONE);
    Path object = dir.resolve("blob_16385.dat");
    Files.delete(object);
    Files.createSymbolicLink(object, Path.of("blob_16386.dat"));
    refuses(dir, "file \"blob_16385.dat\" is a link to another file of the archive");
  }

  @Test
  void anEmptiedFileIsNoticed() throws IOException {
    Path dir = write(Format.DIRECTORY, Compression.of(Compression.Algorithm.GZIP));
    Files.write(dir.resolve("blob_16384.dat.gz"), new byte[0]);
    refuses(dir, "file \"blob_16384.dat.gz\" is empty");
  }

  @Test
  void aLineThatNamesAnotherFileIsNoticed() throws IOException {
    Path dir = write(Format.DIRECTORY, Compression.NONE);
    Path list = dir.resolve("blobs_3101.toc");
    Files.writeString(list, Files.readString(list).replace("16385 blob_16385", "16385 blob_16386"));
    refuses(dir, "file name \"blob_16386.dat\" is not the one that belongs to large object 16385");
  }

  @Test
  void zerosInATarArchiveAreNoticed() throws IOException {
    Path tar = write(Format.TAR, Compression.NONE);
    byte[] good = Files.readAllBytes(tar);
    Files.write(tar, Arrays.copyOf(good, good.length + 512));
    refuses(tar, "tar archive is not ended by two blocks of zeros");
    // As tar programs fill up what they have packed again.
    Files.write(tar, Arrays.copyOf(good, (good.length + 10239) / 10240 * 10240));
    assertThat(Verifier.verify(tar, null).largeObjects()).isEqualTo(6);
    ByteArrayOutputStream front = new ByteArrayOutputStream();
    front.write(new byte[512]);
    front.write(good);
    Files.write(tar, front.toByteArray());
    assertThatThrownBy(() -> Verifier.verify(tar, Format.TAR)).isInstanceOf(ArchiveException.class);
  }
}
