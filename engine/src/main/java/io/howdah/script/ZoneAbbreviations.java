package io.howdah.script;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What C calls the local time at an instant: {@code CEST}, {@code -03}. The JDK has names of its
 * own, so the system's time zone files are asked.
 *
 * <p>Source: RFC 9636, the TZif format.
 */
final class ZoneAbbreviations {
  private static final Path ZONES = Path.of("/usr/share/zoneinfo");
  private static final int MAX_BYTES = 1 << 20;

  private ZoneAbbreviations() {}

  /** The abbreviation, or null where the system does not tell. */
  static @Nullable String find(String zoneId, long epochSecond, boolean daylight) {
    try {
      Path file = ZONES.resolve(zoneId).normalize();
      if (!file.startsWith(ZONES) || !Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return null;
      }
      return parse(Files.readAllBytes(file), epochSecond, daylight);
    } catch (IOException
        | InvalidPathException
        | BufferUnderflowException
        | IndexOutOfBoundsException e) {
      return null;
    }
  }

  /** Reads the second, 64-bit block of a file. */
  private static @Nullable String parse(byte[] file, long epochSecond, boolean daylight) {
    ByteBuffer in = ByteBuffer.wrap(file);
    Counts first = Counts.read(in);
    if (first == null || first.version < '2') {
      return null;
    }
    in.position(in.position() + first.bodyBytes(4));
    Counts counts = Counts.read(in);
    if (counts == null) {
      return null;
    }
    int transitions = in.position();
    int types = transitions + counts.times * 8;
    int typeInfo = types + counts.times;
    int names = typeInfo + counts.types * 6;
    int after = transitions + counts.bodyBytes(8);
    int index = 0;
    while (index < counts.times && in.getLong(transitions + 8 * index) <= epochSecond) {
      index++;
    }
    if (index == counts.times && file.length > after + 2) {
      // Behind the last transition a rule holds, in which names stand for themselves.
      return fromRule(
          new String(file, after + 1, file.length - after - 2, StandardCharsets.ISO_8859_1),
          daylight);
    }
    int type = index == 0 ? 0 : in.get(types + index - 1) & 0xFF;
    int start = names + (in.get(typeInfo + 6 * type + 5) & 0xFF);
    int end = start;
    while (file[end] != 0) {
      end++;
    }
    return new String(file, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** A rule starts with the name of standard time; that of summer time follows its offset. */
  private static @Nullable String fromRule(String rule, boolean daylight) {
    int end = nameEnd(rule, 0);
    if (!daylight) {
      return bare(rule.substring(0, end));
    }
    int start = end;
    while (start < rule.length() && "+-:0123456789".indexOf(rule.charAt(start)) >= 0) {
      start++;
    }
    return bare(rule.substring(start, nameEnd(rule, start)));
  }

  private static int nameEnd(String rule, int start) {
    if (start < rule.length() && rule.charAt(start) == '<') {
      return rule.indexOf('>', start) + 1;
    }
    int end = start;
    while (end < rule.length() && Character.isLetter(rule.charAt(end))) {
      end++;
    }
    return end;
  }

  private static @Nullable String bare(String name) {
    String bare = name.startsWith("<") ? name.substring(1, name.length() - 1) : name;
    return bare.isEmpty() ? null : bare;
  }

  /** The numbers in a block's header. */
  private record Counts(
      int version, int utcFlags, int standardFlags, int leaps, int times, int types, int chars) {

    static @Nullable Counts read(ByteBuffer in) {
      if (in.getInt() != 0x545A6966) {
        return null;
      }
      int version = in.get();
      in.position(in.position() + 15);
      return new Counts(
          version, in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt());
    }

    int bodyBytes(int timeBytes) {
      return times * timeBytes
          + times
          + types * 6
          + chars
          + leaps * (timeBytes + 4)
          + standardFlags
          + utcFlags;
    }
  }
}
