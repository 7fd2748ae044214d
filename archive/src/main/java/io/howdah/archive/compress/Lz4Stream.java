package io.howdah.archive.compress;

import io.howdah.archive.ArchiveException;
import java.io.IOException;
import java.io.InputStream;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.xxhash.StreamingXXHash32;
import org.jspecify.annotations.Nullable;

/**
 * Reads LZ4 frames, one after the other, with independent or linked blocks, and checks every
 * checksum they carry. No frame at all is empty data, as pg_dump writes it.
 */
final class Lz4Stream extends InputStream {
  private final CompressedSource source;
  private byte[] input = new byte[0];

  /** What was decoded before, up to 64 KB, then the current block. */
  private byte[] output = new byte[0];

  private int next;
  private int limit;
  private int flags;
  private int blockMax;
  private long contentSize;
  private long frameBytes;
  private @Nullable StreamingXXHash32 contentHash;
  private boolean inFrame;
  private boolean ended;

  Lz4Stream(CompressedSource source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (next == limit) {
      if (ended) {
        return -1;
      }
      if (inFrame) {
        readBlock();
      } else {
        beginFrame();
      }
    }
    int n = Math.min(length, limit - next);
    System.arraycopy(output, next, bytes, offset, n);
    next += n;
    return n;
  }

  private void beginFrame() throws IOException {
    byte[] h = new byte[20];
    int first = source.read(h, 0, 1);
    if (first < 0) {
      ended = true;
      return;
    }
    require(h, 1, 3);
    int magic = Lz4Frame.getInt(h, 0);
    if ((magic & 0xFFFFFFF0) == Lz4Frame.SKIPPABLE_MAGIC) {
      skipFrame();
      return;
    }
    if (magic != Lz4Frame.MAGIC) {
      throw damaged("ERROR_frameType_unknown");
    }
    require(h, 4, 2);
    flags = h[4] & 0xFF;
    if ((flags & Lz4Frame.FLG_VERSION_MASK) != Lz4Frame.FLG_VERSION) {
      throw damaged("ERROR_headerVersion_wrong");
    }
    int sizeCode = (h[5] >>> 4) & 7;
    if ((flags & Lz4Frame.FLG_RESERVED) != 0 || (h[5] & 0x8F) != 0) {
      throw damaged("ERROR_reservedFlag_set");
    }
    if (sizeCode < 4) {
      throw damaged("ERROR_maxBlockSize_invalid");
    }
    int length = 6;
    if ((flags & Lz4Frame.FLG_CONTENT_SIZE) != 0) {
      require(h, length, 8);
      contentSize =
          (Lz4Frame.getInt(h, length) & 0xFFFFFFFFL) | (long) Lz4Frame.getInt(h, length + 4) << 32;
      length += 8;
    } else {
      contentSize = -1;
    }
    if ((flags & Lz4Frame.FLG_DICTIONARY) != 0) {
      throw damaged("ERROR_dictionary_needed");
    }
    require(h, length, 1);
    if ((byte) (Lz4Codec.hash(h, 4, length - 4) >>> 8) != h[length]) {
      throw damaged("ERROR_headerChecksum_invalid");
    }
    blockMax = 1 << (8 + 2 * sizeCode);
    contentHash = (flags & Lz4Frame.FLG_CONTENT_CHECKSUM) != 0 ? Lz4Codec.streamingHash() : null;
    frameBytes = 0;
    next = 0;
    limit = 0;
    inFrame = true;
  }

  private void skipFrame() throws IOException {
    byte[] b = new byte[1 << 10];
    require(b, 0, 4);
    long left = Lz4Frame.getInt(b, 0) & 0xFFFFFFFFL;
    while (left > 0) {
      int n = (int) Math.min(left, b.length);
      require(b, 0, n);
      left -= n;
    }
  }

  private void readBlock() throws IOException {
    byte[] four = new byte[4];
    require(four, 0, 4);
    int size = Lz4Frame.getInt(four, 0);
    if (size == 0) {
      endFrame();
      return;
    }
    boolean stored = (size & Lz4Frame.STORED) != 0;
    int length = size & ~Lz4Frame.STORED;
    if (length > blockMax) {
      throw damaged("ERROR_maxBlockSize_invalid");
    }
    if (input.length < length) {
      input = new byte[length];
    }
    require(input, 0, length);
    if ((flags & Lz4Frame.FLG_BLOCK_CHECKSUM) != 0) {
      require(four, 0, 4);
      if (Lz4Codec.hash(input, 0, length) != Lz4Frame.getInt(four, 0)) {
        throw damaged("ERROR_blockChecksum_invalid");
      }
    }
    decode(stored, length);
    frameBytes += limit - next;
    StreamingXXHash32 hash = contentHash;
    if (hash != null) {
      hash.update(output, next, limit - next);
    }
  }

  private void decode(boolean stored, int length) throws IOException {
    // A byte of LZ4 stands for 255 bytes at most.
    int most = (int) Math.min(blockMax, 255L * length + 64);
    int history = keepHistory(most);
    if (stored) {
      System.arraycopy(input, 0, output, history, length);
      next = history;
      limit = history + length;
      return;
    }
    int end;
    if ((flags & Lz4Frame.FLG_INDEPENDENT) != 0) {
      try {
        end = history + Lz4Codec.decompressor().decompress(input, 0, length, output, history, most);
      } catch (LZ4Exception e) {
        end = -1;
      }
    } else {
      end = Lz4BlockDecoder.decode(input, 0, length, output, 0, history, history + most);
    }
    if (end < 0) {
      throw damaged("ERROR_decompressionFailed");
    }
    next = history;
    limit = end;
  }

  /** Moves what matches may reach back to to the start of the output; returns its length. */
  private int keepHistory(int most) {
    boolean linked = (flags & Lz4Frame.FLG_INDEPENDENT) == 0;
    int history = linked ? Math.min(limit, Lz4Frame.HISTORY_BYTES) : 0;
    int needed = history + most;
    if (output.length < needed) {
      byte[] larger = new byte[Math.max(needed, Math.min(2 * output.length, blockMax))];
      System.arraycopy(output, limit - history, larger, 0, history);
      output = larger;
    } else {
      System.arraycopy(output, limit - history, output, 0, history);
    }
    return history;
  }

  private void endFrame() throws IOException {
    inFrame = false;
    next = 0;
    limit = 0;
    StreamingXXHash32 hash = contentHash;
    if (hash != null) {
      byte[] four = new byte[4];
      require(four, 0, 4);
      if (hash.getValue() != Lz4Frame.getInt(four, 0)) {
        throw damaged("ERROR_contentChecksum_invalid");
      }
    }
    if (contentSize >= 0 && contentSize != frameBytes) {
      throw damaged("ERROR_frameSize_wrong");
    }
  }

  private void require(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int n = source.read(bytes, offset + done, length - done);
      if (n < 0) {
        throw damaged("unexpected end of data");
      }
      done += n;
    }
  }

  /** The reason is named as liblz4 names it. */
  private ArchiveException.Corrupt damaged(String reason) {
    return source.corrupt("could not decompress: " + reason);
  }
}
