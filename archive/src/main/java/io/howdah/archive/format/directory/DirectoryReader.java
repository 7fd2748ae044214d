package io.howdah.archive.format.directory;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.ArchiveSums;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.Header;
import io.howdah.archive.LargeObjects;
import io.howdah.archive.Toc;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.format.EntryIndex;
import io.howdah.archive.format.FileNameList;
import io.howdah.archive.format.HeaderCodec;
import io.howdah.archive.format.LargeObjectList;
import io.howdah.archive.format.ListedLargeObjects;
import io.howdah.archive.format.MemberNames;
import io.howdah.archive.format.PrimitiveReader;
import io.howdah.archive.format.ReaderUse;
import io.howdah.archive.format.SumOutput;
import io.howdah.archive.format.SumsReader;
import io.howdah.archive.format.TocDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads a directory archive. Thread-safe: each stream has a file of its own. */
public final class DirectoryReader implements ArchiveReader {
  private static final String OPEN_ERROR = "could not open input file \"%s\"";

  private final ArchiveFiles files;
  private final Toc toc;
  private final EntryIndex index;
  private final FileNameList names;
  private final ReaderUse use = new ReaderUse();

  /** How long header and table of contents are, if checksums follow; else -1. */
  private final long sumsStart;

  private DirectoryReader(ArchiveFiles files, Toc toc, FileNameList names, long sumsStart) {
    this.sumsStart = sumsStart;
    this.files = files;
    this.toc = toc;
    this.index = new EntryIndex(toc);
    this.names = names;
  }

  /**
   * Opens a directory.
   *
   * @param found whether the format was found by looking, which makes for another message
   */
  public static DirectoryReader open(Path directory, boolean found) throws IOException {
    ArchiveFiles files = new ArchiveFiles(directory);
    if (found && !Files.isRegularFile(files.find(MemberNames.TOC).path())) {
      throw new ArchiveException.NotAnArchive(
          "directory \""
              + directory
              + "\" does not appear to be a valid archive (\"toc.dat\" does not exist)");
    }
    try (InputStream in = files.open(MemberNames.TOC, OPEN_ERROR, null);
        ByteInput bytes = ByteInput.of(in, MemberNames.TOC)) {
      PrimitiveReader primitives = new PrimitiveReader(bytes);
      Header header = HeaderCodec.read(primitives, Format.DIRECTORY);
      FileNameList names = new FileNameList();
      Toc toc = TocDecoder.read(primitives, header, (r, i, e) -> names.read(r));
      long length = bytes.position();
      int next = bytes.read();
      if (next >= 0 && next != ArchiveSums.FIRST_LINE.charAt(0)) {
        throw bytes.corrupt("data continues behind the end of the table of contents", null);
      }
      return new DirectoryReader(files, toc, names, next >= 0 ? length : -1);
    }
  }

  @Override
  public Toc toc() {
    return toc;
  }

  @Override
  public boolean isRandomAccess() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return true;
  }

  private @Nullable String nameOf(Entry entry) {
    return names.get(index.of(entry));
  }

  private String requireName(Entry entry) {
    String name = nameOf(entry);
    if (name == null) {
      throw new IllegalArgumentException("no data in TOC entry " + entry.label());
    }
    return name;
  }

  @Override
  public boolean hasData(Entry entry) {
    return nameOf(entry) != null;
  }

  @Override
  public InputStream data(Entry entry) throws IOException {
    use.requireStream(entry);
    return files.open(requireName(entry), OPEN_ERROR, entry.label());
  }

  @Override
  public LargeObjects largeObjects(Entry entry) throws IOException {
    use.requireLargeObjects(entry);
    return new ListedLargeObjects(list(entry), file -> files.open(file, OPEN_ERROR, entry.label()));
  }

  private LargeObjectList list(Entry entry) throws IOException {
    String name = listName(entry);
    InputStream in =
        files.open(name, "could not open large object TOC file \"%s\" for input", entry.label());
    return new LargeObjectList(in, name, entry.label());
  }

  /** Before 1.16 the list had a fixed name, which was not always the one that the entry tells. */
  private String listName(Entry entry) {
    String name = requireName(entry);
    return header().version().atLeast(ArchiveVersion.CURRENT) ? name : "blobs.toc";
  }

  @Override
  public @Nullable Entry nextData() {
    throw new UnsupportedOperationException("the archive is not read forward only");
  }

  @Override
  public void setAside(IntPredicate wanted) {}

  /** The size of the entry's file; a list of large objects counts a thousandfold. */
  @Override
  public long dataSizeEstimate(Entry entry) {
    String name = nameOf(entry);
    if (name == null) {
      return 0;
    }
    long size = files.sizeOf(name);
    return entry.desc().equals("BLOBS") ? size * 1024 : size;
  }

  @Override
  public @Nullable ArchiveSums checkStructure() throws IOException {
    use.requireOpen();
    Set<String> expected = new HashSet<>();
    expected.add(MemberNames.TOC);
    for (Entry e : toc.entries()) {
      String name = nameOf(e);
      if (name == null) {
        continue;
      }
      boolean list = e.desc().equals("BLOBS");
      boolean own =
          list
              ? name.equals(MemberNames.largeObjectList(header(), e))
                  || !header().version().atLeast(ArchiveVersion.CURRENT)
              : name.equals(MemberNames.data(e));
      if (!own) {
        throw new ArchiveException.Corrupt(
            "data file name \"" + name + "\" is not the one that belongs to the entry",
            toc.byteOffset(e),
            MemberNames.TOC,
            e.label());
      }
      if (e.isLargeObjects()) {
        expected.add(listName(e));
        try (LargeObjectList objects = list(e)) {
          objects.addFiles(expected);
        }
      } else {
        expected.add(name);
      }
    }
    new FileCheck(files.directory(), expected).run();
    return sums();
  }

  private @Nullable ArchiveSums sums() throws IOException {
    if (sumsStart < 0) {
      return SumsReader.none(toc);
    }
    SumOutput sum = new SumOutput();
    try (InputStream in = files.open(MemberNames.TOC, OPEN_ERROR, null)) {
      sum.write(in, sumsStart);
      return SumsReader.read(in, MemberNames.TOC, toc, sum.sum());
    }
  }

  @Override
  public @Nullable String locationComment(Entry entry) {
    String name = nameOf(entry);
    return name == null ? null : "File: " + name;
  }

  @Override
  public void close() {
    use.close();
  }
}
