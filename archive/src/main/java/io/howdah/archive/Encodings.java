package io.howdah.archive;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's encodings and the JDK's charsets for them. Names are compared without case and
 * punctuation. Source: encnames.c, the manual's chapter on character set support.
 */
public final class Encodings {
  private Encodings() {}

  /** Whether PostgreSQL knows an encoding of that name. */
  public static boolean isKnown(String name) {
    return charsetName(name) != null;
  }

  /** The charset of an encoding; ISO-8859-1, which keeps every byte, where the JDK has none. */
  public static Charset charset(String name) {
    String charset = charsetName(name);
    if (charset == null || charset.equals("ISO-8859-1")) {
      return StandardCharsets.ISO_8859_1;
    }
    try {
      return Charset.forName(charset);
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  private static @Nullable String charsetName(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        plain.append(c);
      }
    }
    return switch (plain.toString().toLowerCase(Locale.ROOT)) {
      case "utf8", "unicode" -> "UTF-8";
      // No charset keeps all bytes of these but Latin 1.
      case "sqlascii", "muleinternal", "latin1", "iso88591" -> "ISO-8859-1";
      case "latin2", "iso88592" -> "ISO-8859-2";
      case "latin3", "iso88593" -> "ISO-8859-3";
      case "latin4", "iso88594" -> "ISO-8859-4";
      case "latin5", "iso88599" -> "ISO-8859-9";
      case "latin6", "iso885910" -> "ISO-8859-10";
      case "latin7", "iso885913" -> "ISO-8859-13";
      case "latin8", "iso885914" -> "ISO-8859-14";
      case "latin9", "iso885915" -> "ISO-8859-15";
      case "latin10", "iso885916" -> "ISO-8859-16";
      case "iso88595" -> "ISO-8859-5";
      case "iso88596" -> "ISO-8859-6";
      case "iso88597" -> "ISO-8859-7";
      case "iso88598" -> "ISO-8859-8";
      case "koi8", "koi8r" -> "KOI8-R";
      case "koi8u" -> "KOI8-U";
      case "alt", "win866", "windows866" -> "IBM866";
      case "win874", "windows874" -> "x-windows-874";
      case "win1250", "windows1250" -> "windows-1250";
      case "win", "win1251", "windows1251" -> "windows-1251";
      case "win1252", "windows1252" -> "windows-1252";
      case "win1253", "windows1253" -> "windows-1253";
      case "win1254", "windows1254" -> "windows-1254";
      case "win1255", "windows1255" -> "windows-1255";
      case "win1256", "windows1256" -> "windows-1256";
      case "win1257", "windows1257" -> "windows-1257";
      case "win1258", "windows1258", "abc", "tcvn", "tcvn5712", "vscii" -> "windows-1258";
      case "eucjp" -> "EUC-JP";
      case "eucjis2004" -> "x-euc-jp-linux";
      case "euccn" -> "GB2312";
      case "euckr" -> "EUC-KR";
      case "euctw" -> "x-EUC-TW";
      case "sjis", "mskanji", "shiftjis", "win932", "windows932" -> "windows-31j";
      case "shiftjis2004" -> "x-SJIS_0213";
      case "big5", "win950", "windows950" -> "x-windows-950";
      case "gbk", "win936", "windows936" -> "GBK";
      case "uhc", "win949", "windows949" -> "x-windows-949";
      case "gb18030" -> "GB18030";
      case "johab" -> "x-Johab";
      default -> null;
    };
  }
}
