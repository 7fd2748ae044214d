package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.NamePattern.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The regular expressions, as psql makes them of the same patterns ({@code \d} under {@code -E}).
 */
class NamePatternTest {
  private static NamePattern relation(String pattern) {
    return NamePattern.parse(pattern, Parts.DATABASE_SCHEMA_AND_NAME, "UTF8");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "abc, ^(abc)$",
        "ABC, ^(abc)$",
        "\"ABC\", ^(ABC)$",
        "a*, ^(a.*)$",
        "a?c, ^(a.c)$",
        "\"a*\", ^(a\\*)$",
        "\"a\"\"b\", ^(a\"b)$",
        "a$b, ^(a\\$b)$",
        "\"a$b\", ^(a\\$b)$",
        "[0-9]+, ^([0-9]+)$",
        "a[], ^(a\\[])$",
        "\"a.b\", ^(a\\.b)$",
        "(a|b), ^((a|b))$",
        "\"(a|b)\", ^(\\(a\\|b\\))$",
        "a\"B\"C, ^(aBc)$",
        "\"unclosed*, ^(unclosed\\*)$",
      })
  void onePart(String pattern, String regex) {
    NamePattern read = relation(pattern);
    assertThat(read.nameRegex()).isEqualTo(regex);
    assertThat(read.schemaRegex()).isNull();
    assertThat(read.dots()).isZero();
  }

  @Test
  void dottedNamesAreTakenApart() {
    assertThat(relation("s.t")).isEqualTo(new NamePattern(null, "^(s)$", "^(t)$", 1));
    assertThat(relation("D*b.\"S\".t?")).isEqualTo(new NamePattern("d*b", "^(S)$", "^(t.)$", 2));
    assertThat(relation("a.b.c.d")).isEqualTo(new NamePattern("a", "^(b)$", "^(c.d)$", 3));
    assertThat(NamePattern.parse("a.b", Parts.NAME, "UTF8"))
        .isEqualTo(new NamePattern(null, null, "^(a.b)$", 1));
  }

  @Test
  void charactersOfClientEncodingsStayWhole() {
    // The second byte of these is a backslash, or an opening brace, by itself.
    assertThat(NamePattern.parse("\"\u0083\\\"", Parts.NAME, "SJIS").nameRegex())
        .isEqualTo("^(\u0083\\)$");
    assertThat(NamePattern.parse("\"\u00a4{\"", Parts.NAME, "BIG5").nameRegex())
        .isEqualTo("^(\u00a4{)$");
    assertThat(NamePattern.parse("\"\u0083\\\"", Parts.NAME, "UTF8").nameRegex())
        .isEqualTo("^(\u0083\\\\)$");
  }

  @Test
  void conditionsOfAQuery() {
    StringBuilder sql = new StringBuilder();
    relation("s.t*").appendConditions(sql, true, "n.nspname", "c.relname", "visible(c.oid)");
    assertThat(sql)
        .hasToString(
            "  AND c.relname OPERATOR(pg_catalog.~) '^(t.*)$' COLLATE pg_catalog.default\n"
                + "  AND n.nspname OPERATOR(pg_catalog.~) '^(s)$' COLLATE pg_catalog.default\n");
    sql.setLength(0);
    relation("*").appendConditions(sql, false, "n.nspname", "c.relname", "visible(c.oid)");
    assertThat(sql).hasToString("WHERE visible(c.oid)\n");
    sql.setLength(0);
    relation("*.*").appendConditions(sql, false, "n.nspname", "c.relname", "visible(c.oid)");
    assertThat(sql).isEmpty();
    sql.setLength(0);
    relation("o'x$").appendConditions(sql, false, null, "c.relname", null);
    assertThat(sql)
        .hasToString(
            "WHERE c.relname OPERATOR(pg_catalog.~) E'^(o''x\\\\$)$'"
                + " COLLATE pg_catalog.default\n");
  }
}
