package io.howdah.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A server for rehearsals: speaks enough of the protocol that a dump runs to its end, as of an
 * empty database. The ahead-of-time cache is trained with it, so that a usual run finds its classes
 * there.
 *
 * <p>Source: the manual's chapter "Frontend/Backend Protocol".
 */
final class RehearsalServer implements AutoCloseable {
  private static final int SSL_REQUEST = 80877103;

  /** What a query must contain to get this row, the last that fits; every other gets none. */
  private record Answer(String marker, List<String> row) {}

  private static final List<String> DATABASE =
      List.of(
          "1262",
          "5",
          "rehearsal",
          "owner",
          "UTF8",
          "C",
          "C",
          "f",
          "-1",
          "pg_default",
          "722",
          "1",
          "",
          "",
          "",
          "c",
          "",
          "",
          "");

  private static final List<Answer> ANSWERS =
      List.of(
          new Answer("current_schemas", List.of("{}")),
          new Answer("count(*)", List.of("0")),
          new Answer("FROM pg_catalog.pg_database d", DATABASE),
          new Answer(
              "pg_is_in_recovery", List.of("f", "UTF8", "on", "off", "rehearsal", "", "0", "f")));

  private final ServerSocket socket;

  private RehearsalServer(ServerSocket socket) {
    this.socket = socket;
  }

  /** Starts on a free port of the loopback interface. */
  static RehearsalServer start() throws IOException {
    RehearsalServer server =
        new RehearsalServer(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
    Thread.ofPlatform().daemon().start(server::serve);
    return server;
  }

  String url() {
    return "postgresql://rehearsal@127.0.0.1:" + socket.getLocalPort() + "/rehearsal";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(
            new DataInputStream(client.getInputStream()),
            new DataOutputStream(client.getOutputStream()));
      } catch (IOException gone) {
        // The rehearsal's client has hung up; the next may come.
      }
    }
  }

  private static void converse(DataInputStream in, DataOutputStream out) throws IOException {
    byte[] startup = in.readNBytes(in.readInt() - 4);
    if (startup.length == 4
        && new DataInputStream(new java.io.ByteArrayInputStream(startup)).readInt()
            == SSL_REQUEST) {
      out.writeByte('N');
      in.readNBytes(in.readInt() - 4);
    }
    send(out, 'R', (byte) 0, (byte) 0, (byte) 0, (byte) 0);
    parameter(out, "server_version", Answers.POSTGRESQL_VERSION);
    parameter(out, "client_encoding", "UTF8");
    parameter(out, "standard_conforming_strings", "on");
    send(out, 'Z', (byte) 'I');
    out.flush();
    for (int type = in.read(); type == 'Q'; type = in.read()) {
      String sql = new String(in.readNBytes(in.readInt() - 4), StandardCharsets.ISO_8859_1);
      answer(out, sql);
      send(out, 'Z', (byte) 'T');
      out.flush();
    }
  }

  private static void answer(OutputStream out, String sql) throws IOException {
    List<String> row = List.of();
    for (Answer answer : ANSWERS) {
      if (sql.contains(answer.marker())) {
        row = answer.row();
      }
    }
    ByteArrayOutputStream description = new ByteArrayOutputStream();
    DataOutputStream columns = new DataOutputStream(description);
    columns.writeShort(row.size());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    DataOutputStream values = new DataOutputStream(data);
    values.writeShort(row.size());
    for (String value : row) {
      columns.writeBytes("c\0");
      columns.write(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 25, -1, -1, -1, -1, -1, -1, 0, 0});
      values.writeInt(value.length());
      values.writeBytes(value);
    }
    send(out, 'T', description.toByteArray());
    if (!row.isEmpty()) {
      send(out, 'D', data.toByteArray());
    }
    send(out, 'C', text("SELECT " + (row.isEmpty() ? 0 : 1)));
  }

  private static void parameter(OutputStream out, String name, String value) throws IOException {
    send(out, 'S', text(name + "\0" + value));
  }

  private static byte[] text(String text) {
    return (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void send(OutputStream out, char type, byte... body) throws IOException {
    DataOutputStream message = new DataOutputStream(out);
    message.writeByte(type);
    message.writeInt(body.length + 4);
    message.write(body);
  }
}
