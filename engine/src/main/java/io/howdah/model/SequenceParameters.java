package io.howdah.model;

/**
 * What a sequence was created with.
 *
 * <p>Source: {@code pg_sequence}.
 *
 * @param typeName {@code smallint}, {@code integer} or {@code bigint}
 */
public record SequenceParameters(
    String typeName,
    long start,
    long increment,
    long maximum,
    long minimum,
    long cache,
    boolean cycle) {
  /** The least value that a sequence of this type and direction has by default. */
  public long defaultMinimum() {
    if (increment >= 0) {
      return 1;
    }
    return switch (typeName) {
      case "smallint" -> Short.MIN_VALUE;
      case "integer" -> Integer.MIN_VALUE;
      default -> Long.MIN_VALUE;
    };
  }

  /** The greatest value that a sequence of this type and direction has by default. */
  public long defaultMaximum() {
    if (increment < 0) {
      return -1;
    }
    return switch (typeName) {
      case "smallint" -> Short.MAX_VALUE;
      case "integer" -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }
}
