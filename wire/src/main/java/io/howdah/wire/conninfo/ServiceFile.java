package io.howdah.wire.conninfo;

import io.howdah.wire.ConnectionStringException;
import io.howdah.wire.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Parameters kept under a name in {@code ~/.pg_service.conf} or the system's {@code
 * pg_service.conf}.
 *
 * <p>Source: parseServiceInfo in src/interfaces/libpq/fe-connect.c
 */
final class ServiceFile {

  /** Where Debian's libpq looks when PGSYSCONFDIR says nothing. */
  private static final String SYSTEM_DIRECTORY = "/etc/postgresql-common";

  private static final int MAX_LINE_BYTES = 1022;

  private final String path;
  private final String service;
  private final Values values;

  private ServiceFile(String path, String service, Values values) {
    this.path = path;
    this.service = service;
    this.values = values;
  }

  /** Adds the named service's parameters where there is no value yet. */
  static void add(Values values, Environment environment) {
    String given = values.get(Keyword.SERVICE);
    String service = given == null ? environment.variable("PGSERVICE") : given;
    if (service == null) {
      return;
    }
    String file = environment.variable("PGSERVICEFILE");
    String home = environment.homeDirectory();
    if (file == null && home != null) {
      String own = home + "/.pg_service.conf";
      file = FileText.exists(own) ? own : null;
    }
    if (file != null && new ServiceFile(file, service, values).read()) {
      return;
    }
    String directory = environment.variable("PGSYSCONFDIR");
    String shared = (directory == null ? SYSTEM_DIRECTORY : directory) + "/pg_service.conf";
    if (!FileText.exists(shared) || !new ServiceFile(shared, service, values).read()) {
      throw new ConnectionStringException("definition of service \"" + service + "\" not found");
    }
  }

  /** Reads the file; tells whether the service is in it. */
  private boolean read() {
    String text = FileText.read(path);
    if (text == null) {
      throw new ConnectionStringException("service file \"" + path + "\" not found");
    }
    boolean found = false;
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      number++;
      if (end - start > MAX_LINE_BYTES) {
        throw new ConnectionStringException(
            "line " + number + " too long in service file \"" + path + "\"");
      }
      String line = trim(text, start, end);
      start = end + 1;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        if (found) {
          return true;
        }
        found = line.startsWith(service, 1) && line.startsWith("]", service.length() + 1);
      } else if (found) {
        parameter(line, number);
      }
    }
    return found;
  }

  private void parameter(String line, int number) {
    if (line.startsWith("ldap")) {
      throw new ConnectionStringException(
          "LDAP lookup is not supported in service file \"" + path + "\", line " + number);
    }
    int equals = line.indexOf('=');
    @Nullable Keyword keyword = equals < 0 ? null : Keyword.of(line.substring(0, equals));
    if (keyword == null) {
      throw new ConnectionStringException(
          "syntax error in service file \"" + path + "\", line " + number);
    }
    if (keyword == Keyword.SERVICE) {
      throw new ConnectionStringException(
          "nested service specifications not supported in service file \""
              + path
              + "\", line "
              + number);
    }
    if (values.get(keyword) == null) {
      values.set(keyword, line.substring(equals + 1));
    }
  }

  private static String trim(String text, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && KeyValueParser.isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && KeyValueParser.isBlank(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }
}
