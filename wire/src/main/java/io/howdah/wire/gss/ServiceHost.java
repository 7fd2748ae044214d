package io.howdah.wire.gss;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * The name by which Kerberos knows a host: by default the one that a name server gives for its
 * address.
 *
 * <p>Source: MIT Kerberos documentation, "Principal names and DNS"
 */
final class ServiceHost {

  private ServiceHost() {}

  static String canonical(String host, KerberosSettings settings) {
    String name = host;
    if (settings.flag("dns_canonicalize_hostname", true) && settings.flag("rdns", true)) {
      try {
        InetAddress address = InetAddress.getAllByName(host)[0];
        String known = address.getCanonicalHostName();
        name = known.equals(address.getHostAddress()) ? host : known;
      } catch (UnknownHostException unknown) {
        // Then as it is given: the line stands already, perhaps by an address.
        name = host;
      }
    }
    name = name.toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
