package io.howdah.wire;

import java.util.List;

/**
 * Whether a server is of the kind that {@code target_session_attrs} asks for.
 *
 * <p>Source: CONNECTION_CHECK_TARGET in src/interfaces/libpq/fe-connect.c
 */
final class TargetCheck {

  private TargetCheck() {}

  /**
   * Returns when it is.
   *
   * @throws AttemptFailed when the next host must be tried
   */
  static void check(ServerLink link, Settings.TargetSession wanted) throws AttemptFailed {
    switch (wanted) {
      case ANY -> {}
      case READ_WRITE -> {
        if (isReadOnly(link)) {
          throw AttemptFailed.nextHost("session is read-only");
        }
      }
      case READ_ONLY -> {
        if (!isReadOnly(link)) {
          throw AttemptFailed.nextHost("session is not read-only");
        }
      }
      case PRIMARY -> {
        if (isStandby(link)) {
          throw AttemptFailed.nextHost("server is in hot standby mode");
        }
      }
      case STANDBY, PREFER_STANDBY -> {
        if (!isStandby(link)) {
          throw AttemptFailed.nextHost("server is not in hot standby mode");
        }
      }
    }
  }

  private static boolean isReadOnly(ServerLink link) throws AttemptFailed {
    String readOnly = link.parameters.get("default_transaction_read_only");
    String standby = link.parameters.get("in_hot_standby");
    if (readOnly == null || standby == null) {
      return ask(link, "SHOW transaction_read_only").startsWith("on");
    }
    return readOnly.equals("on") || standby.equals("on");
  }

  private static boolean isStandby(ServerLink link) throws AttemptFailed {
    String standby = link.parameters.get("in_hot_standby");
    return standby == null
        ? ask(link, "SELECT pg_catalog.pg_is_in_recovery()").startsWith("t")
        : standby.equals("on");
  }

  private static String ask(ServerLink link, String sql) throws AttemptFailed {
    try {
      return switch (new Batch(link, List.of(sql)).run().getFirst()) {
        case Outcome.Done done -> done.rows().get(0, 0);
        case Outcome.Failed failed ->
            throw AttemptFailed.nextHost("\"" + sql + "\" failed: " + failed.error());
      };
    } catch (ConnectionLostException | ProtocolException lost) {
      throw AttemptFailed.nextHost(lost.getMessage());
    }
  }
}
