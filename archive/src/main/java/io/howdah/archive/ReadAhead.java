package io.howdah.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream on another thread, ahead of the one that uses it: data is decompressed while a
 * server takes what came before. A stream that ends within its first 256 KB needs no thread. A
 * fixed number of buffers goes round, whatever the stream's length. For one thread.
 */
public final class ReadAhead extends InputStream {
  private static final int BUFFER_BYTES = 1 << 17;
  private static final int BUFFERS = 4;

  /** How many buffers are filled by the caller's own thread before another one is started. */
  private static final int OWN_BUFFERS = 2;

  private final InputStream source;
  private final BlockingQueue<Filled> filled = new ArrayBlockingQueue<>(BUFFERS + 1);
  private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(BUFFERS);
  private byte[] current = new byte[0];
  private int next;
  private int limit;
  private int ownBuffers;
  private boolean ended;
  private volatile boolean stopped;
  private @Nullable Thread thread;

  /** Bytes, or the end where the length is negative, with an error or without. */
  private record Filled(Buffer buffer, int length, @Nullable Throwable error) {}

  /** A buffer; a class of its own, since a record must not hold an array. */
  private static final class Buffer {
    private final byte[] bytes;

    Buffer(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  /** Reads ahead in a stream, which is closed with this one. */
  public ReadAhead(InputStream source) {
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
      advance();
    }
    int n = Math.min(length, limit - next);
    System.arraycopy(current, next, bytes, offset, n);
    next += n;
    return n;
  }

  private void advance() throws IOException {
    next = 0;
    limit = 0;
    if (thread == null) {
      if (ownBuffers < OWN_BUFFERS) {
        if (current.length == 0) {
          current = new byte[BUFFER_BYTES];
        }
        ownBuffers++;
        limit = fill(current);
        ended = limit < current.length;
        return;
      }
      start();
    } else {
      // As many buffers as the queue has room for.
      empty.add(current);
    }
    take();
  }

  private void start() {
    for (int i = 0; i < BUFFERS; i++) {
      empty.add(i == 0 ? current : new byte[BUFFER_BYTES]);
    }
    Thread t = new Thread(this::fillAll, "howdah-read-ahead");
    t.setDaemon(true);
    thread = t;
    t.start();
  }

  private void take() throws IOException {
    Filled f;
    try {
      f = filled.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    Throwable error = f.error();
    if (error != null) {
      ended = true;
      switch (error) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IOException(error);
      }
    }
    if (f.length() < 0) {
      ended = true;
      return;
    }
    current = f.buffer().bytes;
    limit = f.length();
  }

  /** Fills a buffer; fewer bytes than it has only at the end. */
  private int fill(byte[] buffer) throws IOException {
    int n = 0;
    while (n < buffer.length) {
      int r = source.read(buffer, n, buffer.length - n);
      if (r < 0) {
        break;
      }
      n += r;
    }
    return n;
  }

  private void fillAll() {
    Buffer none = new Buffer(new byte[0]);
    try {
      while (true) {
        byte[] buffer = empty.take();
        if (stopped) {
          return;
        }
        int n = fill(buffer);
        filled.put(new Filled(new Buffer(buffer), n, null));
        if (n < buffer.length) {
          filled.put(new Filled(none, -1, null));
          return;
        }
      }
    } catch (InterruptedException e) {
      // The stream was closed.
    } catch (Exception | Error e) {
      if (!filled.offer(new Filled(none, -1, e))) {
        throw new IllegalStateException("no room for an error", e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    next = 0;
    limit = 0;
    Thread t = thread;
    if (t != null) {
      stopped = true;
      // An interrupt would close the file under all its readers, so the thread is only woken up.
      while (t.isAlive()) {
        filled.clear();
        boolean woken = empty.offer(new byte[0]);
        try {
          t.join(woken ? 1 : 10);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
      }
    }
    source.close();
  }
}
