package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an entry's texts can have come from a database: no zero byte in them, and UTF-8 where
 * the archive is in UTF8. Names of roles, databases and tablespaces belong to the whole cluster,
 * and may be in another database's encoding: texts that have them are not looked at.
 */
final class TextCheck {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  private final boolean utf8;

  TextCheck(Toc toc) {
    this.utf8 = "UTF8".equals(toc.encoding());
  }

  /** What is wrong, or null. */
  @Nullable String fault(Entry e) {
    if (hasZero(e.tag())
        || hasZero(e.definition())
        || hasZero(e.dropStatement())
        || hasZero(e.copyStatement())
        || hasZero(e.namespace())
        || hasZero(e.tablespace())
        || hasZero(e.tableAccessMethod())
        || hasZero(e.owner())) {
      return "a text has a zero byte";
    }
    if (utf8
        && !namesWhatIsShared(e)
        && !(isValid(e.tag())
            && isValid(e.definition())
            && isValid(e.dropStatement())
            && isValid(e.copyStatement())
            && isValid(e.namespace())
            && isValid(e.tableAccessMethod()))) {
      return "a text is not valid UTF-8";
    }
    return null;
  }

  private static boolean namesWhatIsShared(Entry e) {
    return switch (e.desc()) {
      case "ACL",
          "DEFAULT ACL",
          "USER MAPPING",
          "POLICY",
          "DATABASE",
          "DATABASE PROPERTIES",
          "SUBSCRIPTION",
          "SUBSCRIPTION TABLE",
          "SECURITY LABEL",
          "SCHEMA" ->
          true;
      case "COMMENT" ->
          e.tag() != null
              && (e.tag().startsWith("DATABASE ") || e.tag().startsWith("SUBSCRIPTION "));
      default -> false;
    };
  }

  private static boolean hasZero(@Nullable String text) {
    return text != null && text.indexOf(0) >= 0;
  }

  private boolean isValid(@Nullable String text) {
    if (text == null) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        try {
          decoder.decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
          return true;
        } catch (CharacterCodingException e) {
          return false;
        }
      }
    }
    return true;
  }
}
