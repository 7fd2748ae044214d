package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.ProcessRunner;
import java.io.IOException;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Security;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launchers in {@code bin/} start, in a copy beside a JDK that only tells what it got. */
@DisabledOnOs(OS.WINDOWS) // they are shell scripts
class LaunchersTest {
  private static final Path LAUNCHERS = Path.of("..", "bin");

  /**
   * Tells its arguments and what it sees of the environment; makes the cache that it is asked for.
   */
  private static final String JAVA =
      """
      #!/bin/sh
      trainings=${0%/*}/../../trainings
      for arg do
        case $arg in
          -XX:AOTCacheOutput=*)
            echo trained >>"$trainings"
            [ ! -f "$trainings.broken" ] || exit 1
            : >"${arg#*=}"
            ;;
        esac
        printf '<%s>\\n' "$arg"
      done
      for name in HOWDAH_BIN HOWDAH_NAME HOWDAH_LOCALE HOWDAH_STDOUT LC_ALL JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS; do
        eval "printf '%s=%s\\n' $name \\"\\${$name-none}\\""
      done >&2
      exit 7
      """;

  @TempDir Path directory;

  private Path home;
  private Path jdk;
  private Path trainings;

  @BeforeEach
  void install() throws IOException {
    directory = directory.toRealPath();
    home = directory.resolve("a home");
    trainings = directory.resolve("trainings");
    jdk = jdk("jdk", "25.0.1");
    try (Stream<Path> files = Files.walk(LAUNCHERS)) {
      for (Path file : files.toList()) {
        Path copy = home.resolve("bin").resolve(LAUNCHERS.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, copy);
        }
      }
    }
    Path lib = Files.createDirectories(home.resolve("cli/target/dist/lib"));
    Files.createFile(lib.resolve("one.jar"));
    Files.createFile(lib.resolve("two.jar"));
    Files.createFile(built());
    built(Instant.now().minusSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pg_dump", "pg_restore", "pg_dumpall", "howdah"})
  void theToolGetsItsArguments(String tool) {
    List<String> arguments =
        List.of("", "two words", "it's", "\"$HOME\" `x` \\", "*", "a\nb", "--");
    List<String> command = new ArrayList<>(List.of(launcher(tool)));
    command.addAll(arguments);
    ProcessRunner.Result result = run(command);

    String lib = home + "/cli/target/dist/lib/";
    StringBuilder end = new StringBuilder();
    end.append("<-cp>\n<").append(lib).append("one.jar:").append(lib).append("two.jar>\n");
    end.append("<io.howdah.cli.Main>\n<").append(tool).append(">\n");
    arguments.forEach(argument -> end.append('<').append(argument).append(">\n"));
    assertThat(result.text()).endsWith(end).contains("<-Xmx900m>\n");
    assertThat(result.errorText())
        .contains("HOWDAH_BIN=" + home + "/bin\n")
        .contains("HOWDAH_NAME=" + launcher(tool) + "\n")
        .contains("HOWDAH_STDOUT=\n");
    assertThat(result.exitStatus()).isEqualTo(7);
  }

  /** The second compiler does not pay for itself everywhere. */
  @ParameterizedTest
  @CsvSource({
    "pg_dump,-s,true",
    "pg_dump,--schema-only,true",
    "pg_restore,-l,true",
    "pg_dumpall,-g,true",
    "pg_dump,-Zlz4:1,true",
    "pg_dump,--compress=zstd,true",
    "pg_dump,-Z0,true",
    "pg_dump,-Fc,false",
    "pg_dump,-Zgzip,false",
    "pg_restore,-j2,false",
    "pg_dumpall,--clean,false"
  })
  void shortWorkHasOneCompiler(String tool, String option, boolean one) {
    String flag = "<-XX:TieredStopAtLevel=1>\n";
    String output = run(launcher(tool), option).text();
    assertThat(output.contains(flag)).isEqualTo(one);
  }

  /** What spares the JDK a search must be what it would have found. */
  @Test
  void whatTheJdkIsToldIsWhatItHas() {
    String output = run(launcher("pg_dump")).text();
    assertThat(output)
        .contains(
            "<-Djdk.includeInExceptions="
                + Security.getProperty("jdk.includeInExceptions")
                + ">\n");
    String provider = "<-Djava.nio.channels.spi.SelectorProvider=";
    if (Files.exists(Path.of("/proc/sys/kernel/ostype"))) {
      assertThat(output)
          .contains(provider + SelectorProvider.provider().getClass().getName() + ">\n");
    } else {
      assertThat(output).doesNotContain(provider);
    }
  }

  @Test
  void linksAndRelativePathsLeadToIt() throws IOException {
    Path elsewhere = Files.createDirectories(directory.resolve("else/where"));
    Files.createSymbolicLink(directory.resolve("link"), Path.of(launcher("pg_dump")));
    Path second = Files.createSymbolicLink(elsewhere.resolve("dump"), Path.of("../../link"));
    assertThat(run(second.toString()).errorText())
        .contains("HOWDAH_BIN=" + home + "/bin\n")
        .contains("HOWDAH_NAME=" + second + "\n");
    for (String path : List.of("./pg_dump", "../bin/pg_dump", "support/../pg_dump")) {
      assertThat(
              runner(List.of("/bin/sh", "-c", path))
                  .directory(home.resolve("bin"))
                  .run()
                  .errorText())
          .contains("HOWDAH_BIN=" + home + "/bin\n");
    }
  }

  @Test
  void theCacheIsMadeOnceForABuildAndAJdk() throws IOException {
    String flag = "<-XX:AOTCache=" + home + "/cli/target/dist/howdah.aot>\n";
    for (int i = 0; i < 3; i++) {
      assertThat(run(launcher("pg_dump")).text()).contains(flag);
    }
    assertThat(trained()).isEqualTo(1);
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.2\"\n");
    run(launcher("pg_dump"));
    assertThat(trained()).isEqualTo(2);
    built(Instant.now().plusSeconds(1));
    run(launcher("pg_restore"));
    assertThat(trained()).isEqualTo(3);
  }

  @Test
  void aCacheThatCannotBeMadeIsNoError() throws IOException {
    Files.createFile(directory.resolve("trainings.broken"));
    ProcessRunner.Result result = run(launcher("pg_dump"), "-x");
    assertThat(result.text()).doesNotContain("AOTCache").endsWith("<pg_dump>\n<-x>\n");
    run(launcher("pg_dump"));
    assertThat(trained()).isEqualTo(1);
  }

  @Test
  void aJdkOfAnotherVersionIsPassedOver() throws IOException {
    Path old = jdk("old", "17.0.9");
    Path path = Files.createDirectories(directory.resolve("path"));
    Files.createSymbolicLink(path.resolve("javac"), jdk.resolve("bin/javac"));
    ProcessRunner.Result result =
        runner(List.of(launcher("pg_dump")))
            .environment("JAVA_HOME", old.toString())
            .environment("PATH", path + ":/usr/bin:/bin")
            .run();
    assertThat(result.exitStatus()).as(result.toString()).isEqualTo(7);
    assertThat(Files.readString(home.resolve("cli/target/dist/launch.state")))
        .isEqualTo(old + "\n" + jdk + "\nJAVA_VERSION=\"25.0.1\";\n");
  }

  @Test
  void theEnvironmentIsAsTheToolNeedsIt() {
    ProcessRunner.Result result =
        runner(List.of(launcher("pg_dump")))
            .environment("LC_ALL", "ja_JP.eucJP")
            .environment("JAVA_TOOL_OPTIONS", "-Dx")
            .environment("JDK_JAVA_OPTIONS", "-Dx")
            .environment("HOWDAH_JAVA_OPTS", "-Xmx4g -Dy=1")
            .run();
    assertThat(result.text()).containsSubsequence("<-Xmx900m>\n", "<-Xmx4g>\n<-Dy=1>\n");
    assertThat(result.errorText())
        .contains("LC_ALL=C.UTF-8\n", "HOWDAH_LOCALE=ja_JP.eucJP\n")
        .contains("JAVA_TOOL_OPTIONS=none\n", "JDK_JAVA_OPTIONS=none\n");
  }

  @Test
  void aClosedOutputIsToldOf() {
    ProcessRunner.Result result = run("/bin/sh", "-c", "exec \"$0\" >&-", launcher("pg_dump"));
    assertThat(result.errorText()).contains("HOWDAH_STDOUT=closed\n");
  }

  @Test
  void withoutABuildAndSourcesThereIsAMessage() throws IOException {
    Files.delete(built());
    ProcessRunner.Result result = run(launcher("pg_dumpall"));
    assertThat(result.exitStatus()).isEqualTo(1);
    assertThat(result.text()).isEmpty();
    assertThat(result.errorText())
        .isEqualTo(
            "pg_dumpall: error: \"%s/cli/target/dist\" is missing, and there are no sources to build it from\n"
                .formatted(home));
  }

  private Path jdk(String name, String version) throws IOException {
    Path made = directory.resolve(name);
    Path bin = Files.createDirectories(made.resolve("bin"));
    Files.writeString(made.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    for (String program : List.of("java", "javac")) {
      Path file = Files.writeString(bin.resolve(program), JAVA);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return made;
  }

  private String launcher(String tool) {
    return home.resolve("bin").resolve(tool).toString();
  }

  private Path built() {
    return home.resolve("cli/target/dist/built");
  }

  private void built(Instant when) throws IOException {
    Files.setLastModifiedTime(built(), FileTime.from(when));
  }

  /** How often a cache was to be made. */
  private long trained() throws IOException {
    return Files.readAllLines(trainings).size();
  }

  private ProcessRunner.Result run(String... command) {
    return run(List.of(command));
  }

  private ProcessRunner.Result run(List<String> command) {
    return runner(command).run();
  }

  private ProcessRunner runner(List<String> command) {
    return ProcessRunner.of(command)
        .environment("JAVA_HOME", jdk.toString())
        .environment("JAVA_HOME_25", "")
        .environment("JAVA_HOME_25_X64", "")
        .environment("JAVA_HOME_25_ARM64", "")
        .environment("XDG_CACHE_HOME", directory.resolve("cache").toString());
  }
}
