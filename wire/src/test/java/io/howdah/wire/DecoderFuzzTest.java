package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.wire.protocol.MessageOutput;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Answers cut into pieces, damaged and made up: they end in a result or in one of this package's
 * own errors, soon, and never in another exception or a wait.
 */
final class DecoderFuzzTest {

  private static final int ROUNDS = 5_000;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** A conversation's answer with something of everything. */
  private static byte[] answer(Random random, List<String> values) {
    MessageOutput out = new MessageOutput(64);
    out.begin('N')
        .raw("SNOTICE\0VNOTICE\0Mhi\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .end();
    out.begin('S').text("TimeZone").text("UTC").end();
    int16(out.begin('T'), 2);
    for (String name : List.of("a", "b")) {
      int16(out.text(name).int32(0), 0);
      int16(out.int32(25), -1);
      int16(out.int32(-1), 0);
    }
    out.end();
    int rows = random.nextInt(30);
    for (int i = 0; i < rows; i++) {
      int16(out.begin('D'), 2);
      for (int c = 0; c < 2; c++) {
        int length = random.nextInt(10) == 0 ? 40_000 : random.nextInt(40);
        if (random.nextInt(5) == 0) {
          out.int32(-1);
          values.add("null");
        } else {
          String value = "v".repeat(length);
          out.int32(length).raw(value.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
          values.add(value);
        }
      }
      out.end();
    }
    out.begin('C').text("SELECT " + rows).end();
    out.begin('Z').raw(new byte[] {'I'}).end();
    out.begin('E')
        .raw(
            "SERROR\0C22012\0Mdivision by zero\0P8\0\0"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .end();
    out.begin('Z').raw(new byte[] {'I'}).end();
    ByteBuffer all = out.take();
    byte[] bytes = new byte[all.remaining()];
    all.get(bytes);
    return bytes;
  }

  private static void int16(MessageOutput out, int value) {
    out.raw(new byte[] {(byte) (value >> 8), (byte) value});
  }

  private static List<Outcome> run(byte[] answer, Random random) {
    ServerLink link =
        new ServerLink(new ScriptedTransport(answer, random), NoticeListener.ignoring());
    return new Batch(link, List.of("SELECT 1", "SELECT 1/0")).run();
  }

  @Test
  void piecesOfAnySizeGiveTheSame() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      List<String> values = new ArrayList<>();
      byte[] answer = answer(random, values);
      List<Outcome> outcomes = run(answer, random);
      Outcome.Done done = (Outcome.Done) outcomes.get(0);
      List<String> read = new ArrayList<>();
      for (int row = 0; row < done.rows().count(); row++) {
        read.add(String.valueOf(done.rows().orNull(row, 0)));
        read.add(String.valueOf(done.rows().orNull(row, 1)));
      }
      assertThat(read).isEqualTo(values);
      assertThat(done.notices()).hasSize(1);
      assertThat(((Outcome.Failed) outcomes.get(1)).error().sqlState()).isEqualTo("22012");
    }
  }

  @Test
  void damagedAnswersEndInAnErrorOfOurs() {
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          Random random = new Random(2);
          for (int round = 0; round < ROUNDS; round++) {
            byte[] answer = answer(random, new ArrayList<>());
            for (int i = random.nextInt(4); i >= 0; i--) {
              answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(3) == 0) {
              answer = java.util.Arrays.copyOf(answer, random.nextInt(answer.length));
            }
            read(answer, random);
          }
        });
  }

  @Test
  void noiseEndsInAnErrorOfOurs() {
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          Random random = new Random(3);
          byte[] types = "TDCZENSAGHWdcIRKv".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
          for (int round = 0; round < ROUNDS; round++) {
            MessageOutput out = new MessageOutput(64);
            for (int i = random.nextInt(8); i >= 0; i--) {
              byte[] body = new byte[random.nextInt(60)];
              random.nextBytes(body);
              out.begin(types[random.nextInt(types.length)]).raw(body).end();
            }
            ByteBuffer all = out.take();
            byte[] bytes = new byte[all.remaining()];
            all.get(bytes);
            read(bytes, random);
          }
        });
  }

  private static void read(byte[] answer, Random random) {
    ConnectionParameters parameters =
        ConnectionParameters.parse("user=a dbname=b password=c").withDefaults(Environment.empty());
    try {
      ServerLink link =
          new ServerLink(new ScriptedTransport(answer, random), NoticeListener.ignoring());
      switch (random.nextInt(4)) {
        case 0 -> drain(CopyOut.start(link, "COPY", new Canceller(() -> {})));
        case 1 -> feed(CopyIn.start(link, "COPY"));
        case 2 ->
            new Login(link, parameters, Settings.of(parameters), Environment.empty(), "", "c")
                .run();
        default -> assertThat(run(answer, random)).isNotNull();
      }
    } catch (WireException | AttemptFailed expected) {
      assertThat(expected).hasMessageNotContaining("null");
    }
  }

  private static void drain(CopyOut copy) {
    while (copy.next() >= 0) {
      assertThat(copy.offset()).isNotNegative();
    }
  }

  private static void feed(CopyIn copy) {
    copy.write(new byte[100_000], 0, 100_000);
    assertThat(copy.finish()).isNotNull();
  }
}
