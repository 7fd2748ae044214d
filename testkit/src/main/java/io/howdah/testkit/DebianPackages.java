package io.howdah.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Debian packages, with all that they need down to the C library, unpacked into a private root: by
 * package name, with the machine's own apt client, as any user, and without touching what is
 * installed.
 *
 * <p>Programs in such a root are started through scripts of the same name, which start the root's
 * own loader: so tools that look for each other beside themselves (pg_dumpall for pg_dump) find
 * each other.
 */
final class DebianPackages {

  private static final String MIRROR = "http://deb.debian.org/debian";
  private static final Path KEYRING = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");

  private DebianPackages() {}

  /** Why packages cannot be had on this machine, or null. */
  static @Nullable String obstacle() {
    for (String program : List.of("apt-get", "dpkg-deb", "dpkg")) {
      if (!Files.isExecutable(Path.of("/usr/bin", program))) {
        return "this machine has no " + program;
      }
    }
    return Files.isReadable(KEYRING) ? null : "this machine does not have Debian's keys";
  }

  /**
   * The root that holds these packages of a release of Debian; fetched at first use, then kept in
   * the cache.
   *
   * @param name of the root in the cache
   * @param programs directories in the root whose programs are to be started, such as {@code
   *     usr/sbin}
   */
  static Path root(String name, String release, List<String> packages, String... programs) {
    return CacheDirectory.get(
        "debian/" + name, directory -> fetch(directory, release, packages, List.of(programs)));
  }

  private static void fetch(Path root, String release, List<String> packages, List<String> programs)
      throws IOException {
    Path work = Files.createTempDirectory("howdah-apt");
    try {
      for (String part :
          List.of(
              "etc/apt.conf.d",
              "etc/preferences.d",
              "etc/sources.list.d",
              "etc/trusted.gpg.d",
              "state/lists/partial",
              "cache/archives/partial")) {
        Files.createDirectories(work.resolve(part));
      }
      Files.createFile(work.resolve("status"));
      Files.writeString(
          work.resolve("etc/sources.list"),
          "deb [signed-by=" + KEYRING + "] " + mirror() + " " + release + " main\n");
      apt(work, List.of("update"));
      List<String> install =
          new ArrayList<>(
              List.of("install", "--yes", "--download-only", "--no-install-recommends"));
      install.addAll(packages);
      apt(work, install);
      try (Stream<Path> files = Files.list(work.resolve("cache/archives"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".deb")).sorted().toList()) {
          run(List.of("dpkg-deb", "-x", file.toString(), root.toString()));
        }
      }
      for (String directory : programs) {
        wrapPrograms(root, directory);
      }
      for (int version : ReferenceTools.VERSIONS) {
        KitExtension.install(root.resolve("usr/share/postgresql/" + version + "/extension"));
      }
      if (ServerUser.isRoot()) {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    } finally {
      CacheDirectory.deleteTree(work);
    }
  }

  private static void apt(Path work, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "apt-get",
                "-q",
                "-o",
                "Dir::Etc=" + work.resolve("etc"),
                "-o",
                "Dir::State=" + work.resolve("state"),
                "-o",
                "Dir::State::status=" + work.resolve("status"),
                "-o",
                "Dir::Cache=" + work.resolve("cache"),
                "-o",
                "Dir::Log=" + work,
                // The private directories are not readable for apt's own user.
                "-o",
                "APT::Sandbox::User=",
                "-o",
                "Acquire::Retries=3",
                "-o",
                "Acquire::Languages=none",
                // A machine may be set to throw away what it downloaded; we want the files.
                "-o",
                "APT::Keep-Downloaded-Packages=true",
                "-o",
                "DPkg::Post-Invoke=",
                "-o",
                "APT::Update::Post-Invoke="));
    command.addAll(arguments);
    run(command);
  }

  private static void run(List<String> command) throws IOException {
    ProcessRunner.Result result =
        ProcessRunner.of(command)
            .environment("DEBIAN_FRONTEND", "noninteractive")
            .timeoutMillis(900_000)
            .run();
    if (result.exitStatus() != 0) {
      throw new IOException(
          String.join(" ", command.subList(0, 1)) + " failed: " + result.errorText().strip());
    }
  }

  /** The mirror that the machine itself uses for Debian, or Debian's own. */
  private static String mirror() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("/etc/apt/sources.list", "/etc/apt/sources.list.d")) {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        try (Stream<Path> entries = Files.list(path)) {
          entries.sorted().forEach(files::add);
        }
      } else if (Files.isReadable(path)) {
        files.add(path);
      }
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("URIs:") || line.startsWith("deb ")) {
          for (String word : line.strip().split("\\s+", -1)) {
            if (word.startsWith("http")
                && (word.endsWith("/debian") || word.endsWith("/debian/"))) {
              return word;
            }
          }
        }
      }
    }
    return MIRROR;
  }

  /**
   * Moves each program aside and puts a script in its place, which starts it with the root's own
   * libraries.
   */
  private static void wrapPrograms(Path root, String programs) throws IOException {
    Path directory = root.resolve(programs);
    Path aside = directory.resolveSibling(directory.getFileName() + ".real");
    Files.move(directory, aside);
    Files.createDirectory(directory);
    String loader = loader(root);
    try (Stream<Path> files = Files.list(aside)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path script = directory.resolve(String.valueOf(file.getFileName()));
        // The root gets its final name only after this, so the script finds it from its own place.
        Files.writeString(
            script,
            """
            #!/bin/sh
            root=${0%%/%s/*}
            exec "$root/%s" --argv0 "$0" --library-path "$root/usr/lib/%s:$root/lib/%s" "$root/%s/%s" "$@"
            """
                .formatted(
                    programs,
                    loader,
                    triplet(),
                    triplet(),
                    root.relativize(aside),
                    file.getFileName()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static String loader(Path root) throws IOException {
    String name =
        triplet().startsWith("aarch64") ? "ld-linux-aarch64.so.1" : "ld-linux-x86-64.so.2";
    for (String place :
        List.of("usr/lib/" + triplet(), "lib/" + triplet(), "usr/lib", "lib", "lib64")) {
      if (Files.exists(root.resolve(place).resolve(name))) {
        return place + "/" + name;
      }
    }
    throw new IOException("the C library's loader is not among the packages");
  }

  private static String triplet() {
    return System.getProperty("os.arch").equals("aarch64")
        ? "aarch64-linux-gnu"
        : "x86_64-linux-gnu";
  }
}
