package io.howdah.wire.tls;

import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.util.Arrays;

/**
 * Puts older forms of private keys into PKCS#8, the one form that the JDK reads.
 *
 * <p>Source: RFC 5958, RFC 8017, RFC 5915
 */
final class Der {

  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int CURVE_PARAMETERS = 0xa0;
  private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};

  /** Object identifier 1.2.840.113549.1.1.1 and NULL. */
  private static final byte[] RSA = {
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  /** Object identifier 1.2.840.10045.2.1. */
  private static final byte[] EC = {
    0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01
  };

  private Der() {}

  static byte[] rsaToPkcs8(byte[] pkcs1) {
    return wrap(SEQUENCE, VERSION_0, wrap(SEQUENCE, RSA), wrap(OCTET_STRING, pkcs1));
  }

  /**
   * Wraps an ECPrivateKey.
   *
   * @param curveBefore the curve's identifier from an EC PARAMETERS block, or empty: the key then
   *     names it itself
   */
  static byte[] ecToPkcs8(byte[] sec1, byte[] curveBefore) throws InvalidKeyException {
    byte[] curve = curveBefore.length > 0 ? curveBefore : curve(sec1);
    return wrap(SEQUENCE, VERSION_0, wrap(SEQUENCE, EC, curve), wrap(OCTET_STRING, sec1));
  }

  /** The contents of the key's optional element [0]. */
  private static byte[] curve(byte[] sec1) throws InvalidKeyException {
    int[] outer = header(sec1, 0);
    int at = outer[0];
    int end = Math.min(sec1.length, at + outer[1]);
    while (at < end) {
      int[] element = header(sec1, at);
      if ((sec1[at] & 0xff) == CURVE_PARAMETERS) {
        return Arrays.copyOfRange(sec1, element[0], element[0] + element[1]);
      }
      at = element[0] + element[1];
    }
    throw new InvalidKeyException("the key does not name its curve");
  }

  /** Where the contents of the element at an offset start, and their length. */
  private static int[] header(byte[] der, int at) throws InvalidKeyException {
    if (at + 2 > der.length) {
      throw new InvalidKeyException("malformed key");
    }
    int length = der[at + 1] & 0xff;
    int start = at + 2;
    if (length > 0x80) {
      int count = length & 0x7f;
      length = 0;
      for (int i = 0; i < count && start < der.length; i++) {
        length = length << 8 | (der[start++] & 0xff);
      }
    }
    if (length < 0 || start + length > der.length) {
      throw new InvalidKeyException("malformed key");
    }
    return new int[] {start, length};
  }

  private static byte[] wrap(int tag, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
    out.write(tag);
    if (length < 0x80) {
      out.write(length);
    } else {
      out.write(0x82);
      out.write(length >>> 8);
      out.write(length);
    }
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
