package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** getopt_long's rules, on pg_dump's options. */
class OptionParserTest {
  private static OptionParser<PgDumpOption> parser(String... arguments) {
    return new OptionParser<>(PgDumpOption.values(), List.of(arguments), false);
  }

  private static List<String> read(OptionParser<PgDumpOption> parser) {
    List<String> seen = new ArrayList<>();
    PgDumpOption option;
    while ((option = parser.next()) != null) {
      seen.add(option.takesValue() ? option + "=" + parser.value() : option.toString());
    }
    return seen;
  }

  @Test
  void lettersMayBeBundledAndCarryValues() {
    assertThat(read(parser("-acfout", "-j", "3", "-Fc")))
        .containsExactly("DATA_ONLY", "CLEAN", "FILE=out", "JOBS=3", "FORMAT=c");
  }

  @Test
  void aValueMayLookLikeAnOption() {
    assertThat(read(parser("-f", "-v", "--table", "--", "--file=")))
        .containsExactly("FILE=-v", "TABLE=--", "FILE=");
  }

  @Test
  void longNamesMayBeCutShortWhereNothingElseBeginsSo() {
    assertThat(read(parser("--verb", "--jo=4", "--exclude-schema", "s", "--schema", "t")))
        .containsExactly("VERBOSE", "JOBS=4", "EXCLUDE_SCHEMA=s", "SCHEMA=t");
    assertThat(read(parser("--no-bl", "--bl")))
        .containsExactly("NO_LARGE_OBJECTS", "LARGE_OBJECTS");
  }

  @Test
  void optionsMayFollowArguments() {
    OptionParser<PgDumpOption> parser = parser("one", "-v", "-", "two", "--", "-a", "--b");
    assertThat(read(parser)).containsExactly("VERBOSE");
    assertThat(parser.operands()).containsExactly("one", "-", "two", "-a", "--b");
  }

  @Test
  void optionsMayNotFollowArgumentsWherePosixIsAskedFor() {
    OptionParser<PgDumpOption> parser =
        new OptionParser<>(PgDumpOption.values(), List.of("-v", "one", "-a"), true);
    assertThat(read(parser)).containsExactly("VERBOSE");
    assertThat(parser.operands()).containsExactly("one", "-a");
  }

  @Test
  void complaintsAreTheCLibrarys() {
    assertComplaint("unrecognized option '--nosuch=3'", "--nosuch=3");
    assertComplaint("invalid option -- 'y'", "-vy");
    assertComplaint("option requires an argument -- 'f'", "-vf");
    assertComplaint("option '--role' requires an argument", "--rol");
    assertComplaint("option '--verbose' doesn't allow an argument", "--verb=1");
    assertComplaint(
        "option '--no-p' is ambiguous; possibilities: '--no-password' '--no-privileges'"
            + " '--no-policies' '--no-publications'",
        "--no-p");
  }

  private static void assertComplaint(String complaint, String... arguments) {
    assertThatThrownBy(() -> read(parser(arguments)))
        .isInstanceOf(UsageException.class)
        .hasMessage(complaint);
  }
}
