package io.howdah.archive.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Archives;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.SampleDatabase;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes single bits in the table of contents of archives that the C tools made, which have no
 * checksums, and counts what goes unnoticed. By design that is what stands in one place only and
 * can be anything: the text of strings, comments and function bodies; numbers; names that nothing
 * else repeats (a view's output columns, arguments, constraints, roles with one object); OIDs and
 * dependencies that fit as well with another digit. {@code -Dhowdah.fuzz.seconds=600} tries more.
 */
class ChangedBitsTest {
  private static final long SECONDS = Long.getLong("howdah.fuzz.seconds", 10);
  private static final long SEED = Long.getLong("howdah.fuzz.seed", 4711);

  /** Per cent; 40 before texts were read, 7 when this was written. */
  private static final int MOST_ACCEPTED = 9;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void areNoticed(int tool) throws IOException {
    Path path = directory.resolve("archive");
    try (TestDatabase database = SampleDatabase.create(PostgresServer.of(15))) {
      ReferenceTools.require(tool)
          .pgDump("-Fc", "-s", "-f", path.toString(), "-d", database.url())
          .orFail();
    }
    Toc toc;
    try (ArchiveReader reader = Archives.open(path)) {
      toc = reader.toc();
      assertThat(Verifier.verify(reader).hasSums()).isFalse();
    }
    byte[] good = Files.readAllBytes(path);
    Random random = new Random(SEED);
    Map<String, Integer> accepted = new TreeMap<>();
    int tried = 0;
    int unnoticed = 0;
    long end = System.nanoTime() + SECONDS * 500_000_000L;
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      while (System.nanoTime() < end || tried < 500) {
        int at = random.nextInt(good.length);
        byte bad = (byte) (good[at] ^ 1 << random.nextInt(8));
        file.write(ByteBuffer.wrap(new byte[] {bad}), at);
        tried++;
        if (isAccepted(path)) {
          unnoticed++;
          accepted.merge(kind(toc, at), 1, Integer::sum);
        }
        file.write(ByteBuffer.wrap(new byte[] {good[at]}), at);
      }
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(good);
    assertThat(100.0 * unnoticed / tried)
        .as("%d of %d bits, by kind of entry: %s", unnoticed, tried, accepted)
        .isLessThan(MOST_ACCEPTED);
  }

  private static boolean isAccepted(Path path) throws IOException {
    try {
      Verifier.verify(path, null);
      return true;
    } catch (ArchiveException e) {
      assertThat(e.getMessage()).isNotEmpty();
      return false;
    }
  }

  /** The kind of the entry that a byte belongs to. */
  private static String kind(Toc toc, int at) {
    String kind = "header";
    for (Entry e : toc.entries()) {
      if (toc.byteOffset(e) > at) {
        break;
      }
      kind = e.desc();
    }
    return kind;
  }
}
