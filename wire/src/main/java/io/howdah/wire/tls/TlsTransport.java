package io.howdah.wire.tls;

import io.howdah.wire.transport.EncryptedTransport;
import io.howdah.wire.transport.Transport;
import io.howdah.wire.transport.TransportException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** An encrypted line: TLS records over another line. */
public final class TlsTransport extends EncryptedTransport {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final SSLEngine engine;
  private final ClientCertificate client;
  private final int recordBytes;

  /** Decrypted and not taken yet, where the taker had no room for a record. */
  private final ByteBuffer spare;

  private boolean closedByServer;

  TlsTransport(Transport line, SSLEngine engine, ClientCertificate client) {
    super(line);
    this.engine = engine;
    this.client = client;
    recordBytes = engine.getSession().getApplicationBufferSize();
    spare = ByteBuffer.allocate(Math.max(recordBytes, 1 << 15)).limit(0);
  }

  void handshake() throws IOException {
    engine.beginHandshake();
    while (true) {
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> runTasks();
        case NEED_WRAP -> {
          encrypt(NOTHING);
          line.write(sending);
        }
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
          if (decryptOne(spareRoom()) == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
            receiveMore();
          }
          spare.flip();
          if (closedByServer) {
            throw new EOFException();
          }
        }
        case FINISHED, NOT_HANDSHAKING -> {
          return;
        }
      }
    }
  }

  private void runTasks() {
    for (Runnable task = engine.getDelegatedTask();
        task != null;
        task = engine.getDelegatedTask()) {
      task.run();
    }
  }

  private ByteBuffer spareRoom() {
    return spare.compact();
  }

  private void receiveMore() throws IOException {
    // A server that wants another kind of key waits for our second hello.
    line.write(sending);
    received.compact();
    int count = line.read(received);
    received.flip();
    if (count < 0) {
      throw new EOFException();
    }
  }

  @Override
  protected void encrypt(ByteBuffer from) throws IOException {
    sending.compact();
    try {
      boolean first = true;
      while ((from.hasRemaining() || first) && sending.remaining() >= packetBytes()) {
        first = false;
        SSLEngineResult result = engine.wrap(from, sending);
        if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
          from.position(from.limit());
          break;
        }
        if (result.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
          runTasks();
        }
      }
    } finally {
      sending.flip();
    }
  }

  private int packetBytes() {
    return engine.getSession().getPacketBufferSize();
  }

  @Override
  protected int take(ByteBuffer into) throws IOException {
    if (spare.hasRemaining()) {
      return copySpare(into);
    }
    int before = into.position();
    try {
      while (received.hasRemaining() && into.remaining() >= recordBytes) {
        if (decryptOne(into) == SSLEngineResult.Status.BUFFER_UNDERFLOW || closedByServer) {
          break;
        }
      }
      if (into.position() == before && into.remaining() < recordBytes) {
        spareRoom();
        try {
          while (received.hasRemaining() && spare.position() == 0 && !closedByServer) {
            if (decryptOne(spare) == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
              break;
            }
          }
        } finally {
          spare.flip();
        }
        if (spare.hasRemaining()) {
          return copySpare(into);
        }
      }
    } catch (SSLException failed) {
      throw new TransportException("SSL error: " + failed.getMessage(), failed);
    }
    int count = into.position() - before;
    return count == 0 && closedByServer ? -1 : count;
  }

  private int copySpare(ByteBuffer into) {
    int count = Math.min(spare.remaining(), into.remaining());
    into.put(into.position(), spare, spare.position(), count);
    into.position(into.position() + count);
    spare.position(spare.position() + count);
    return count;
  }

  /** One record; deals with what TLS itself has to say, such as new keys. */
  private SSLEngineResult.Status decryptOne(ByteBuffer into) throws IOException {
    SSLEngineResult result = engine.unwrap(received, into);
    if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
      closedByServer = true;
    } else if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
      throw new SSLException("record too large");
    }
    if (result.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
      runTasks();
    }
    if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && !closedByServer) {
      encrypt(NOTHING);
    }
    return result.getStatus();
  }

  @Override
  public boolean certificateRequested() {
    return client.requested();
  }

  @Override
  public boolean certificateSent() {
    return client.sent();
  }

  /** The server's certificate, or null when it has shown none. */
  @Nullable X509Certificate serverCertificate() {
    try {
      Certificate[] chain = engine.getSession().getPeerCertificates();
      return chain.length > 0 && chain[0] instanceof X509Certificate x509 ? x509 : null;
    } catch (SSLPeerUnverifiedException none) {
      return null;
    }
  }

  @Override
  public byte @Nullable [] serverEndPoint() {
    X509Certificate certificate = serverCertificate();
    return certificate == null ? null : CertificateHash.of(certificate);
  }
}
