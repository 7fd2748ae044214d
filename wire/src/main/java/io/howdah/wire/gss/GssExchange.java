package io.howdah.wire.gss;

import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.Environment;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosPrincipal;
import javax.security.auth.kerberos.KerberosTicket;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;

/**
 * Proves to a server who the user is, with the user's Kerberos tickets, token by token. Not
 * thread-safe.
 *
 * <p>The tickets are read here and handed to the JDK as the current subject's, so no login
 * configuration is needed. The JDK takes its Kerberos configuration from a system property only,
 * which is set where {@code KRB5_CONFIG} names one and the property is not set.
 *
 * <p>Source: pg_GSS_continue in src/interfaces/libpq/fe-auth.c
 */
public final class GssExchange {

  private static final String KERBEROS = "1.2.840.113554.1.2.2";
  private static final String CONFIGURATION = "java.security.krb5.conf";
  private static final byte[] NOTHING = {};

  private final Subject subject;
  private final String realm;
  private final String server;
  private final GSSContext context;

  private GssExchange(Subject subject, String realm, String server, GSSContext context) {
    this.subject = subject;
    this.realm = realm;
    this.server = server;
    this.context = context;
  }

  /**
   * Prepares one.
   *
   * @param host the server's name, not empty
   * @throws GssFailure when there is no ticket to do it with
   */
  public static GssExchange start(
      ConnectionParameters parameters, Environment environment, String host) throws GssFailure {
    KerberosSettings settings = KerberosSettings.read(environment);
    String file = settings.file();
    if (environment.variable("KRB5_CONFIG") != null
        && file != null
        && System.getProperty(CONFIGURATION) == null) {
      System.setProperty(CONFIGURATION, file);
    }
    Subject subject = subject(CredentialCache.of(environment));
    String service = String.valueOf(parameters.get("krbsrvname"));
    String name = service + "@" + ServiceHost.canonical(host, settings);
    String realm =
        subject
            .getPrivateCredentials(KerberosTicket.class)
            .iterator()
            .next()
            .getClient()
            .getRealm();
    boolean delegate = "1".equals(String.valueOf(parameters.get("gssdelegation")));
    try {
      return as(
          subject,
          () -> {
            GSSManager manager = GSSManager.getInstance();
            Oid kerberos = new Oid(KERBEROS);
            GSSName peer = manager.createName(name, GSSName.NT_HOSTBASED_SERVICE);
            GSSContext context =
                manager.createContext(peer, kerberos, null, GSSContext.DEFAULT_LIFETIME);
            context.requestMutualAuth(true);
            context.requestConf(true);
            context.requestInteg(true);
            context.requestReplayDet(true);
            context.requestSequenceDet(true);
            context.requestCredDeleg(delegate);
            return new GssExchange(subject, realm, principal(name), context);
          });
    } catch (GSSException failed) {
      throw GssFailure.of(failed, name, realm);
    }
  }

  /** As messages show it: with the realm, which the JDK finds from the host or is the default. */
  private static String principal(String serviceAtHost) {
    return new KerberosPrincipal(serviceAtHost.replace('@', '/'), KerberosPrincipal.KRB_NT_SRV_HST)
        .getName();
  }

  private static Subject subject(CredentialCache cache) throws GssFailure {
    String obstacle = cache.obstacle();
    String file = cache.file();
    if (obstacle != null || file == null) {
      throw new GssFailure(GssFailure.NO_CREDENTIALS, String.valueOf(obstacle), null);
    }
    List<CacheFile.Ticket> tickets;
    try {
      tickets = CacheFile.read(file);
    } catch (IOException unreadable) {
      throw new GssFailure(
          GssFailure.UNSPECIFIED, String.valueOf(unreadable.getMessage()), unreadable);
    }
    Subject subject = new Subject();
    boolean any = false;
    boolean expired = false;
    for (boolean initial : new boolean[] {true, false}) { // the JDK takes the first for the initial
      for (CacheFile.Ticket ticket : tickets) {
        if (ticket.isInitial() == initial) {
          KerberosTicket usable = ticket(ticket);
          expired |= !usable.isCurrent();
          any |= usable.isCurrent() && subject.getPrivateCredentials().add(usable);
        }
      }
    }
    if (!any) {
      throw new GssFailure(
          GssFailure.UNSPECIFIED,
          expired ? "Ticket expired" : "Matching credential not found (filename: " + file + ")",
          null);
    }
    return subject;
  }

  private static KerberosTicket ticket(CacheFile.Ticket ticket) {
    boolean[] flags = new boolean[32];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = (ticket.flags() << i) < 0;
    }
    long[] times = ticket.times();
    return new KerberosTicket(
        ticket.encoded(),
        new KerberosPrincipal(ticket.client()),
        new KerberosPrincipal(ticket.server()),
        ticket.key(),
        ticket.keyType(),
        flags,
        date(times[0]),
        date(times[1] == 0 ? times[0] : times[1]),
        date(times[2]),
        date(times[3]),
        null);
  }

  @SuppressWarnings("JavaUtilDate") // KerberosTicket wants it
  private static Date date(long seconds) {
    return new Date(seconds * 1000);
  }

  /**
   * Takes the server's token and makes the answer.
   *
   * @param token empty at first
   * @return what to send; empty for nothing
   */
  public byte[] step(byte[] token) throws GssFailure {
    try {
      byte[] answer = as(subject, () -> context.initSecContext(token, 0, token.length));
      return answer == null ? NOTHING : answer;
    } catch (GSSException failed) {
      int told = ErrorToken.code(token);
      throw told < 0 ? GssFailure.of(failed, server, realm) : GssFailure.told(told, server, failed);
    }
  }

  /** Whether both sides know who the other one is. */
  public boolean isDone() {
    return context.isEstablished();
  }

  /** What it came to: encrypts and decrypts. */
  GSSContext context() {
    return context;
  }

  private interface Work<T> {
    T run() throws GSSException;
  }

  private static <T> T as(Subject subject, Work<T> work) throws GSSException {
    try {
      return Subject.callAs(subject, work::run);
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof GSSException failed) {
        throw failed;
      }
      throw wrapped;
    }
  }
}
