package io.howdah.archive.format.tar;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveSums;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjects;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.format.LargeObjectList;
import io.howdah.archive.format.ListedLargeObjects;
import io.howdah.archive.format.MemberNames;
import io.howdah.archive.format.SourceStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads a tar archive in a file, in any order. The members are looked for once, when needed. */
final class TarFileReader extends TarReader {
  private final FileChannel channel;
  private final long size;
  private final long afterToc;
  private @Nullable Map<String, TarHeader> members;

  TarFileReader(FileChannel channel, Front front, long afterToc) throws IOException {
    super(front);
    this.channel = channel;
    this.size = channel.size();
    this.afterToc = afterToc;
  }

  @Override
  public boolean isRandomAccess() {
    return true;
  }

  private synchronized Map<String, TarHeader> members() throws IOException {
    if (members == null) {
      Map<String, TarHeader> found = new HashMap<>();
      ByteInput in = ByteInput.of(channel, afterToc, size, null);
      for (TarHeader h = TarHeader.read(in); h != null; h = TarHeader.read(in)) {
        found.putIfAbsent(h.name(), h);
        in.skip(h.size() + h.padding());
      }
      members = found;
    }
    return members;
  }

  private InputStream open(String name, Entry entry) throws IOException {
    TarHeader h = members().get(name);
    if (h == null) {
      throw new ArchiveException.Corrupt(
          "could not find file \"" + name + "\" in archive", -1, name, entry.label());
    }
    ByteInput in = ByteInput.of(channel, h.dataPosition(), h.dataPosition() + h.size(), name);
    return new SourceStream(in, Algorithm.NONE, entry.label());
  }

  @Override
  public InputStream data(Entry entry) throws IOException {
    use().requireStream(entry);
    return open(requireMember(entry), entry);
  }

  @Override
  public LargeObjects largeObjects(Entry entry) throws IOException {
    use().requireLargeObjects(entry);
    requireMember(entry);
    return new ListedLargeObjects(list(entry), file -> open(file, entry));
  }

  /** The list of an entry's large objects. */
  LargeObjectList list(Entry entry) throws IOException {
    String name = MemberNames.largeObjectList(header(), entry);
    return new LargeObjectList(open(name, entry), name, entry.label());
  }

  @Override
  public @Nullable InputStream restoreScript() throws IOException {
    use().requireOpen();
    TarHeader h = members().get(MemberNames.RESTORE_SCRIPT);
    if (h == null) {
      return null;
    }
    ByteInput in =
        ByteInput.of(
            channel, h.dataPosition(), h.dataPosition() + h.size(), MemberNames.RESTORE_SCRIPT);
    return new SourceStream(in, Algorithm.NONE, null);
  }

  @Override
  public @Nullable ArchiveSums checkStructure() throws IOException {
    use().requireOpen();
    new MemberCheck(this).run(ByteInput.of(channel, 0, size, null));
    return null;
  }

  @Override
  public @Nullable Entry nextData() {
    throw new UnsupportedOperationException("the archive is not read forward only");
  }

  @Override
  public void setAside(IntPredicate wanted) {}

  @Override
  public long dataSizeEstimate(Entry entry) {
    String name = memberOf(entry);
    try {
      TarHeader h = name == null ? null : members().get(name);
      return h == null ? 0 : h.size();
    } catch (IOException e) {
      // Whoever reads the data will be told.
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    use().close();
    channel.close();
  }
}
