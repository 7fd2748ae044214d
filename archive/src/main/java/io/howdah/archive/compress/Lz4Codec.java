package io.howdah.archive.compress;

import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;
import net.jpountz.xxhash.StreamingXXHash32;
import net.jpountz.xxhash.XXHash32;
import net.jpountz.xxhash.XXHashFactory;

/** Decodes LZ4 blocks and makes XXH32, native where the platform has it; loaded when first used. */
final class Lz4Codec {
  static final LZ4Factory FACTORY = LZ4Factory.fastestInstance();
  private static final XXHash32 HASH = XXHashFactory.fastestInstance().hash32();

  private Lz4Codec() {}

  static LZ4SafeDecompressor decompressor() {
    return FACTORY.safeDecompressor();
  }

  static int hash(byte[] bytes, int offset, int length) {
    return HASH.hash(bytes, offset, length, 0);
  }

  static StreamingXXHash32 streamingHash() {
    return XXHashFactory.fastestInstance().newStreamingHash32(0);
  }
}
