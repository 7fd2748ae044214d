package io.howdah.wire.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Files of certificates, keys and revocation lists: blocks of base 64 between BEGIN and END lines,
 * with anything between the blocks.
 *
 * <p>Source: RFC 7468
 */
final class Pem {

  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";

  private Pem() {}

  /**
   * One block.
   *
   * @param label such as {@code CERTIFICATE}
   * @param headers the lines {@code name: value} of old-style encrypted keys
   * @param der the contents
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, handed on once
  record Block(String label, List<String> headers, byte[] der) {}

  static List<Block> read(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  static List<Block> parse(String text) throws IOException {
    List<Block> blocks = new ArrayList<>();
    int at = text.indexOf(BEGIN);
    while (at >= 0) {
      int labelEnd = text.indexOf(DASHES, at + BEGIN.length());
      if (labelEnd < 0) {
        throw new IOException("bad begin line");
      }
      String label = text.substring(at + BEGIN.length(), labelEnd);
      int end = text.indexOf("-----END " + label + DASHES, labelEnd);
      if (end < 0) {
        throw new IOException("bad end line");
      }
      List<String> headers = new ArrayList<>();
      StringBuilder body = new StringBuilder();
      for (String line : text.substring(labelEnd + DASHES.length(), end).split("\n", -1)) {
        String stripped = line.strip();
        if (stripped.indexOf(':') >= 0) {
          headers.add(stripped);
        } else {
          body.append(stripped);
        }
      }
      try {
        blocks.add(new Block(label, headers, Base64.getDecoder().decode(body.toString())));
      } catch (IllegalArgumentException malformed) {
        throw new IOException("bad base64 decode", malformed);
      }
      at = text.indexOf(BEGIN, end);
    }
    return blocks;
  }

  /** The certificates in a file, in order. */
  static List<X509Certificate> certificates(Path file)
      throws IOException, GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    for (Block block : read(file)) {
      if (block.label.equals("CERTIFICATE") || block.label.equals("X509 CERTIFICATE")) {
        certificates.add(
            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der)));
      }
    }
    return certificates;
  }

  /** The revocation lists in a file. */
  static List<CRL> revocationLists(Path file) throws IOException, GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<CRL> lists = new ArrayList<>();
    for (Block block : read(file)) {
      if (block.label.equals("X509 CRL")) {
        lists.add(factory.generateCRL(new ByteArrayInputStream(block.der)));
      }
    }
    return lists;
  }
}
