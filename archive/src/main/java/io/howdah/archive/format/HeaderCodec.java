package io.howdah.archive.format;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.Compression;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.CreationTime;
import io.howdah.archive.Format;
import io.howdah.archive.Header;
import java.io.IOException;

/** The header's bytes, as {@link Header} describes them. */
public final class HeaderCodec {
  private static final int MAX_INT_SIZE = 32;

  private HeaderCodec() {}

  /** Writes a header; an archive begins with it. */
  public static void write(PrimitiveWriter out, Header h) throws IOException {
    for (int i = 0; i < 5; i++) {
      out.writeByte("PGDMP".charAt(i));
    }
    out.writeByte(h.version().major());
    out.writeByte(h.version().minor());
    out.writeByte(h.version().rev());
    out.writeByte(h.intSize());
    out.writeByte(h.offSize());
    out.writeByte(h.format().headerCode());
    Compression c = h.compression();
    if (h.version().atLeast(ArchiveVersion.V1_15)) {
      out.writeByte(c.algorithm().code());
    } else {
      out.writeInt(c.level());
    }
    CreationTime t = h.created();
    out.writeInt(t.second());
    out.writeInt(t.minute());
    out.writeInt(t.hour());
    out.writeInt(t.day());
    out.writeInt(t.month());
    out.writeInt(t.year());
    out.writeInt(t.isDst());
    out.writeString(h.databaseName());
    out.writeString(h.serverVersion());
    out.writeString(h.dumpVersion());
  }

  /**
   * Reads a header and sets the reader's sizes by it.
   *
   * @param format what the caller knows the archive to be
   */
  public static Header read(PrimitiveReader in, Format format) throws IOException {
    for (int i = 0; i < 5; i++) {
      int b = in.input().read();
      if (b < 0) {
        throw in.endOfFile();
      }
      if (b != "PGDMP".charAt(i)) {
        throw new ArchiveException.NotAnArchive("did not find magic string in file header");
      }
    }
    int major = in.readByte();
    int minor = in.readByte();
    int rev = major > 1 || (major == 1 && minor > 0) ? in.readByte() : 0;
    ArchiveVersion version = new ArchiveVersion(major, minor, rev);
    checkVersion(version);
    int intSize = in.readByte();
    if (intSize < 1 || intSize > MAX_INT_SIZE) {
      throw in.corrupt("sanity check on integer size (" + intSize + ") failed");
    }
    int offSize = in.readByte();
    if (offSize < 1 || offSize > MAX_INT_SIZE) {
      throw in.corrupt("sanity check on offset size (" + offSize + ") failed");
    }
    in.setSizes(intSize, offSize);
    int code = in.readByte();
    if (code != format.headerCode()) {
      throw in.corrupt(
          "expected format ("
              + format.headerCode()
              + ") differs from format found in file ("
              + code
              + ")");
    }
    Compression compression = readCompression(in, version);
    CreationTime created =
        new CreationTime(
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt());
    return new Header(
        version,
        intSize,
        offSize,
        format,
        compression,
        created,
        in.readString(),
        in.readString(),
        in.readString());
  }

  private static void checkVersion(ArchiveVersion v) throws ArchiveException {
    if (!v.atLeast(ArchiveVersion.OLDEST)) {
      throw new ArchiveException.TooOld(v);
    }
    if (v.major() > ArchiveVersion.CURRENT.major() || v.minor() > ArchiveVersion.CURRENT.minor()) {
      throw new ArchiveException.TooNew(v);
    }
  }

  private static Compression readCompression(PrimitiveReader in, ArchiveVersion version)
      throws IOException {
    if (!version.atLeast(ArchiveVersion.V1_15)) {
      return Compression.ofGzipLevel(in.readInt());
    }
    int code = in.readByte();
    Algorithm algorithm = Algorithm.ofCode(code);
    if (algorithm == null) {
      throw new ArchiveException.UnsupportedCompression(
          "unrecognized compression algorithm " + code + " in file header");
    }
    return Compression.of(algorithm);
  }
}
