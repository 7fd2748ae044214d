package io.howdah.wire.gss;

import io.howdah.wire.transport.EncryptedTransport;
import io.howdah.wire.transport.Transport;
import io.howdah.wire.transport.TransportException;
import java.nio.ByteBuffer;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.MessageProp;

/**
 * A line that GSSAPI encrypts: packets of at most 16 kB over another line, each with four bytes of
 * length before it.
 *
 * <p>Source: src/interfaces/libpq/fe-secure-gssapi.c
 */
public final class GssTransport extends EncryptedTransport {

  private static final int LENGTH_BYTES = 4;

  /** Longest packet without its length; both sides must agree on it. */
  private static final int MAX_PACKET_BYTES = 16384 - LENGTH_BYTES;

  private final GSSContext context;
  private final byte[] plain;

  /** Decrypted and not taken yet. */
  private ByteBuffer decrypted = ByteBuffer.allocate(0);

  GssTransport(Transport line, GSSContext context) throws TransportException {
    super(line);
    this.context = context;
    try {
      plain = new byte[context.getWrapSizeLimit(0, true, MAX_PACKET_BYTES)];
    } catch (GSSException failed) {
      throw failure("GSSAPI size check error", failed);
    }
  }

  private static TransportException failure(String what, GSSException failed) {
    return new TransportException(what + ": " + GssFailure.of(failed, "", "").text(), failed);
  }

  @Override
  protected void encrypt(ByteBuffer from) throws TransportException {
    sending.compact();
    try {
      while (from.hasRemaining() && sending.remaining() >= LENGTH_BYTES + MAX_PACKET_BYTES) {
        int count = Math.min(plain.length, from.remaining());
        from.get(plain, 0, count);
        MessageProp properties = new MessageProp(0, true);
        byte[] packet = context.wrap(plain, 0, count, properties);
        if (!properties.getPrivacy()) {
          throw new TransportException(
              "outgoing GSSAPI message would not use confidentiality", null);
        }
        if (packet.length > MAX_PACKET_BYTES) {
          throw oversize("client tried to send oversize GSSAPI packet", packet.length);
        }
        sending.putInt(packet.length).put(packet);
      }
    } catch (GSSException failed) {
      throw failure("GSSAPI wrap error", failed);
    } finally {
      sending.flip();
    }
  }

  private static TransportException oversize(String what, long bytes) {
    return new TransportException(what + " (" + bytes + " > " + MAX_PACKET_BYTES + ")", null);
  }

  @Override
  protected int take(ByteBuffer into) throws TransportException {
    int before = into.position();
    while (into.hasRemaining() && (decrypted.hasRemaining() || decryptOne())) {
      int count = Math.min(decrypted.remaining(), into.remaining());
      into.put(into.position(), decrypted, decrypted.position(), count);
      into.position(into.position() + count);
      decrypted.position(decrypted.position() + count);
    }
    return into.position() - before;
  }

  /** Whether a whole packet was there. */
  private boolean decryptOne() throws TransportException {
    if (received.remaining() < LENGTH_BYTES) {
      return false;
    }
    long bytes = Integer.toUnsignedLong(received.getInt(received.position()));
    if (bytes > MAX_PACKET_BYTES) {
      throw oversize("oversize GSSAPI packet sent by the server", bytes);
    }
    if (received.remaining() < LENGTH_BYTES + bytes) {
      return false;
    }
    received.getInt();
    try {
      MessageProp properties = new MessageProp(0, true);
      byte[] text =
          context.unwrap(
              received.array(),
              received.arrayOffset() + received.position(),
              (int) bytes,
              properties);
      if (!properties.getPrivacy()) {
        throw new TransportException("incoming GSSAPI message did not use confidentiality", null);
      }
      decrypted = ByteBuffer.wrap(text);
    } catch (GSSException failed) {
      throw failure("GSSAPI unwrap error", failed);
    }
    received.position(received.position() + (int) bytes);
    return true;
  }

  @Override
  public boolean isGssapi() {
    return true;
  }
}
