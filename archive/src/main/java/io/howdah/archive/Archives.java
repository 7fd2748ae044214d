package io.howdah.archive;

import io.howdah.archive.file.ByteInput;
import io.howdah.archive.file.PathText;
import io.howdah.archive.file.SystemErrors;
import io.howdah.archive.format.ArchiveProbe;
import io.howdah.archive.format.custom.CustomReader;
import io.howdah.archive.format.custom.CustomWriter;
import io.howdah.archive.format.directory.DirectoryReader;
import io.howdah.archive.format.directory.DirectoryWriter;
import io.howdah.archive.format.tar.TarReader;
import io.howdah.archive.format.tar.TarWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens archives for reading and creates them. */
public final class Archives {
  private Archives() {}

  /** Opens a file or a directory, and finds its format by looking. */
  public static ArchiveReader open(Path path) throws IOException {
    return open(path, null);
  }

  /**
   * Opens a file or a directory.
   *
   * @param format what the archive is, or null to find out
   * @throws ArchiveException of the kind that tells what is wrong
   */
  public static ArchiveReader open(Path path, @Nullable Format format) throws IOException {
    if (format == Format.DIRECTORY || (format == null && Files.isDirectory(path))) {
      return DirectoryReader.open(path, format == null);
    }
    FileChannel channel;
    try {
      channel = FileChannel.open(path, StandardOpenOption.READ);
    } catch (IOException e) {
      String name = "\"" + PathText.bytes(path) + "\"";
      throw SystemErrors.wrap(
          format == Format.TAR
              ? "could not open TOC file " + name + " for input"
              : "could not open input file " + name,
          e);
    }
    try {
      return openChannel(channel, format);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static ArchiveReader openChannel(FileChannel channel, @Nullable Format format)
      throws IOException {
    if (!isSeekable(channel)) {
      return open(java.nio.channels.Channels.newInputStream(channel), format);
    }
    Format actual =
        format != null
            ? format
            : ArchiveProbe.format(ByteInput.of(channel, 0, channel.size(), null));
    return switch (actual) {
      case CUSTOM -> CustomReader.open(channel);
      case TAR -> TarReader.open(channel);
      case DIRECTORY -> throw noDirectory();
    };
  }

  /**
   * Opens an archive that can be read forward only. The stream is closed with the reader.
   *
   * @param format what the archive is, or null to find out; a directory it cannot be
   */
  public static ArchiveReader open(InputStream stream, @Nullable Format format) throws IOException {
    ByteInput in = ByteInput.of(stream, null);
    Format actual = format != null ? format : ArchiveProbe.format(in);
    return switch (actual) {
      case CUSTOM -> CustomReader.open(in);
      case TAR -> TarReader.open(in);
      case DIRECTORY -> throw noDirectory();
    };
  }

  private static ArchiveException noDirectory() {
    return new ArchiveException.NotPossible("no output directory specified");
  }

  /** Opens standard input, random access where it is a file. */
  @SuppressWarnings("resource") // standard input is not ours to close before the reader is
  public static ArchiveReader openStandardInput(@Nullable Format format) throws IOException {
    return openChannel(new FileInputStream(FileDescriptor.in).getChannel(), format);
  }

  private static boolean isSeekable(FileChannel channel) {
    try {
      long position = channel.position();
      channel.position(position);
      // A pipe says 0 where it cannot be asked; a file of that length is no archive either way.
      return channel.size() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Begins an archive: what {@link ArchiveWriter} tells about it.
   *
   * @param header says the format and the compression
   * @param entries the whole table of contents, in the order it is to have
   */
  public static ArchiveWriter create(
      ArchiveTarget target, Header header, List<Entry> entries, WriteOptions options)
      throws IOException {
    Toc toc = new Toc(header, entries);
    return switch (header.format()) {
      case CUSTOM -> CustomWriter.create(target, toc, options);
      case TAR -> TarWriter.create(target, toc, options);
      case DIRECTORY -> DirectoryWriter.create(target, toc, options);
    };
  }
}
