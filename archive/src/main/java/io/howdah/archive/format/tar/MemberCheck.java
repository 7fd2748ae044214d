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
  /** Tar programs fill up their last record with zeros. */
  private static final int RECORD_BYTES = 20 * TarBlock.BYTES;

  private final TarFileReader reader;
  private final Set<String> expected = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  MemberCheck(TarFileReader reader) {
    this.reader = reader;
  }

  private void expect() throws IOException {
    expected.add(MemberNames.TOC);
    for (Entry e : reader.toc().entries()) {
      String name = reader.memberOf(e);
      if (name != null && e.isLargeObjects()) {
        expected.add(MemberNames.largeObjectList(reader.header(), e));
        try (LargeObjectList list = reader.list(e)) {
          list.addFiles(expected);
        }
      } else if (name != null) {
        expected.add(name);
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
    expect();
    TarHeader h = TarHeader.read(in);
    long end = 0;
    while (h != null) {
      if (h.dataPosition() - end != TarBlock.BYTES) {
        throw in.corrupt("zeros before tar member \"" + h.name() + "\"", null);
      }
      checkMember(h, in);
      in.skip(h.size());
      checkZeros(in, h.padding());
      end = in.position();
      h = TarHeader.read(in);
    }
    long zeros = in.position() - end;
    if (zeros < 2L * TarBlock.BYTES
        || (zeros > 2L * TarBlock.BYTES && in.position() % RECORD_BYTES != 0)) {
      throw in.corrupt("tar archive is not ended by two blocks of zeros", null);
    }
    expected.removeAll(seen);
    for (String name : expected) {
      throw in.corrupt("could not find file \"" + name + "\" in archive", null);
    }
  }

  private void checkMember(TarHeader h, ByteInput in) throws IOException {
    String name = h.name();
    if (!expected.contains(name) && !name.equals(MemberNames.RESTORE_SCRIPT)) {
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
