package io.howdah.wire.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A line without encryption. The channel is blocking, which costs one system call a read and no
 * selector; only {@link #exchange}, which must not get stuck with both directions full, makes it
 * non-blocking, until the next {@link #read} or {@link #write}.
 */
public final class PlainTransport implements Transport {

  private final SocketChannel channel;
  private final ReadPace pace = new ReadPace();
  private volatile @Nullable Selector selector;
  private @Nullable SelectionKey key;
  private boolean blocking = true;
  private boolean writable = true;

  /** Takes over a connected channel in blocking mode. */
  public PlainTransport(SocketChannel channel) {
    this.channel = channel;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    block(true);
    pace.beforeRead();
    int count = channel.read(into);
    pace.afterRead(count);
    return count;
  }

  @Override
  public void expectMuch(boolean much) {
    pace.expectMuch(much);
  }

  @Override
  public void write(ByteBuffer from) throws IOException {
    block(true);
    while (writable && from.hasRemaining()) {
      writeSome(from);
    }
    from.position(from.limit());
  }

  @Override
  public int exchange(ByteBuffer from, ByteBuffer into) throws IOException {
    block(false);
    while (true) {
      int before = from.remaining();
      if (before > 0) {
        writeSome(from);
      }
      int count = channel.read(into);
      if (count != 0 || from.remaining() < before) {
        return count;
      }
      await(before > 0);
    }
  }

  private void writeSome(ByteBuffer from) throws IOException {
    try {
      if (writable) {
        channel.write(from);
      }
    } catch (ClosedChannelException closed) {
      throw closed;
    } catch (IOException broken) {
      // The server may have said why before it went: reading will tell.
      writable = false;
    }
    if (!writable) {
      from.position(from.limit());
    }
  }

  private void await(boolean alsoWritable) throws IOException {
    Selector waiter = selector;
    if (waiter == null) {
      waiter = Selector.open();
      selector = waiter;
    }
    int interest = SelectionKey.OP_READ | (alsoWritable ? SelectionKey.OP_WRITE : 0);
    SelectionKey registered = key;
    if (registered == null) {
      key = channel.register(waiter, interest);
    } else {
      registered.interestOps(interest);
    }
    try {
      waiter.select();
      waiter.selectedKeys().clear();
    } catch (ClosedSelectorException closed) {
      throw new AsynchronousCloseException();
    }
    if (Thread.currentThread().isInterrupted()) {
      // As a blocking read does: an interrupted thread's line is closed.
      close();
    }
  }

  private void block(boolean wanted) throws IOException {
    if (blocking == wanted) {
      return;
    }
    SelectionKey registered = key;
    Selector waiter = selector;
    if (registered != null && waiter != null) {
      registered.cancel();
      waiter.selectNow();
      key = null;
    }
    channel.configureBlocking(wanted);
    blocking = wanted;
  }

  @Override
  public void close() {
    try {
      try {
        channel.close();
      } finally {
        Selector waiter = selector;
        if (waiter != null) {
          waiter.close();
        }
      }
    } catch (IOException ignored) {
      // Nothing is lost: what mattered has been read, and the descriptor is gone.
    }
  }
}
