package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.wire.protocol.MessageOutput;
import io.howdah.wire.transport.Transport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes out in one piece, and answers that are there as soon as it has. */
final class CopyInTest {

  private static final byte[] STARTED =
      bytes(new MessageOutput(64).begin('G').raw(new byte[] {0, 0, 0}).end());
  private static final byte[] DONE =
      bytes(
          new MessageOutput(64)
              .begin('C')
              .text("COPY 1")
              .end()
              .begin('Z')
              .raw(new byte[] {'I'})
              .end());
  private static final byte[] FAILED =
      bytes(
          new MessageOutput(64)
              .begin('E')
              .raw("SERROR\0C23505\0Mis there\0\0".getBytes(StandardCharsets.US_ASCII))
              .end()
              .begin('Z')
              .raw(new byte[] {'I'})
              .end());

  private static byte[] bytes(MessageOutput out) {
    ByteBuffer all = out.take();
    byte[] bytes = new byte[all.remaining()];
    all.get(bytes);
    return bytes;
  }

  /** Takes everything at once, and has the answer that belongs to it in the same moment. */
  private static final class QuickServer implements Transport {
    final List<String> sent = new ArrayList<>();
    private final List<byte[]> answers;

    QuickServer(byte[]... answers) {
      this.answers = new ArrayList<>(List.of(answers));
    }

    @Override
    public int read(ByteBuffer into) {
      if (answers.isEmpty()) {
        return -1;
      }
      byte[] answer = answers.removeFirst();
      into.put(answer);
      return answer.length;
    }

    @Override
    public void write(ByteBuffer from) {
      byte[] bytes = new byte[from.remaining()];
      from.get(bytes);
      sent.add(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Override
    public int exchange(ByteBuffer from, ByteBuffer into) {
      write(from);
      return read(into);
    }

    @Override
    public void close() {}
  }

  private static CopyIn start(QuickServer server) {
    return CopyIn.start(new ServerLink(server, NoticeListener.ignoring()), "COPY t FROM stdin");
  }

  private static void write(CopyIn copy, String data) {
    byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
    copy.write(bytes, 0, bytes.length);
  }

  @Test
  void theEndGoesOutWithTheLastData() {
    QuickServer server = new QuickServer(STARTED, DONE);
    CopyIn copy = start(server);
    write(copy, "1\n");
    assertThat(copy.finish()).isEqualTo("COPY 1");
    assertThat(copy.isEnded()).isTrue();
    assertThat(server.sent).element(1).isEqualTo("d\0\0\0\6" + "1\nc\0\0\0\4");
    assertThat(server.sent).hasSize(2);
  }

  @Test
  void withoutDataThereIsOnlyTheEnd() {
    QuickServer server = new QuickServer(STARTED, DONE);
    assertThat(start(server).finish()).isEqualTo("COPY 1");
    assertThat(server.sent).element(1).isEqualTo("c\0\0\0\4");
  }

  @Test
  void theLastPieceMayBeAsLongAsOneCanBe() {
    QuickServer server = new QuickServer(STARTED, DONE);
    CopyIn copy = start(server);
    write(copy, "x".repeat((64 << 10) - 5));
    assertThat(copy.finish()).isEqualTo("COPY 1");
    assertThat(server.sent)
        .element(1)
        .isEqualTo("d\0\0\u00ff\u00ff" + "x".repeat((64 << 10) - 5) + "c\0\0\0\4");
  }

  @Test
  void anErrorThatIsThereAtOnceIsThrownByTheEnd() {
    QuickServer server = new QuickServer(STARTED, FAILED);
    CopyIn copy = start(server);
    write(copy, "1\n");
    assertThatThrownBy(copy::finish)
        .isInstanceOf(ServerException.class)
        .hasMessageEndingWith("is there");
    assertThat(copy.isEnded()).isTrue();
  }

  @Test
  void anErrorAmongTheDataEndsTheCopyWithoutItsEnd() {
    QuickServer server = new QuickServer(STARTED, FAILED);
    CopyIn copy = start(server);
    assertThatThrownBy(() -> write(copy, "x".repeat(70_000))).isInstanceOf(ServerException.class);
    assertThat(copy.isEnded()).isTrue();
    assertThat(server.sent).hasSize(2);
    assertThat(server.sent.get(1)).startsWith("d").hasSize(64 << 10);
  }
}
