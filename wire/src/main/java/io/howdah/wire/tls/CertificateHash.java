package io.howdah.wire.tls;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A certificate's hash for channel binding: by the hash of its own signature, SHA-256 in place of
 * MD5 and SHA-1.
 *
 * <p>Source: RFC 5929, tls-server-end-point
 */
final class CertificateHash {

  private CertificateHash() {}

  /** The hash, or null when the signature has no hash of its own, as Ed25519's. */
  static byte @Nullable [] of(X509Certificate certificate) {
    try {
      String name = hashName(certificate);
      return name == null ? null : MessageDigest.getInstance(name).digest(certificate.getEncoded());
    } catch (GeneralSecurityException | java.io.IOException unknown) {
      return null;
    }
  }

  private static @Nullable String hashName(X509Certificate certificate)
      throws GeneralSecurityException, java.io.IOException {
    String signature = certificate.getSigAlgName();
    int with = signature.toUpperCase(java.util.Locale.ROOT).indexOf("WITH");
    if (with > 0) {
      return strengthened(signature.substring(0, with));
    }
    byte[] encoded = certificate.getSigAlgParams();
    if (signature.equals("RSASSA-PSS") && encoded != null) {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
      parameters.init(encoded);
      return strengthened(parameters.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm());
    }
    return null;
  }

  private static String strengthened(String hash) {
    return switch (hash) {
      case "MD5", "SHA1", "SHA-1" -> "SHA-256";
      case "SHA224" -> "SHA-224";
      case "SHA256" -> "SHA-256";
      case "SHA384" -> "SHA-384";
      case "SHA512" -> "SHA-512";
      default -> hash;
    };
  }
}
