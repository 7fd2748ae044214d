package io.howdah.wire.gss;

import io.howdah.wire.Environment;
import io.howdah.wire.conninfo.FileText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's Kerberos tickets are: {@code KRB5CCNAME}, else the configuration's {@code
 * default_ccache_name}, else {@code /tmp/krb5cc_UID}. Files and directories of files can be read;
 * other kinds (kernel keyrings, KCM) cannot, and count as empty.
 *
 * <p>Source: MIT Kerberos documentation, "Credential cache"; pg_GSS_have_cred_cache in
 * src/interfaces/libpq/fe-gssapi-common.c
 *
 * @param name as it is given
 * @param file the file that holds the tickets, a byte string, or null where there is none
 */
public record CredentialCache(String name, @Nullable String file) {

  /** What a file of tickets begins with; the versions before 3 are the 1990s'. */
  private static final int MAGIC = 5;

  /** Finds it; whether anything is in it is another question. */
  public static CredentialCache of(Environment environment) {
    String name = environment.variable("KRB5CCNAME");
    if (name == null || name.isEmpty()) {
      name = KerberosSettings.read(environment).text("default_ccache_name");
      name = name == null ? "FILE:/tmp/krb5cc_%{uid}" : name;
      name = expand(name, environment);
    }
    int colon = name.indexOf(':');
    if (colon < 0) {
      return new CredentialCache(name, name);
    }
    String rest = name.substring(colon + 1);
    return new CredentialCache(
        name,
        switch (name.substring(0, colon)) {
          case "FILE" -> rest;
          case "DIR" -> rest.startsWith(":") ? rest.substring(1) : primary(rest);
          default -> null;
        });
  }

  /** The one of a directory's caches that is in use. */
  private static String primary(String directory) {
    String chosen = FileText.read(directory + "/primary");
    return directory + "/" + (chosen == null ? "tkt" : chosen.strip());
  }

  private static String expand(String name, Environment environment) {
    return name.contains("%{")
        ? name.replace("%{uid}", userId(environment))
            .replace("%{euid}", userId(environment))
            .replace("%{TEMP}", "/tmp")
            .replace("%{null}", "")
        : name;
  }

  /**
   * The system's number of the user: the process's where it can be seen, else that of the owner of
   * the home directory. Where users have no numbers, no file is meant by them.
   */
  private static String userId(Environment environment) {
    Path process = Path.of("/proc/self");
    String home = environment.homeDirectory();
    Path own = Files.exists(process) || home == null ? process : FileText.path(home);
    try {
      return own == null ? "" : String.valueOf(Files.getAttribute(own, "unix:uid"));
    } catch (IOException | UnsupportedOperationException noNumbers) {
      // Then a cache that is named by the user's number is one that there is not.
      return "";
    }
  }

  /** Whether there are tickets to try. Costs a look at the file. */
  public boolean hasTickets() {
    return obstacle() == null;
  }

  /** Why there are none, in the words of MIT Kerberos; null when there are. */
  @Nullable String obstacle() {
    String none = "No Kerberos credentials available";
    Path path = file == null ? null : FileText.path(file);
    if (path == null || !Files.exists(path)) {
      return none + " (default cache: " + name + ")";
    }
    try (InputStream in = Files.newInputStream(path)) {
      int first = in.read();
      int version = in.read();
      if (version < 0) {
        return none + ": Bad format in credentials cache (filename: " + file + ")";
      }
      return first == MAGIC && (version == 3 || version == 4)
          ? null
          : none + ": Unsupported credentials cache format version number (filename: " + file + ")";
    } catch (IOException unreadable) {
      return none + ": Credentials cache permissions incorrect (filename: " + file + ")";
    }
  }
}
