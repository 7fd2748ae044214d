package io.howdah.archive.compress;

/**
 * The layout of an LZ4 frame, numbers least significant byte first: magic (4 bytes); FLG, BD;
 * content size (8) and dictionary ID (4) where FLG says so; the second byte of the XXH32 of what is
 * between magic and here; blocks, each a length (4, its top bit set where the block is stored as it
 * is), the bytes, and their XXH32 (4) where FLG says so; a length of 0; the XXH32 of all content
 * (4) where FLG says so. Source: LZ4 frame format description 1.6.
 */
final class Lz4Frame {
  static final int MAGIC = 0x184D2204;

  /** The first of 16 magic numbers of frames to be skipped. */
  static final int SKIPPABLE_MAGIC = 0x184D2A50;

  /** Version 1 of the format, in the two top bits of FLG. */
  static final int FLG_VERSION = 0x40;

  static final int FLG_VERSION_MASK = 0xC0;
  static final int FLG_INDEPENDENT = 0x20;
  static final int FLG_BLOCK_CHECKSUM = 0x10;
  static final int FLG_CONTENT_SIZE = 0x08;
  static final int FLG_CONTENT_CHECKSUM = 0x04;
  static final int FLG_RESERVED = 0x02;
  static final int FLG_DICTIONARY = 0x01;

  /** BD for blocks of up to 256 KB. */
  static final int BD_256K = 0x50;

  /** The bit of a block's length that says that the block is not compressed. */
  static final int STORED = 0x80000000;

  /** How far back a match may reach. */
  static final int HISTORY_BYTES = 1 << 16;

  private Lz4Frame() {}

  static void putInt(byte[] bytes, int offset, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[offset + i] = (byte) (value >>> (8 * i));
    }
  }

  static int getInt(byte[] bytes, int offset) {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value |= (bytes[offset + i] & 0xFF) << (8 * i);
    }
    return value;
  }
}
