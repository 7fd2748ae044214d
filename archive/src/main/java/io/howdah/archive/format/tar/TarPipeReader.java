package io.howdah.archive.format.tar;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveSums;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjects;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.file.Spool;
import io.howdah.archive.format.LargeObjectList;
import io.howdah.archive.format.ListedLargeObjects;
import io.howdah.archive.format.MemberNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads a tar archive from a pipe, member after member. For one thread. */
final class TarPipeReader extends TarReader {
  private final ByteInput in;
  private final Map<String, Entry> entriesByMember = new HashMap<>();
  private IntPredicate wanted = id -> false;

  /** The member that the input stands in, or behind whose header it stands. */
  private @Nullable MemberInput current;

  /** Whether the current member has been looked at but not asked for. */
  private boolean pending;

  private final Spool aside = new Spool();
  private final Map<String, long[]> asideMembers = new HashMap<>();
  private final Set<Integer> largeObjectsRead = new HashSet<>();

  TarPipeReader(ByteInput in, Front front) {
    super(front);
    this.in = in;
    for (Entry e : toc().entries()) {
      String name = memberOf(e);
      if (name != null && !e.isLargeObjects()) {
        entriesByMember.put(name, e);
      }
    }
  }

  @Override
  public boolean isRandomAccess() {
    return false;
  }

  @Override
  public void setAside(IntPredicate predicate) {
    this.wanted = predicate;
  }

  /** The next member's header read, or the one that waits; null at the end. */
  private @Nullable MemberInput next() throws IOException {
    MemberInput member = current;
    if (member != null && pending) {
      return member;
    }
    if (member != null) {
      member.skipToNext();
    }
    TarHeader h = TarHeader.read(in);
    current = h == null ? null : new MemberInput(in, h);
    pending = h != null;
    return current;
  }

  @Override
  public @Nullable Entry nextData() throws IOException {
    use().requireOpen();
    pending = false;
    for (MemberInput m = next(); m != null; m = next()) {
      String name = m.header().name();
      Entry entry = entriesByMember.get(name);
      if (entry == null && isLargeObject(name)) {
        entry = largeObjectsEntry(name);
      }
      if (entry != null) {
        return entry;
      }
      pending = false;
    }
    return null;
  }

  private static boolean isLargeObject(String name) {
    return name.startsWith("blob_");
  }

  /** The BLOBS entry that a large object's member belongs to: it, or it is the next one unread. */
  private @Nullable Entry largeObjectsEntry(String name) {
    for (Entry e : toc().entries()) {
      if (e.isLargeObjects() && name.equals(firstMember(e))) {
        return e;
      }
    }
    for (Entry e : toc().entries()) {
      if (e.isLargeObjects() && !largeObjectsRead.contains(e.dumpId())) {
        return e;
      }
    }
    return null;
  }

  /** From 1.16 on an entry's tag begins with its first large object's OID. */
  private @Nullable String firstMember(Entry e) {
    long oid = LargeObjectList.firstOid(e.tag());
    return oid < 0 || !header().version().atLeast(ArchiveVersion.CURRENT)
        ? null
        : MemberNames.largeObject(oid);
  }

  @Override
  public InputStream data(Entry entry) throws IOException {
    use().requireStream(entry);
    String name = requireMember(entry);
    InputStream set = openAside(name);
    if (set != null) {
      return set;
    }
    for (MemberInput m = next(); m != null; m = next()) {
      if (m.header().name().equals(name)) {
        pending = false;
        return m;
      }
      pass(m);
    }
    throw notFound(name);
  }

  private ArchiveException notFound(String name) {
    return new ArchiveException.NotPossible(
        "could not find file \""
            + name
            + "\" in archive -- possibly due to out-of-order restore request, which cannot be"
            + " handled due to non-seekable input file");
  }

  /** Passes over a member, or sets it aside. */
  private void pass(MemberInput m) throws IOException {
    pending = false;
    String name = m.header().name();
    Entry entry = entriesByMember.get(name);
    boolean keep =
        entry != null
            ? wanted.test(entry.dumpId())
            : name.startsWith("blob") && anyLargeObjectsWanted();
    if (!keep) {
      return;
    }
    long start = aside.size();
    if (start == 0) {
      aside.spill();
    }
    byte[] copy = new byte[1 << 15];
    for (int n = m.read(copy); n >= 0; n = m.read(copy)) {
      aside.write(copy, 0, n);
    }
    asideMembers.putIfAbsent(name, new long[] {start, aside.size()});
  }

  private boolean anyLargeObjectsWanted() {
    for (Entry e : toc().entries()) {
      if (e.isLargeObjects() && wanted.test(e.dumpId())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable InputStream openAside(String name) throws IOException {
    long[] range = asideMembers.get(name);
    if (range == null) {
      return null;
    }
    ByteInput bytes = aside.open(range[0], range[1], name);
    return new io.howdah.archive.format.SourceStream(
        bytes, io.howdah.archive.Compression.Algorithm.NONE, null);
  }

  @Override
  public LargeObjects largeObjects(Entry entry) throws IOException {
    use().requireLargeObjects(entry);
    requireMember(entry);
    largeObjectsRead.add(entry.dumpId());
    String list = MemberNames.largeObjectList(header(), entry);
    InputStream set = openAside(list);
    if (set != null) {
      return new ListedLargeObjects(
          new LargeObjectList(set, list, entry.label()),
          file -> {
            InputStream object = openAside(file);
            if (object == null) {
              throw notFound(file);
            }
            return object;
          });
    }
    String first = firstMember(entry);
    for (MemberInput m = next(); m != null; m = next()) {
      String name = m.header().name();
      if (first == null ? isLargeObject(name) : name.equals(first)) {
        return new Members(entry);
      }
      if (name.equals(list)) {
        // No objects, only their empty list.
        return new Members(entry);
      }
      pass(m);
    }
    throw notFound(first == null ? list : first);
  }

  /** The large objects that follow each other, up to the first other member. */
  private final class Members implements LargeObjects {
    private final Entry entry;
    private long oid;
    private boolean ended;
    private boolean asked;

    Members(Entry entry) {
      this.entry = entry;
    }

    @Override
    public boolean next() throws IOException {
      if (ended) {
        return false;
      }
      if (oid != 0) {
        pending = false;
      }
      MemberInput m = TarPipeReader.this.next();
      if (m == null || !isLargeObject(m.header().name())) {
        ended = true;
        pending = m != null;
        return false;
      }
      String name = m.header().name();
      oid = parseOid(name);
      if (oid <= 0 || oid > 0xFFFFFFFFL) {
        throw in.corrupt("invalid name of a large object \"" + name + "\"", entry.label());
      }
      asked = false;
      return true;
    }

    private static long parseOid(String name) {
      int dot = name.indexOf('.');
      String digits = dot < 0 ? "" : name.substring("blob_".length(), dot);
      return LargeObjectList.firstOid(digits);
    }

    @Override
    public long oid() {
      return oid;
    }

    @Override
    public InputStream data() {
      MemberInput m = current;
      if (m == null || asked || ended) {
        throw new IllegalStateException("no large object, or its data was asked for before");
      }
      asked = true;
      return m;
    }

    @Override
    public void close() throws IOException {
      while (next()) {
        // What was not read is passed over.
      }
    }
  }

  @Override
  public @Nullable InputStream restoreScript() {
    throw new UnsupportedOperationException("the archive is read forward only");
  }

  @Override
  public @Nullable ArchiveSums checkStructure() {
    throw new UnsupportedOperationException("the archive is read forward only");
  }

  @Override
  public long dataSizeEstimate(Entry entry) {
    return 0;
  }

  @Override
  public void close() throws IOException {
    use().close();
    try {
      in.close();
    } finally {
      aside.close();
    }
  }
}
