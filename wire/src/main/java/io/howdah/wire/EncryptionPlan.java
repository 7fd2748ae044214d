package io.howdah.wire;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of encryption to try at an address, in libpq's order: GSSAPI where there are tickets,
 * then TLS and none, or none and TLS, as {@code sslmode} has it.
 *
 * <p>Source: init_allowed_encryption_methods and select_next_encryption_method in
 * src/interfaces/libpq/fe-connect.c
 */
final class EncryptionPlan {

  /** A kind of encryption. */
  enum Method {
    GSSAPI,
    TLS,
    NONE
  }

  private final boolean noneFirst;
  private boolean gssapi;
  private boolean tls;
  private boolean none;

  private EncryptionPlan(boolean noneFirst, boolean gssapi, boolean tls, boolean none) {
    this.noneFirst = noneFirst;
    this.gssapi = gssapi;
    this.tls = tls;
    this.none = none;
  }

  /** Over a Unix-domain socket nothing is encrypted, whatever the settings say. */
  static EncryptionPlan socket() {
    return new EncryptionPlan(true, false, false, true);
  }

  /**
   * Over TCP.
   *
   * @param tickets whether the user has any Kerberos tickets
   */
  static EncryptionPlan tcp(Settings settings, boolean tickets) {
    boolean required = settings.gssEncMode() == Settings.GssEncMode.REQUIRE;
    Settings.SslMode mode = settings.sslMode();
    return new EncryptionPlan(
        mode == Settings.SslMode.ALLOW,
        tickets && settings.gssEncMode() != Settings.GssEncMode.DISABLE,
        mode != Settings.SslMode.DISABLE && !required,
        !mode.insists() && !required);
  }

  /** What to try now; null when everything was tried. */
  @Nullable Method current() {
    if (gssapi) {
      return Method.GSSAPI;
    }
    if (noneFirst && none) {
      return Method.NONE;
    }
    return tls ? Method.TLS : none ? Method.NONE : null;
  }

  /** Notes that the current one did not work. */
  void giveUpCurrent() {
    switch (current()) {
      case GSSAPI -> gssapi = false;
      case TLS -> tls = false;
      case NONE -> none = false;
      case null -> {}
    }
  }
}
