package io.howdah.archive;

import org.jspecify.annotations.Nullable;

/**
 * How data is compressed, as {@code pg_dump -Z} specifies it.
 *
 * @param algorithm the method
 * @param level as the algorithm counts: gzip -1 to 9 (-1 is its default), lz4 0 to 12, zstd -131072
 *     to 22 (0 is its default), none 0
 * @param workers threads of one compressor, zstd only; {@link #UNSET} where not given
 * @param longDistance matching over long distances, zstd only: 1 on, 0 off, {@link #UNSET}
 */
public record Compression(Algorithm algorithm, int level, int workers, int longDistance) {

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException where the algorithm has no such level
   */
  public Compression {
    boolean known =
        switch (algorithm) {
          case NONE -> level == 0;
          case GZIP -> level >= -1 && level <= 9;
          case LZ4 -> level >= 0 && level <= 12;
          case ZSTD -> level >= -131072 && level <= 22;
        };
    if (!known) {
      throw new IllegalArgumentException(
          "compression algorithm \"" + algorithm.specName() + "\" has no level " + level);
    }
  }

  /** Says that an option was not given. */
  public static final int UNSET = -1;

  /** The methods. */
  public enum Algorithm {
    NONE(0, "none", ""),
    GZIP(1, "gzip", ".gz"),
    LZ4(2, "lz4", ".lz4"),
    ZSTD(3, "zstd", ".zst");

    private final int code;
    private final String specName;
    private final String suffix;

    Algorithm(int code, String specName, String suffix) {
      this.code = code;
      this.specName = specName;
      this.suffix = suffix;
    }

    /** The number that stands for this algorithm in a header. */
    public int code() {
      return code;
    }

    /** The algorithm with that number, or null where there is none. */
    public static @Nullable Algorithm ofCode(int code) {
      return switch (code) {
        case 0 -> NONE;
        case 1 -> GZIP;
        case 2 -> LZ4;
        case 3 -> ZSTD;
        default -> null;
      };
    }

    /** The name in specifications and in {@code pg_restore --list}. */
    public String specName() {
      return specName;
    }

    /** What is added to a file's name when it is compressed so. */
    public String suffix() {
      return suffix;
    }
  }

  /** No compression. */
  public static final Compression NONE = new Compression(Algorithm.NONE, 0, UNSET, UNSET);

  /** gzip at zlib's default level, which is 6. */
  public static final Compression GZIP = new Compression(Algorithm.GZIP, -1, UNSET, UNSET);

  /** lz4's fast mode. */
  public static final Compression LZ4 = new Compression(Algorithm.LZ4, 0, UNSET, UNSET);

  /** zstd at its default level: level 0, as dense as 3 or nearly so, and faster. */
  public static final Compression ZSTD = new Compression(Algorithm.ZSTD, 0, UNSET, UNSET);

  /** What pg_dump takes for a format when {@code -Z} is not given. */
  public static Compression defaultFor(Format format) {
    return switch (format) {
      case CUSTOM, DIRECTORY -> GZIP;
      case TAR -> NONE;
    };
  }

  /** The default settings of an algorithm. */
  public static Compression of(Algorithm algorithm) {
    return switch (algorithm) {
      case NONE -> NONE;
      case GZIP -> GZIP;
      case LZ4 -> LZ4;
      case ZSTD -> ZSTD;
    };
  }

  /**
   * A level of gzip as archives before 1.15 store it: 0 none, -1 default. Any other that gzip does
   * not have stands for the default: readers of the data don't need it, so archives may hold it.
   */
  public static Compression ofGzipLevel(int level) {
    if (level == 0) {
      return NONE;
    }
    return level < 0 || level > 9 ? GZIP : new Compression(Algorithm.GZIP, level, UNSET, UNSET);
  }

  /**
   * Reads and checks what stands behind {@code -Z} or {@code --compress}: {@code 6}, {@code
   * gzip:9}, {@code lz4}, {@code zstd:level=3,long,workers=2}.
   *
   * @throws InvalidCompressionException with pg_dump's message
   */
  public static Compression parse(String option) throws InvalidCompressionException {
    return CompressionParser.parse(option);
  }

  /** Whether {@code workers=} was given. */
  public boolean hasWorkers() {
    return workers != UNSET;
  }
}
