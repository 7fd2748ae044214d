package io.howdah.archive.format.tar;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Entry;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.format.LargeObjectList;
import io.howdah.archive.format.MemberNames;
import io.howdah.archive.format.TarBlock;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Goes over all members of an archive, and compares them with its table of contents. */
final class MemberCheck {
  private final TarReader reader;
  private final Set<String> expected = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  MemberCheck(TarReader reader) {
    this.reader = reader;
    expected.add(MemberNames.TOC);
    for (Entry e : reader.toc().entries()) {
      String name = reader.memberOf(e);
      if (name != null) {
        expected.add(e.isLargeObjects() ? MemberNames.largeObjectList(reader.header(), e) : name);
      }
    }
  }

  void run(ByteInput in) throws IOException {
    for (Entry e : reader.toc().entries()) {
      String name = reader.memberOf(e);
      if (name != null && !e.isLargeObjects() && !name.equals(MemberNames.data(e))) {
        throw new ArchiveException.Corrupt(
            "data file name \"" + name + "\" is not the one that belongs to the entry",
            reader.toc().byteOffset(e),
            MemberNames.TOC,
            e.label());
      }
    }
    TarHeader h = TarHeader.read(in);
    long end = 0;
    while (h != null) {
      checkMember(h, in);
      in.skip(h.size());
      checkZeros(in, h.padding());
      end = in.position();
      h = TarHeader.read(in);
    }
    if (in.position() - end < 2L * TarBlock.BYTES) {
      throw in.corrupt("tar archive is not ended by two blocks of zeros", null);
    }
    expected.removeAll(seen);
    for (String name : expected) {
      throw in.corrupt("could not find file \"" + name + "\" in archive", null);
    }
  }

  private void checkMember(TarHeader h, ByteInput in) throws IOException {
    String name = h.name();
    boolean known =
        expected.contains(name)
            || name.equals(MemberNames.RESTORE_SCRIPT)
            || (name.startsWith("blob_")
                && name.endsWith(".dat")
                && LargeObjectList.firstOid(name.substring(5)) > 0);
    if (!known) {
      throw in.corrupt("tar member \"" + name + "\" belongs to no TOC entry", null);
    }
    if (!seen.add(name)) {
      throw in.corrupt("there are two tar members \"" + name + "\"", null);
    }
  }

  private static void checkZeros(ByteInput in, long count) throws IOException {
    for (long i = 0; i < count; i++) {
      if (in.readByte() != 0) {
        throw in.corrupt("padding of a tar member is not zero", null);
      }
    }
  }
}
