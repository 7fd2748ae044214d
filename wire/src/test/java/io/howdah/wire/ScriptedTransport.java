package io.howdah.wire;

import io.howdah.wire.transport.Transport;
import java.nio.ByteBuffer;
import java.util.Random;

/** A line on which a given answer comes, in pieces of random size, whatever is sent. */
final class ScriptedTransport implements Transport {

  private final byte[] answer;
  private final Random random;
  private int at;

  ScriptedTransport(byte[] answer, Random random) {
    this.answer = answer;
    this.random = random;
  }

  @Override
  public int read(ByteBuffer into) {
    if (at == answer.length) {
      return -1;
    }
    int count = Math.min(Math.min(1 + random.nextInt(200), answer.length - at), into.remaining());
    into.put(answer, at, count);
    at += count;
    return count;
  }

  @Override
  public void write(ByteBuffer from) {
    from.position(from.limit());
  }

  @Override
  public int exchange(ByteBuffer from, ByteBuffer into) {
    from.position(Math.min(from.limit(), from.position() + random.nextInt(20)));
    return from.hasRemaining() && random.nextBoolean() ? 0 : read(into);
  }

  @Override
  public void close() {
    at = answer.length;
  }
}
