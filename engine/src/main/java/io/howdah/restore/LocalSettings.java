package io.howdah.restore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings that every transaction of a restore begins with. They are set anew, and locally, in
 * each transaction, so that a pooler may run each on another server session and finds no session
 * changed. In the order in which they were set last, since a user's identity and role replace each
 * other. Not thread-safe.
 */
final class LocalSettings {
  /**
   * Gives a transaction its number, by which can be found out later whether it was committed. A
   * server in recovery has none to give, and the first command will tell that better.
   */
  private static final String TRANSACTION_ID =
      "SELECT CASE WHEN NOT pg_catalog.pg_is_in_recovery()"
          + " THEN pg_catalog.txid_current()::pg_catalog.text END";

  private final Map<String, LocalSetting> settings = new LinkedHashMap<>();
  private final String sessionEncoding;
  private @Nullable List<String> opening;

  /**
   * None yet but an empty search path, so that nothing of the target database is met by chance.
   *
   * @param sessionEncoding the client encoding that the session has by itself
   */
  LocalSettings(String sessionEncoding) {
    this.sessionEncoding = sessionEncoding;
    adopt(LocalSetting.searchPath("SELECT pg_catalog.set_config('search_path', '', false);"));
  }

  /** Remembers a setting that the server has taken. */
  void adopt(LocalSetting setting) {
    settings.remove(setting.name());
    settings.put(setting.name(), setting);
    opening = null;
  }

  /**
   * The messages that begin a transaction and set everything. The last one's row is the
   * transaction's number.
   */
  List<String> opening() {
    if (opening == null) {
      opening = messages("BEGIN");
    }
    return opening;
  }

  /**
   * One message that sets everything and then runs a command, all in one transaction without BEGIN;
   * null where the two cannot stand in one message, because the first part changes how the server
   * reads the second.
   */
  @Nullable String inOneMessage(String command) {
    StringBuilder message = new StringBuilder(command.length() + 512);
    for (LocalSetting setting : settings.values()) {
      message.append(setting.local()).append(';');
    }
    message.append(command);
    return isReadAlike(message) ? message.toString() : null;
  }

  /** Whether statements are run as somebody else than who logged in. */
  boolean changesIdentity() {
    return settings.containsKey("role") || settings.containsKey("session_authorization");
  }

  /** The command that sets the encoding of statements for the session. */
  String sessionEncoding() {
    LocalSetting encoding = settings.get("client_encoding");
    return encoding == null ? "RESET client_encoding" : encoding.session();
  }

  /** The commands that set everything for the session. */
  List<String> forSession() {
    List<String> commands = new ArrayList<>(settings.size());
    for (LocalSetting setting : settings.values()) {
      commands.add(setting.session());
    }
    return commands;
  }

  /** The commands that undo {@link #forSession}. */
  List<String> resets() {
    List<String> commands = new ArrayList<>(settings.size());
    for (LocalSetting setting : settings.values()) {
      commands.addFirst(setting.reset());
    }
    return commands;
  }

  private List<String> messages(String begin) {
    StringBuilder all = new StringBuilder(512).append(begin);
    StringBuilder rest = new StringBuilder(512);
    String encoding = begin;
    for (LocalSetting setting : settings.values()) {
      all.append(';').append(setting.local());
      if (setting.name().equals("client_encoding")) {
        encoding = begin + ";" + setting.local();
      } else {
        rest.append(setting.local()).append(';');
      }
    }
    all.append(';').append(TRANSACTION_ID);
    rest.append(TRANSACTION_ID);
    return isReadAlike(all) ? List.of(all.toString()) : List.of(encoding, rest.toString());
  }

  /** Whether a text means the same in the session's encoding and in that set locally. */
  boolean isReadAlike(CharSequence text) {
    LocalSetting encoding = settings.get("client_encoding");
    if (encoding == null || encoding.local().endsWith("'" + sessionEncoding + "'")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
