package io.howdah.wire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of the user's locale, for {@code client_encoding=auto}.
 *
 * <p>Source: pg_get_encoding_from_locale in src/port/chklocale.c
 */
final class LocaleEncoding {
  /** The launchers run the JVM in a locale of their own, and keep the user's here. */
  private static final String[] VARIABLES = {"HOWDAH_LOCALE", "LC_ALL", "LC_CTYPE", "LANG"};

  private LocaleEncoding() {}

  /** The server's name of it; SQL_ASCII where the locale says nothing. */
  static String of(Environment environment) {
    for (String name : VARIABLES) {
      @Nullable String locale = environment.variable(name);
      // What the launchers keep is all there was, also where that is nothing.
      if (locale != null && (!locale.isEmpty() || name.equals(VARIABLES[0]))) {
        return ofLocale(locale);
      }
    }
    return "SQL_ASCII";
  }

  private static String ofLocale(String locale) {
    int dot = locale.indexOf('.');
    if (dot < 0) {
      return "SQL_ASCII";
    }
    int modifier = locale.indexOf('@', dot);
    String codeset = locale.substring(dot + 1, modifier < 0 ? locale.length() : modifier);
    String plain = codeset.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
    return switch (plain) {
      case "UTF8" -> "UTF8";
      case "ISO88591" -> "LATIN1";
      case "ISO88592" -> "LATIN2";
      case "ISO88593" -> "LATIN3";
      case "ISO88594" -> "LATIN4";
      case "ISO88595" -> "ISO_8859_5";
      case "ISO88596" -> "ISO_8859_6";
      case "ISO88597" -> "ISO_8859_7";
      case "ISO88598" -> "ISO_8859_8";
      case "ISO88599" -> "LATIN5";
      case "ISO885910" -> "LATIN6";
      case "ISO885913" -> "LATIN7";
      case "ISO885914" -> "LATIN8";
      case "ISO885915" -> "LATIN9";
      case "ISO885916" -> "LATIN10";
      case "EUCJP" -> "EUC_JP";
      case "EUCKR" -> "EUC_KR";
      case "EUCCN", "GB2312" -> "EUC_CN";
      case "EUCTW" -> "EUC_TW";
      case "SJIS", "SHIFTJIS" -> "SJIS";
      case "BIG5" -> "BIG5";
      case "GBK" -> "GBK";
      case "GB18030" -> "GB18030";
      case "UHC" -> "UHC";
      case "KOI8R" -> "KOI8R";
      case "KOI8U" -> "KOI8U";
      case "CP1250" -> "WIN1250";
      case "CP1251" -> "WIN1251";
      case "CP1252" -> "WIN1252";
      default -> "SQL_ASCII";
    };
  }
}
