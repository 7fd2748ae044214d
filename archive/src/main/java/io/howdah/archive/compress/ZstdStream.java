package io.howdah.archive.compress;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads zstd frames, one after the other, and their checksums. No frame at all is empty data, as
 * pg_dump writes it.
 */
final class ZstdStream extends InputStream {
  private final CompressedSource source;
  private final ByteBuffer input = ByteBuffer.wrap(Blocks.COMPRESSED.take()).limit(0);
  private @Nullable ZstdDecompressCtx context = ZstdContexts.takeDecompress();
  private boolean inFrame;

  /** Whether the context may hold output that did not fit before. */
  private boolean pending;

  ZstdStream(CompressedSource source) {
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
    ZstdDecompressCtx ctx = context;
    if (ctx == null) {
      throw new IOException("the stream is closed");
    }
    ByteBuffer out = ByteBuffer.wrap(bytes, offset, length);
    while (out.position() == offset) {
      if (!input.hasRemaining() && !pending && !refill()) {
        if (inFrame) {
          throw source.corrupt("could not decompress data: unexpected end of data");
        }
        return -1;
      }
      try {
        inFrame = !ctx.decompressByteBufferStream(out, input);
      } catch (ZstdException e) {
        throw source.corrupt("could not decompress data: " + e.getMessage());
      }
      pending = inFrame && !out.hasRemaining();
    }
    return out.position() - offset;
  }

  private boolean refill() throws IOException {
    int n = source.read(input.array(), 0, input.capacity());
    input.position(0);
    input.limit(Math.max(n, 0));
    return n > 0;
  }

  @Override
  public void close() {
    ZstdDecompressCtx ctx = context;
    if (ctx != null) {
      context = null;
      ZstdContexts.giveBack(ctx);
      Blocks.COMPRESSED.giveBack(input.array());
    }
  }
}
