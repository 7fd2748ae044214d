package io.howdah.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line between a client and a server that is slow, or breaks: delays each way, cuts after so many
 * bytes or on command, and counts. Settings hold from the next piece of data on, for all
 * connections. Thread-safe.
 */
public final class Proxy implements AutoCloseable {

  private static final int QUEUE = 4096;

  /** The empty piece, which says that no more comes. */
  private static final Piece END = new Piece(0, new byte[0]);

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Piece(long dueNanos, byte[] bytes) {}

  private final String host;
  private final int target;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile List<Socket> newest = List.of();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong toServer = new AtomicLong();
  private final AtomicLong toClient = new AtomicLong();
  private final AtomicLong clientLimit = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final AtomicBoolean serverSpoke = new AtomicBoolean(true);
  private volatile long delayMillis;
  private volatile boolean refusing;

  private Proxy(String host, int target) {
    this.host = host;
    this.target = target;
    try {
      this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("proxy").start(this::accept);
  }

  /** A line to this address, neither slow nor broken yet. */
  public static Proxy to(String host, int port) {
    return new Proxy(host, port);
  }

  /** A line to a server. */
  public static Proxy to(PostgresServer server) {
    return new Proxy(server.host(), server.port());
  }

  /** Delays every piece of data by so much, each way: a round trip takes twice that. */
  public Proxy delayMillis(long millis) {
    delayMillis = millis;
    return this;
  }

  /**
   * Cuts all connections once so many bytes more have gone to clients; those bytes still arrive.
   */
  public Proxy cutAfterBytesToClient(long bytes) {
    clientLimit.set(toClient.get() + bytes);
    return this;
  }

  /** Cuts all connections now. New ones are taken. */
  public void cut() {
    for (Socket socket : open) {
      closeQuietly(socket);
    }
  }

  /** Cuts the connection that was made last, if it is still open. */
  public void cutNewest() {
    for (Socket socket : newest) {
      closeQuietly(socket);
    }
  }

  /** Whether new connections are closed at once. */
  public void refuse(boolean refuse) {
    refusing = refuse;
  }

  /** The port to connect to, on 127.0.0.1. */
  public int port() {
    return listener.getLocalPort();
  }

  /** A connection URI through this line, as superuser, without parameters. */
  public String url(String database) {
    return "postgresql://postgres@127.0.0.1:" + port() + "/" + ConnectionUri.encode(database);
  }

  /** How many connections were made so far. */
  public int connections() {
    return connections.get();
  }

  /** How many connections are open now. */
  public int openConnections() {
    return open.size() / 2;
  }

  /**
   * How often a client spoke after it had heard something: on a line with one connection, how often
   * it waited for an answer before it went on, or once more where an answer came in parts.
   */
  public int roundTrips() {
    return roundTrips.get();
  }

  public long bytesToServer() {
    return toServer.get();
  }

  public long bytesToClient() {
    return toClient.get();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        if (refusing) {
          client.close();
          continue;
        }
        connections.incrementAndGet();
        Socket server = new Socket(host, target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        open.add(server);
        newest = List.of(client, server);
        carry(client, server, toServer, new AtomicLong(Long.MAX_VALUE));
        carry(server, client, toClient, clientLimit);
      } catch (IOException e) {
        // The listener was closed, or the server is not there.
        refusing |= listener.isClosed();
      }
    }
  }

  private void carry(Socket from, Socket to, AtomicLong counter, AtomicLong limit) {
    BlockingQueue<Piece> queue = new ArrayBlockingQueue<>(QUEUE);
    Thread.ofVirtual().start(() -> read(from, queue, counter.equals(toServer)));
    Thread.ofVirtual().start(() -> write(from, to, queue, counter, limit));
  }

  private void read(Socket from, BlockingQueue<Piece> queue, boolean fromClient) {
    try {
      try {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          if (!fromClient) {
            serverSpoke.set(true);
          } else if (serverSpoke.getAndSet(false)) {
            roundTrips.incrementAndGet();
          }
          long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMillis);
          queue.put(new Piece(due, Arrays.copyOf(buffer, n)));
        }
      } finally {
        queue.put(END);
      }
    } catch (IOException e) {
      // The end was told to the writer, which closes both sides.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(
      Socket from, Socket to, BlockingQueue<Piece> queue, AtomicLong counter, AtomicLong limit) {
    try {
      OutputStream out = to.getOutputStream();
      while (true) {
        Piece piece = queue.take();
        if (piece.bytes().length == 0) {
          break;
        }
        long wait = piece.dueNanos() - System.nanoTime();
        if (wait > 0) {
          TimeUnit.NANOSECONDS.sleep(wait);
        }
        long left = limit.get() - counter.get();
        int length = (int) Math.min(piece.bytes().length, Math.max(left, 0));
        out.write(piece.bytes(), 0, length);
        counter.addAndGet(length);
        if (length < piece.bytes().length) {
          limit.set(Long.MAX_VALUE);
          cut();
          return;
        }
      }
    } catch (IOException e) {
      // One side is gone: close the other, below.
      closeQuietly(to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeQuietly(to);
      closeQuietly(from);
    }
  }

  private void closeQuietly(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
      return;
    }
  }
}
