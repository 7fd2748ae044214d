package io.howdah.wire;

import io.howdah.wire.conninfo.Keyword;
import io.howdah.wire.conninfo.PasswordFile;
import io.howdah.wire.gss.CredentialCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a server to log in to among the hosts that the parameters name.
 *
 * <p>Source: PQconnectPoll in src/interfaces/libpq/fe-connect.c
 */
final class Connector {

  private static final String INVALID_PASSWORD = "28P01";

  /** An unknown setting: to a server before 9.0 that could be the application's name. */
  private static final String UNKNOWN_SETTING = "42704";

  private final ConnectionParameters parameters;
  private final ConnectOptions options;
  private final Settings settings;
  private final List<HostSpec> hosts;
  private final LineOpener opener;
  private final LineEncryption encryption;
  private final PasswordFile passwordFile;
  private final FailureReport failures = new FailureReport();
  private boolean sendName = true;

  /**
   * Checks the parameters.
   *
   * @param given with defaults filled in
   * @throws ConnectionStringException when one cannot be used
   */
  Connector(ConnectionParameters given, ConnectOptions options) {
    this.options = options;
    Environment environment = options.environment();
    hosts = HostSpec.list(given, environment);
    ConnectionParameters named = given;
    if (named.text(Keyword.USER).isEmpty()) {
      String user = environment.userName();
      if (user == null) {
        throw new ConnectionStringException("could not look up the current user's name");
      }
      named = named.with("user", user);
    }
    if (named.text(Keyword.DBNAME).isEmpty()) {
      named = named.with("dbname", named.text(Keyword.USER));
    }
    parameters = named;
    settings = Settings.of(parameters);
    opener = new LineOpener(parameters);
    encryption = new LineEncryption(parameters, settings, environment);
    warnAboutTimeout();
    passwordFile =
        new PasswordFile(parameters.text(Keyword.PASSFILE), environment, options.warnings());
    if (settings.shuffleHosts()) {
      Collections.shuffle(hosts);
    }
  }

  /** The JDK has no such option; without it a broken line is only noticed later. */
  private void warnAboutTimeout() {
    String timeout = parameters.text(Keyword.TCP_USER_TIMEOUT);
    if (!timeout.isEmpty() && !timeout.equals("0")) {
      options
          .warnings()
          .accept("WARNING: connection option \"tcp_user_timeout\" has no effect here");
    }
  }

  /**
   * Connects.
   *
   * @throws ConnectFailedException when it cannot
   */
  Connection connect() {
    String given = parameters.text(Keyword.PASSWORD);
    Connection connection = tryHosts(given);
    AttemptFailed failed = failures.last();
    if (connection == null && failed != null && failed.passwordNeeded()) {
      String asked = options.passwords().password(parameters.text(Keyword.USER));
      if (asked != null) {
        failures.restart();
        connection = tryHosts(asked);
      }
    }
    if (connection == null) {
      throw failures.exception();
    }
    return connection;
  }

  private @Nullable Connection tryHosts(String password) {
    Settings.TargetSession target = settings.targetSession();
    Connection connection = pass(password, target);
    AttemptFailed failed = failures.last();
    boolean standbyWasPreferred =
        target == Settings.TargetSession.PREFER_STANDBY
            && failed != null
            && failed.next() == AttemptFailed.Next.HOST;
    return connection == null && standbyWasPreferred
        ? pass(password, Settings.TargetSession.ANY)
        : connection;
  }

  /** Goes through all hosts and their addresses once. */
  private @Nullable Connection pass(String password, Settings.TargetSession target) {
    for (HostSpec host : hosts) {
      List<Endpoint> endpoints;
      try {
        endpoints = new ArrayList<>(host.resolve());
      } catch (AttemptFailed unresolved) {
        failures.add(unresolved.text(), unresolved);
        continue;
      }
      if (settings.shuffleHosts()) {
        Collections.shuffle(endpoints);
      }
      for (Endpoint endpoint : endpoints) {
        try {
          return atAddress(host, endpoint, password, target);
        } catch (AttemptFailed failed) {
          if (failed.next() == AttemptFailed.Next.HOST) {
            break;
          }
          if (failed.next() != AttemptFailed.Next.ADDRESS) {
            return null;
          }
        }
      }
    }
    return null;
  }

  /** Tries the kinds of encryption that sslmode allows, in its order; reports each failure. */
  private Connection atAddress(
      HostSpec host, Endpoint endpoint, String given, Settings.TargetSession target)
      throws AttemptFailed {
    String fromFile = given.isEmpty() ? lookUp(host, endpoint) : null;
    String password = fromFile == null ? given : fromFile;
    EncryptionPlan plan = plan(endpoint);
    sendName = true;
    while (true) {
      try {
        return attempt(host, endpoint, password, target, plan);
      } catch (AttemptFailed failed) {
        ServerMessage said = failed.serverMessage();
        boolean wrong =
            fromFile != null && said != null && said.sqlState().equals(INVALID_PASSWORD);
        String remark =
            wrong ? "\npassword retrieved from file \"" + passwordFile.name() + "\"" : "";
        failures.addAt(endpoint, failed.text(), remark, failed);
        if (mayBeAboutName(failed)) {
          sendName = false;
          continue;
        }
        if (failed.next() != AttemptFailed.Next.ENCRYPTION) {
          throw failed;
        }
        plan.giveUpCurrent();
        if (plan.current() == null) {
          throw failed;
        }
      }
    }
  }

  private EncryptionPlan plan(Endpoint endpoint) throws AttemptFailed {
    boolean required = settings.gssEncMode() == Settings.GssEncMode.REQUIRE;
    if (endpoint.isUnixSocket()) {
      if (required) {
        throw refused("GSSAPI encryption required but it is not supported over a local socket");
      }
      return EncryptionPlan.socket();
    }
    boolean tickets =
        settings.gssEncMode() != Settings.GssEncMode.DISABLE
            && CredentialCache.of(options.environment()).hasTickets();
    if (required && !tickets) {
      throw refused("GSSAPI encryption required but no credential cache");
    }
    return EncryptionPlan.tcp(settings, tickets);
  }

  /** Before anything was tried: no server is to be named. */
  private AttemptFailed refused(String message) {
    AttemptFailed failed = AttemptFailed.forGood(message, null);
    failures.add(message, failed);
    return failed;
  }

  /** libpq tries once more without the application's name, whatever the setting is. */
  private boolean mayBeAboutName(AttemptFailed failed) {
    ServerMessage said = failed.serverMessage();
    return sendName
        && failed.next() == AttemptFailed.Next.NOTHING
        && said != null
        && said.sqlState().equals(UNKNOWN_SETTING)
        && (parameters.get(Keyword.APPLICATION_NAME) != null
            || parameters.get(Keyword.FALLBACK_APPLICATION_NAME) != null);
  }

  private @Nullable String lookUp(HostSpec host, Endpoint endpoint) {
    String socketDirectory = options.environment().socketDirectory();
    String key = host.nameOrAddress();
    return passwordFile.find(
        key.equals(socketDirectory) ? "localhost" : key,
        String.valueOf(endpoint.port()),
        parameters.text(Keyword.DBNAME),
        parameters.text(Keyword.USER));
  }

  private Connection attempt(
      HostSpec host,
      Endpoint endpoint,
      String password,
      Settings.TargetSession target,
      EncryptionPlan plan)
      throws AttemptFailed {
    try (Deadline deadline = startDeadline()) {
      NoticeListener notices = options.notices();
      ServerLink link = new ServerLink(opener.open(endpoint, deadline), notices::loginNotice);
      try {
        if (!encryption.negotiate(link, host, plan)) {
          link.close();
          failures.begin(endpoint);
          link = new ServerLink(opener.open(endpoint, deadline), notices::loginNotice);
          encryption.negotiate(link, host, plan);
        }
        ConnectionParameters sent =
            sendName
                ? parameters
                : parameters.with("application_name", null).with("fallback_application_name", null);
        new Login(link, sent, settings, options.environment(), host.host(), password).run();
        checkTarget(link, target);
        link.notices = notices;
        tellIfPooled(endpoint);
        ServerLink usable = link;
        EncryptionPlan.Method method = plan.current();
        return new Connection(
            usable,
            password.isEmpty() ? parameters : parameters.with("password", password),
            endpoint,
            new Canceller(() -> cancel(host, endpoint, usable, method)));
      } catch (AttemptFailed failed) {
        link.close();
        throw deadline != null && deadline.isExpired() ? Deadline.failure() : failed;
      } catch (WireException broken) {
        link.close();
        throw deadline != null && deadline.isExpired()
            ? Deadline.failure()
            : AttemptFailed.forGood(broken.getMessage(), broken);
      }
    }
  }

  /** libpq, too, finds numbers that are none once it connects. */
  private @Nullable Deadline startDeadline() throws AttemptFailed {
    try {
      return Deadline.start(Numbers.of(parameters, Keyword.CONNECT_TIMEOUT, 0));
    } catch (ConnectionStringException wrong) {
      throw AttemptFailed.forGood(wrong.getMessage(), wrong);
    }
  }

  private void tellIfPooled(Endpoint endpoint) {
    PooledHost pooled =
        PooledHost.of(endpoint.host(), endpoint.port(), parameters.text(Keyword.USER));
    if (pooled != null) {
      options.pooledHosts().accept(pooled);
    }
  }

  private static void checkTarget(ServerLink link, Settings.TargetSession target)
      throws AttemptFailed {
    try {
      TargetCheck.check(link, target);
    } catch (AttemptFailed wrongKind) {
      link.terminate();
      throw wrongKind;
    }
  }

  private void cancel(
      HostSpec host, Endpoint endpoint, ServerLink target, EncryptionPlan.@Nullable Method method)
      throws IOException {
    try (Deadline deadline = startDeadline()) {
      ServerLink link = new ServerLink(opener.open(endpoint, deadline), options.notices());
      try {
        if (method != null && !encryption.start(link, host, method)) {
          throw new IOException("server no longer encrypts");
        }
        CancelRequest.send(link.transport(), target.backendPid, target.cancelKey);
      } finally {
        link.close();
      }
    } catch (AttemptFailed unreachable) {
      throw new IOException(unreachable);
    }
  }
}
