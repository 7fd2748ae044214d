package io.howdah.wire;

import java.net.Inet6Address;
import java.net.InetAddress;

/** IP addresses as C writes them: the longest run of zero groups in IPv6 becomes {@code ::}. */
final class AddressText {

  private AddressText() {}

  static String of(InetAddress address) {
    return address instanceof Inet6Address v6 ? compressed(v6) : address.getHostAddress();
  }

  private static String compressed(Inet6Address address) {
    byte[] bytes = address.getAddress();
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff);
    }
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > bestLength) {
        best = i;
        bestLength = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == best) {
        text.append("::");
        i += bestLength - 1;
      } else {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(groups[i]));
      }
    }
    String full = address.getHostAddress();
    int scope = full.indexOf('%');
    return scope < 0 ? text.toString() : text + full.substring(scope);
  }
}
