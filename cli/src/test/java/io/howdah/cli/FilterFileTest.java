package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.HowdahException;
import io.howdah.cli.FilterFile.Command;
import io.howdah.cli.FilterFile.Item;
import io.howdah.cli.FilterFile.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterFileTest {
  @TempDir Path directory;

  private List<Item> read(String text) throws IOException {
    Path file = directory.resolve("filter");
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    FilterFile filter = FilterFile.open(file.toString());
    List<Item> items = new ArrayList<>();
    Item item;
    while ((item = filter.next()) != null) {
      items.add(item);
    }
    return items;
  }

  private List<String> patterns(String text) throws IOException {
    return read(text).stream().map(Item::pattern).toList();
  }

  @Test
  void readsCommandsKindsAndComments() throws IOException {
    assertThat(
            read(
                """
                # a comment

                  include table a  # behind a pattern
                EXCLUDE Table_Data_And_Children b
                exclude\tschema\tc\
                """))
        .containsExactly(
            new Item(Command.INCLUDE, Kind.TABLE, "a"),
            new Item(Command.EXCLUDE, Kind.TABLE_DATA_AND_CHILDREN, "b"),
            new Item(Command.EXCLUDE, Kind.SCHEMA, "c"));
  }

  @Test
  void whiteSpaceIsBroughtIntoTheFormOfNamesAsFarAsInC() throws IOException {
    assertThat(
            patterns(
                """
                include function  foo . bar ( int ,  character   varying )
                include table one two
                include table "a  b" . "C ""d"
                include table s."#t"
                """))
        .containsExactly(
            "foo.bar(int, character varying)", "one two", "\"a  b\". \"C \"\"d\"", "s.\"#t\"");
  }

  @Test
  void quotesMayGoOnOverLines() throws IOException {
    assertThat(patterns("include table \"a\nb\\nc\\\\d\"\ninclude table e\n"))
        .containsExactly("\"a\nb\nc\\d\"", "e");
  }

  @Test
  void errorsNameTheLine() {
    assertInvalid(
        "\ninvalid table x\n", 2, "invalid filter command (expected \"include\" or \"exclude\")");
    assertInvalid("include\n", 1, "missing filter object type");
    assertInvalid("include tables x\n", 1, "unsupported filter object type: \"tables\"");
    assertInvalid("include table\n", 1, "missing object name pattern");
    assertInvalid("include table \"x\ny\n", 2, "unexpected end of file");
  }

  @Test
  void longMessagesAreCutAsInC() {
    String kind = "x".repeat(300);
    assertInvalid(
        "include " + kind + " y\n",
        1,
        ("unsupported filter object type: \"" + kind).substring(0, 255));
  }

  private void assertInvalid(String text, int line, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(HowdahException.class)
        .hasMessage(
            "invalid format in filter read from file \""
                + directory.resolve("filter")
                + "\" on line "
                + line
                + ": "
                + message);
  }
}
