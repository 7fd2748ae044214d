package io.howdah.archive.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.archive.CatalogId;
import io.howdah.archive.Compression;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.Header;
import io.howdah.archive.Section;
import io.howdah.archive.Toc;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values that a type has, and what a changed byte makes of them. That nothing sound is refused is
 * {@link SoundArchivesTest}'s matter, which has the server write every type.
 */
class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "smallint              | -32768     | 32768",
        "integer               | 2147483647 | 2147483648",
        "integer               | -1         | 0-1",
        "integer               | 0          | 01",
        "integer               | \\N        | \\n",
        "bigint                | -9223372036854775808 | 9223372036854775808",
        "oid                   | 4294967295 | -1",
        "numeric(12,2)         | 1234.50    | 1234n50",
        "numeric               | NaN        | NaO",
        "double precision      | 1e+30      | 1e30",
        "real                  | -Infinity  | -Infinitx",
        "boolean               | t          | u",
        "uuid                  | a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 | a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1A",
        "date                  | 0044-03-15 BC | 2024-13-01",
        "timestamp with time zone | 2024-03-31 02:30:00.5+05:30 | 2024-03-31 02:30:00.5",
        "timestamp(0) without time zone | infinity | 2024-03-31T02:30:00",
        "time(3) with time zone | 23:59:59.999-15:59:59 | 23:60:00+00",
        "interval              | 1 year -2 mons +3 days -04:05:06.7 | 1 yebr",
        "bytea                 | \\\\x00ff  | \\\\x00fg",
        "bytea                 | \\\\x00ff  | \\\\x00f",
        "bytea                 | a\\\\000b  | a\u00e9",
        "text                  | \u00c3\u00a9 | \u00e9",
        "character varying(40) | plain      | pl\u00e1in",
        "public.mood           | it's so    | it's sp",
        "public.positive       | 7          | w",
        "integer[]             | {1,NULL,-3} | {1,NULL;-3}",
        "inet                  | 10.0.0.0/8 | 10.0.0.0o8",
        "pg_lsn                | 16/B374D848 | 16/b374D848",
      })
  void ofOneColumn(String type, String good, String bad) throws Exception {
    assertThat(accepts(type, good)).isTrue();
    assertThat(accepts(type, bad)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"public.mood", "public.unknown", "money", "point", "public.mood[]"})
  void ofOtherTypesAreLetPass(String type) throws Exception {
    assertThat(accepts(type, type.equals("public.mood") ? "\\N" : "anything")).isTrue();
  }

  /** Whole, and in all pieces of two. */
  private static boolean accepts(String type, String value) throws Exception {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    boolean whole = check(type).accept(bytes, 0, bytes.length, true);
    for (int i = 1; i < bytes.length; i++) {
      RowCheck parts = check(type);
      boolean inParts =
          parts.accept(bytes, 0, i, false) && parts.accept(bytes, i, bytes.length, true);
      assertThat(inParts).as("in two parts, from " + i).isEqualTo(whole);
    }
    return whole;
  }

  private static RowCheck check(String type) throws Exception {
    List<Entry> entries =
        List.of(
            entry(1, "ENCODING", "ENCODING", "SET client_encoding = 'UTF8';\n").build(),
            entry(2, "TYPE", "mood", "CREATE TYPE public.mood AS ENUM (\n 'it''s so', 'b');\n")
                .build(),
            entry(3, "DOMAIN", "positive", "CREATE DOMAIN public.positive AS integer;\n").build(),
            entry(4, "TABLE", "t", "CREATE TABLE public.t (\n    c " + type + "\n);\n").build(),
            entry(5, "TABLE DATA", "t", null)
                .copyStatement("COPY public.t (c) FROM stdin;\n")
                .build());
    Header header =
        Header.create(
            Format.CUSTOM,
            Compression.NONE,
            ZonedDateTime.now(ZoneOffset.UTC),
            "db",
            "18.0",
            "18.0");
    Toc toc = new Toc(header, entries);
    List<@Nullable ValueCheck> columns =
        new ColumnChecks(toc, new Relations(toc), false).of(entries.getLast());
    assertThat(columns).hasSize(1);
    return new RowCheck(Objects.requireNonNull(columns));
  }

  private static io.howdah.archive.EntryBuilder entry(
      int id, String desc, String tag, @Nullable String definition) {
    return Entry.builder(id, desc)
        .catalogId(CatalogId.NONE)
        .tag(tag)
        .namespace("public")
        .section(Section.PRE_DATA)
        .definition(definition);
  }
}
