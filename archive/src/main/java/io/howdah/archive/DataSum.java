package io.howdah.archive;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The checksum of an entry's data as it is before compression: CRC-32C of the bytes. In an entry of
 * large objects each object's bytes follow its OID, four bytes, the highest first. So it stays the
 * same in every format and compression. For one thread.
 */
public final class DataSum {
  private final CRC32C crc = new CRC32C();

  /** Begins the next large object. */
  public void object(long oid) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      crc.update((int) (oid >>> shift) & 0xFF);
    }
  }

  /** Adds bytes. */
  public void add(byte[] bytes, int offset, int length) {
    crc.update(bytes, offset, length);
  }

  /** Adds a buffer's remaining bytes, and leaves its position where it is. */
  public void add(ByteBuffer bytes) {
    crc.update(bytes.duplicate());
  }

  /** The checksum of all that was added. */
  public int value() {
    return (int) crc.getValue();
  }
}
