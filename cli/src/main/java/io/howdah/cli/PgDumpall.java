package io.howdah.cli;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.archive.file.PathText;
import io.howdah.cluster.ClusterDatabase;
import io.howdah.cluster.ClusterDump;
import io.howdah.restore.Failures;
import io.howdah.session.FirstQuery;
import io.howdah.session.Session;
import io.howdah.session.SessionException;
import io.howdah.session.SessionSettings;
import io.howdah.wire.ConnectFailedException;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.ConnectionStringException;
import io.howdah.wire.ServerException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * pg_dumpall: from a command line to the dump of a cluster. C starts a pg_dump for each database;
 * here each is dumped in this process, through pg_dump's command line all the same, so that what it
 * says about its options is said in the same place.
 *
 * <p>Source: {@code main} and {@code dumpDatabases} in {@code pg_dumpall.c}.
 */
final class PgDumpall {
  private final ToolContext context;
  private final PgDumpallCommand command;
  private final ConnectOptions connectOptions;

  private PgDumpall(ToolContext context, PgDumpallCommand command) {
    this.context = context;
    this.command = command;
    // As the C tool, which leaves notices to libpq.
    this.connectOptions =
        command
            .connection()
            .connectOptions(context)
            .withNotices(notice -> context.messages().raw(notice.format(null, false)));
  }

  static int run(ToolContext context, List<String> arguments) {
    try {
      PgDumpallCommand command =
          PgDumpallCommandLine.read(
              context.parser(PgDumpallOption.values(), arguments), context.messages());
      return new PgDumpall(context, command).dump();
    } catch (ShellWord.UnfitException e) {
      // C cannot hand such a value to its pg_dump, and psql could not connect to such a database.
      context.messages().raw(String.valueOf(e.getMessage()));
      return 1;
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private int dump() throws IOException {
    ConnectionParameters parameters;
    ClusterDump cluster;
    ClusterOutput opened;
    try (Connection connection = connect();
        var _ = Interruption.onInterrupt(context, () -> cancel(connection))) {
      parameters = connection.parameters();
      // As in C, what is wrong with the output is told before what is wrong with the cluster.
      opened = ClusterOutput.open(context, command.file());
      try {
        cluster = readCluster(connection);
      } catch (RuntimeException e) {
        opened.close();
        throw e;
      }
    }
    try (ClusterOutput out = opened) {
      out.write(cluster.globals());
      out.write(cluster.databasesHeading());
      for (ClusterDatabase listed : cluster.databases()) {
        String database = listed.name();
        if (listed.excluded()) {
          context.messages().info("excluding database \"" + database + "\"");
          continue;
        }
        context.messages().info("dumping database \"" + database + "\"");
        out.write(cluster.heading(database));
        if (!dumpDatabase(cluster, database, parameters, out)) {
          throw new HowdahException("pg_dump failed on database \"" + database + "\", exiting");
        }
      }
      out.write(cluster.footer());
      out.commit(command.sync());
      return 0;
    }
  }

  private static boolean cancel(Connection connection) {
    connection.canceller().cancel();
    return true;
  }

  private ClusterDump readCluster(Connection connection) {
    SessionSettings settings =
        new SessionSettings(
            command.encoding(),
            command.role(),
            null,
            command.options().quoteAllIdentifiers(),
            false,
            false,
            null,
            false);
    try {
      Session session = Session.begin(connection, connectOptions, settings);
      try {
        return ClusterDump.read(session, command.options(), context.messages());
      } finally {
        session.end();
      }
    } catch (SessionException e) {
      throw new HowdahException(String.valueOf(e.getMessage()));
    } catch (ServerException e) {
      throw queryFailed(e);
    }
  }

  private static HowdahException queryFailed(ServerException e) {
    return new HowdahException(
        Diagnostic.error("query failed: " + e.getMessage()).withDetail("Query was: " + e.sql()), e);
  }

  // To the database that is asked for; else to postgres, and where that is not there, template1.
  private Connection connect() {
    ConnectionParameters base = command.connection().clusterParameters(context.name().base());
    String database = command.database();
    if (database != null) {
      try {
        return open(base, database);
      } catch (ConnectFailedException | ConnectionStringException e) {
        throw new HowdahException("could not connect to database \"" + database + "\"");
      }
    }
    try {
      return open(base, "postgres");
    } catch (ConnectFailedException e) {
      return open(base, "template1");
    }
  }

  private Connection open(ConnectionParameters base, String database) {
    Connection connection =
        Connection.open(
            base.withAll(ConnectionParameters.ofPairs("dbname", database)), connectOptions);
    try {
      context.messages().info(FirstQuery.TOLD);
      FirstQuery.run(connection);
      return connection;
    } catch (ServerException e) {
      connection.close();
      throw queryFailed(e);
    }
  }

  // What goes wrong is said in pg_dump's name, as C's child process says it.
  private boolean dumpDatabase(
      ClusterDump cluster, String database, ConnectionParameters parameters, ClusterOutput out) {
    List<String> create = new ArrayList<>();
    if (cluster.isDropped(database)) {
      create.add("--clean");
    }
    if (cluster.isCreated(database)) {
      create.add("--create");
    }
    String shown =
        command
            .handedOn()
            .command(
                programs(), create, command.file() != null, command.connection().shown(), database);
    context.messages().info("running \"" + shown + '"');
    List<String> arguments = new ArrayList<>(command.handedOn().arguments());
    arguments.addAll(create);
    arguments.add("-Fp");
    ToolContext dumpContext = context.forTool("pg_dump");
    long start = out.position();
    return Main.guard(
            dumpContext,
            () -> {
              PgDumpCommand dump = PgDump.read(dumpContext, arguments).to(out.target());
              PgDump.dump(
                  dumpContext,
                  dump,
                  parameters.with("dbname", database),
                  connectOptions.withNotices(new ToolNotices(dumpContext.messages())));
              out.flushDump(start);
              return 0;
            })
        == 0;
  }

  // The directory of our launchers, as they tell it; null where we were started otherwise.
  private @Nullable String programs() {
    String directory = context.environment().get("HOWDAH_BIN");
    if (directory == null) {
      return null;
    }
    try {
      return PathText.bytes(PathText.path(directory).toRealPath());
    } catch (IOException | InvalidPathException e) {
      return directory;
    }
  }
}
