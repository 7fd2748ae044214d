package io.howdah.wire;

import org.jspecify.annotations.Nullable;

/**
 * How an encoding's characters lie in a byte string and on a screen: how many bytes, and how many
 * columns, each takes. Bytes that are no characters are measured as libpq does. Stateless.
 *
 * <p>Source: {@code pg_encoding_mblen} and {@code pg_encoding_dsplen} in {@code wchar.c}
 */
enum ScreenText {
  /** Each byte is a character. */
  BYTES,
  UTF8,
  /** EUC_KR and JOHAB. */
  EUC,
  EUC_JP,
  EUC_CN,
  EUC_TW,
  MULE_INTERNAL,
  SJIS,
  /** BIG5, GBK and UHC. */
  PAIRS,
  GB18030;

  private static final int SS2 = 0x8e;
  private static final int SS3 = 0x8f;

  /** That of a client encoding, as a server spells it; null where it has not said. */
  static ScreenText of(@Nullable String encoding) {
    return switch (encoding) {
      case "UTF8" -> UTF8;
      case "EUC_KR", "JOHAB" -> EUC;
      case "EUC_JP", "EUC_JIS_2004" -> EUC_JP;
      case "EUC_CN" -> EUC_CN;
      case "EUC_TW" -> EUC_TW;
      case "MULE_INTERNAL" -> MULE_INTERNAL;
      case "SJIS", "SHIFT_JIS_2004" -> SJIS;
      case "BIG5", "GBK", "UHC" -> PAIRS;
      case "GB18030" -> GB18030;
      case null, default -> BYTES;
    };
  }

  /** Bytes of the character that starts at the offset, never beyond the text's end. */
  int lengthBytes(String text, int offset) {
    int first = text.charAt(offset);
    if (first < 0x80) {
      return 1;
    }
    int length =
        switch (this) {
          case BYTES -> 1;
          case UTF8 ->
              first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 1;
          case EUC, EUC_JP -> first == SS3 ? 3 : 2;
          case EUC_CN -> first == SS2 || first == SS3 ? 3 : 2;
          case EUC_TW -> first == SS2 ? 4 : first == SS3 ? 3 : 2;
          case MULE_INTERNAL -> muleLength(first);
          case SJIS -> isKana(first) ? 1 : 2;
          case PAIRS -> 2;
          case GB18030 -> hasDigitSecond(text, offset) ? 4 : 2;
        };
    return Math.min(length, text.length() - offset);
  }

  /** Columns it takes: one or two; also a control character and an accent are given one. */
  int columns(String text, int offset) {
    int first = text.charAt(offset);
    if (first < 0x80) {
      return 1;
    }
    return switch (this) {
      case BYTES -> 1;
      case UTF8 -> WideCharacters.contains(codePoint(text, offset)) ? 2 : 1;
      case EUC, EUC_CN, EUC_TW, PAIRS, GB18030 -> 2;
      case EUC_JP -> first == SS2 ? 1 : 2;
      case MULE_INTERNAL -> isMuleWide(first) ? 2 : 1;
      case SJIS -> isKana(first) ? 1 : 2;
    };
  }

  private int codePoint(String text, int offset) {
    int length = lengthBytes(text, offset);
    if (length == 1) {
      return -1;
    }
    int code = text.charAt(offset) & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      code = code << 6 | (text.charAt(offset + i) & 0x3f);
    }
    return code;
  }

  private static boolean isKana(int first) {
    return first >= 0xa1 && first <= 0xdf;
  }

  private static boolean hasDigitSecond(String text, int offset) {
    return offset + 1 < text.length()
        && text.charAt(offset + 1) >= '0'
        && text.charAt(offset + 1) <= '9';
  }

  private static int muleLength(int first) {
    if (first >= 0x81 && first <= 0x8d) {
      return 2;
    }
    if (first >= 0x90 && first <= 0x9b) {
      return 3;
    }
    return first == 0x9c || first == 0x9d ? 4 : 1;
  }

  private static boolean isMuleWide(int first) {
    return (first >= 0x90 && first <= 0x99) || first == 0x9c || first == 0x9d;
  }
}
