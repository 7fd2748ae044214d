package io.howdah.wire;

import io.howdah.wire.conninfo.FileText;
import io.howdah.wire.conninfo.Keyword;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the hosts that the parameters name.
 *
 * @param host a name, an address, a socket's directory, or empty for the default
 * @param hostaddr an address, or empty
 * @param port as written, or empty for the default
 */
record HostSpec(String host, String hostaddr, String port) {

  private static final int DEFAULT_PORT = 5432;

  /** Longest path of a socket that Linux takes. */
  private static final int MAX_SOCKET_PATH_BYTES = 107;

  /**
   * Reads the lists of hosts, addresses and ports.
   *
   * <p>Source: pqConnectOptions2 in src/interfaces/libpq/fe-connect.c
   */
  static List<HostSpec> list(ConnectionParameters parameters, Environment environment) {
    String[] hosts = split(parameters.text(Keyword.HOST));
    String[] addresses = split(parameters.text(Keyword.HOSTADDR));
    String[] ports = split(parameters.text(Keyword.PORT));
    int count = addresses.length > 0 ? addresses.length : Math.max(1, hosts.length);
    if (hosts.length > 0 && hosts.length != count) {
      throw new ConnectionStringException(
          "could not match " + hosts.length + " host names to " + count + " hostaddr values");
    }
    if (ports.length > 1 && ports.length != count) {
      throw new ConnectionStringException(
          "could not match " + ports.length + " port numbers to " + count + " hosts");
    }
    String socketDirectory = environment.socketDirectory();
    List<HostSpec> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String host = i < hosts.length ? hosts[i] : "";
      String address = i < addresses.length ? addresses[i] : "";
      String port = ports.length == 0 ? "" : ports.length == 1 ? ports[0] : ports[i];
      if (host.isEmpty() && address.isEmpty()) {
        host = socketDirectory == null ? "localhost" : socketDirectory;
      }
      list.add(new HostSpec(host, address, port));
    }
    return list;
  }

  /** The parts between commas, empty ones too; none of an empty text. */
  private static String[] split(String text) {
    return text.isEmpty() ? new String[0] : text.split(",", -1);
  }

  boolean isUnixSocket() {
    return hostaddr.isEmpty() && (host.startsWith("/") || host.startsWith("@"));
  }

  /** What a password file's line is matched with, and GSSAPI encryption asks for. */
  String nameOrAddress() {
    return host.isEmpty() ? hostaddr : host;
  }

  /**
   * The addresses to try, in order.
   *
   * @throws AttemptFailed when there is none; the next host may do
   */
  List<Endpoint> resolve() throws AttemptFailed {
    int number = port.isEmpty() ? DEFAULT_PORT : Numbers.parse("port", port);
    if (number < 1 || number > 65535) {
      throw AttemptFailed.nextHost("invalid port number: \"" + port + "\"");
    }
    if (isUnixSocket()) {
      return List.of(unixSocket(number));
    }
    boolean numeric = !hostaddr.isEmpty();
    String name = numeric ? hostaddr : host;
    String shownPort = port.isEmpty() ? String.valueOf(number) : port;
    try {
      if (name.startsWith("[")) {
        // The JDK would take it for an address; brackets belong to URIs only.
        throw new UnknownHostException();
      }
      if (numeric && !isNumeric(hostaddr)) {
        throw AttemptFailed.nextHost(
            "could not parse network address \"" + hostaddr + "\": Name or service not known");
      }
      List<Endpoint> endpoints = new ArrayList<>();
      for (InetAddress address : InetAddress.getAllByName(name)) {
        String text = AddressText.of(address);
        String shown =
            numeric || text.equals(name)
                ? "at \"" + name + "\", port " + shownPort
                : "at \"" + name + "\" (" + text + "), port " + shownPort;
        endpoints.add(
            new Endpoint(
                host.isEmpty() ? hostaddr : host,
                number,
                new InetSocketAddress(address, number),
                shown));
      }
      return endpoints;
    } catch (UnknownHostException unknown) {
      String text = unknown.getMessage();
      int colon = text == null ? -1 : text.lastIndexOf(": ");
      throw AttemptFailed.nextHost(
          "could not translate host name \""
              + name
              + "\" to address: "
              + (text == null || colon < 0
                  ? "Name or service not known"
                  : text.substring(colon + 2)));
    }
  }

  private Endpoint unixSocket(int number) throws AttemptFailed {
    if (host.startsWith("@")) {
      throw AttemptFailed.nextHost(
          "sockets in the abstract namespace are not supported: host \"" + host + "\"");
    }
    String name = host + "/.s.PGSQL." + number;
    if (name.length() > MAX_SOCKET_PATH_BYTES) {
      throw AttemptFailed.nextHost(
          "Unix-domain socket path \""
              + name
              + "\" is too long (maximum "
              + MAX_SOCKET_PATH_BYTES
              + " bytes)");
    }
    Path path = FileText.path(name);
    if (path == null) {
      throw AttemptFailed.nextHost("could not use Unix-domain socket path \"" + name + "\"");
    }
    return new Endpoint(
        host, number, UnixDomainSocketAddress.of(path), "on socket \"" + name + "\"");
  }

  /** Whether it can only be an address: looking it up asks no name server. */
  private static boolean isNumeric(String text) {
    if (text.indexOf(':') >= 0) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
