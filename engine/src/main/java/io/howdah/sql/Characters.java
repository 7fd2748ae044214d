package io.howdah.sql;

/**
 * The characters of several bytes that an encoding has, in a byte string. A quoted text is written
 * character by character: bytes of a character that look like a backslash or a quote stand for
 * nothing, and bytes that are no character, which might swallow a quote behind them in a careless
 * reader, are replaced by two that no server takes. Stateless.
 *
 * <p>Source: {@code pg_encoding_mblen}, {@code pg_encoding_verifymbchar} and {@code
 * pg_encoding_set_invalid} in {@code wchar.c}.
 */
public enum Characters {
  /** Each byte is a character: in one-byte encodings, and where nothing is to be looked at. */
  BYTES,
  UTF8,
  EUC_JP,
  EUC_KR,
  EUC_CN,
  EUC_TW,
  JOHAB,
  MULE_INTERNAL,
  SJIS,
  /** BIG5, GBK and UHC: any byte may follow. */
  PAIRS,
  GB18030;

  private static final String NO_CHARACTER_OF_UTF8 = "\u00c0 ";
  private static final String NO_CHARACTER = "\u008d ";
  private static final int SS2 = 0x8e;
  private static final int SS3 = 0x8f;

  /** Those of an encoding, as PostgreSQL spells it. */
  public static Characters of(String encoding) {
    return switch (encoding) {
      case "UTF8" -> UTF8;
      case "EUC_JP", "EUC_JIS_2004" -> EUC_JP;
      case "EUC_KR" -> EUC_KR;
      case "EUC_CN" -> EUC_CN;
      case "EUC_TW" -> EUC_TW;
      case "JOHAB" -> JOHAB;
      case "MULE_INTERNAL" -> MULE_INTERNAL;
      case "SJIS", "SHIFT_JIS_2004" -> SJIS;
      case "BIG5", "GBK", "UHC" -> PAIRS;
      case "GB18030" -> GB18030;
      default -> BYTES;
    };
  }

  /**
   * Appends the character that begins at this place, or, where none does, what no server takes for
   * one.
   *
   * @param start the place of a byte beyond ASCII
   * @return the place behind what was read
   */
  int append(StringBuilder sql, String text, int start) {
    int end = start + length(text, start);
    if (isWhole(text, start)) {
      sql.append(text, start, end);
      return end;
    }
    sql.append(noCharacter());
    return start + 1;
  }

  /** What is written where no character begins: no server takes it for one. */
  public String noCharacter() {
    return this == UTF8 ? NO_CHARACTER_OF_UTF8 : NO_CHARACTER;
  }

  /** Whether a whole character begins at the place of a byte beyond ASCII. */
  public boolean isWhole(CharSequence text, int start) {
    int end = start + length(text, start);
    return end <= text.length() && isLegal(text, start, end);
  }

  /**
   * How many bytes behind one belong to it, whatever they look like: those of encodings that only
   * clients may use can look like ASCII. A character of more bytes comes in pieces that are safe by
   * themselves.
   */
  public int trailBytes(int first) {
    return switch (this) {
      case BYTES, UTF8, EUC_JP, EUC_KR, EUC_CN, EUC_TW, MULE_INTERNAL -> 0;
      case SJIS -> first >= 0x80 && !within(first, 0xa1, 0xdf) ? 1 : 0;
      case JOHAB, PAIRS, GB18030 -> first >= 0x80 ? 1 : 0;
    };
  }

  /** How many bytes those at a place beyond ASCII ask for, as far as they are there. */
  public int length(CharSequence text, int start) {
    int first = text.charAt(start);
    return switch (this) {
      case BYTES -> 1;
      case UTF8 -> Utf8.length(first);
      case EUC_JP, EUC_KR, JOHAB -> first == SS3 ? 3 : 2;
      case EUC_CN -> first == SS2 || first == SS3 ? 3 : 2;
      case EUC_TW -> first == SS2 ? 4 : first == SS3 ? 3 : 2;
      case MULE_INTERNAL -> muleLength(first);
      case SJIS -> within(first, 0xa1, 0xdf) ? 1 : 2;
      case PAIRS -> 2;
      case GB18030 -> within(at(text, start + 1), '0', '9') ? 4 : 2;
    };
  }

  private static int muleLength(int first) {
    if (within(first, 0x81, 0x8d)) {
      return 2;
    }
    if (first == 0x9a || first == 0x9b || within(first, 0x90, 0x99)) {
      return 3;
    }
    return first == 0x9c || first == 0x9d ? 4 : 1;
  }

  private boolean isLegal(CharSequence text, int start, int end) {
    int first = text.charAt(start);
    int second = at(text, start + 1);
    return switch (this) {
      case BYTES -> true;
      case UTF8 -> Utf8.isLegal(text, start, end);
      case EUC_JP ->
          switch (first) {
            case SS2 -> within(second, 0xa1, 0xdf);
            case SS3 -> euc(text, start + 1, end);
            default -> euc(text, start, end);
          };
      // What is longer has a first byte that is out of range.
      case EUC_KR, EUC_CN -> euc(text, start, start + 2);
      case EUC_TW ->
          switch (first) {
            case SS2 -> within(second, 0xa1, 0xa7) && euc(text, start + 2, end);
            case SS3 -> false;
            default -> euc(text, start + 1, end);
          };
      case JOHAB -> euc(text, start + 1, end);
      case MULE_INTERNAL -> high(text, start + 1, end);
      case SJIS ->
          end == start + 1
              || ((within(first, 0x81, 0x9f) || within(first, 0xe0, 0xfc))
                  && (within(second, 0x40, 0x7e) || within(second, 0x80, 0xfc)));
      case PAIRS -> first != NO_CHARACTER.charAt(0) || second != NO_CHARACTER.charAt(1);
      case GB18030 ->
          within(first, 0x81, 0xfe)
              && (end == start + 2
                  ? within(second, 0x40, 0x7e) || within(second, 0x80, 0xfe)
                  : within(at(text, start + 2), 0x81, 0xfe)
                      && within(at(text, start + 3), '0', '9'));
    };
  }

  private static boolean euc(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!within(text.charAt(i), 0xa1, 0xfe)) {
        return false;
      }
    }
    return true;
  }

  private static boolean high(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < 0x80) {
        return false;
      }
    }
    return true;
  }

  private static int at(CharSequence text, int place) {
    return place < text.length() ? text.charAt(place) : 0;
  }

  private static boolean within(int value, int low, int high) {
    return value >= low && value <= high;
  }
}
