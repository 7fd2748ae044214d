package io.howdah.wire.auth;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.StringPreparation;
import com.ongres.scram.common.exception.ScramInvalidServerSignatureException;
import com.ongres.scram.common.exception.ScramParseException;
import com.ongres.scram.common.exception.ScramServerErrorException;
import io.howdah.wire.protocol.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SCRAM-SHA-256, with channel binding where there is TLS. Also proves that the server knows the
 * password. The one class that loads the SCRAM library.
 *
 * <p>Source: src/interfaces/libpq/fe-auth-scram.c; RFC 5802, RFC 7677
 */
public final class ScramExchange {

  public static final String PLAIN = "SCRAM-SHA-256";
  public static final String PLUS = "SCRAM-SHA-256-PLUS";

  private final ScramClient client;

  /**
   * Starts an exchange.
   *
   * @param password a byte string
   * @param keys the client's and the server's key instead of a password, in base 64, or null
   * @param mechanisms what the server offers and the parameters allow
   * @param serverCertificateHash for channel binding by tls-server-end-point; null without it
   */
  public ScramExchange(
      String password,
      @Nullable ScramKeys keys,
      List<String> mechanisms,
      byte @Nullable [] serverCertificateHash)
      throws AuthException {
    try {
      // The server takes the user from the startup message; libpq sends "*" too.
      ScramClient.PasswordBuildStage named =
          ScramClient.builder().advertisedMechanisms(mechanisms).username("*");
      ScramClient.FinalBuildStage stage =
          keys == null
              ? named.password(characters(password))
              : named.clientAndServerKey(keys.clientKey(), keys.serverKey());
      stage = stage.stringPreparation(StringPreparation.POSTGRESQL_PREPARATION);
      if (serverCertificateHash != null) {
        stage = stage.channelBinding("tls-server-end-point", serverCertificateHash);
      }
      client = stage.build();
    } catch (IllegalArgumentException unusable) {
      throw new AuthException("could not start SCRAM exchange: " + unusable.getMessage(), unusable);
    }
  }

  /** The keys that stand for a password. */
  @SuppressWarnings("ArrayRecordComponent") // made once, handed on once
  public record ScramKeys(byte[] clientKey, byte[] serverKey) {

    private static final int KEY_BYTES = 32;

    /** Reads a parameter's key. */
    public static byte[] key(String which, String text) throws AuthException {
      byte[] key;
      try {
        key = Base64.getDecoder().decode(text);
      } catch (IllegalArgumentException malformed) {
        throw new AuthException("invalid SCRAM " + which + " key");
      }
      if (key.length != KEY_BYTES) {
        throw new AuthException("invalid SCRAM " + which + " key length: " + key.length);
      }
      return key;
    }
  }

  private static char[] characters(String password) throws AuthException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Bytes.of(password)))
          .toString()
          .toCharArray();
    } catch (CharacterCodingException malformed) {
      throw new AuthException("a password for SCRAM that is not valid UTF-8 is not supported");
    }
  }

  /** The mechanism chosen. */
  public String mechanism() {
    return client.getScramMechanism().getName();
  }

  /** Whether the exchange is bound to the line's TLS. */
  public boolean isBound() {
    return mechanism().equals(PLUS);
  }

  /** The first message to the server. */
  public byte[] first() {
    return client.clientFirstMessage().toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The answer to the server's challenge. */
  public byte[] respond(byte[] challenge) throws AuthException {
    try {
      client.serverFirstMessage(new String(challenge, StandardCharsets.UTF_8));
      return client.clientFinalMessage().toString().getBytes(StandardCharsets.UTF_8);
    } catch (ScramParseException | IllegalArgumentException | IllegalStateException malformed) {
      throw new AuthException(
          "malformed SCRAM message (" + malformed.getMessage() + ")", malformed);
    }
  }

  /** Checks that the server has proved itself. */
  public void finish(byte[] proof) throws AuthException {
    try {
      client.serverFinalMessage(new String(proof, StandardCharsets.UTF_8));
    } catch (ScramServerErrorException refused) {
      throw new AuthException(
          "error received from server in SCRAM exchange: " + refused.getMessage(), refused);
    } catch (ScramInvalidServerSignatureException wrong) {
      throw new AuthException("incorrect server signature", wrong);
    } catch (ScramParseException | IllegalArgumentException | IllegalStateException malformed) {
      throw new AuthException(
          "malformed SCRAM message (" + malformed.getMessage() + ")", malformed);
    }
  }
}
