package io.howdah.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.HowdahException;
import io.howdah.sql.Identifiers;
import org.junit.jupiter.api.Test;

final class PsqlConnectTest {
  @Test
  void plainNamesAreQuotedAsIdentifiersWhereTheyMustBe() {
    assertThat(PsqlConnect.command("db_1", Identifiers.MINIMAL)).isEqualTo("\\connect db_1\n");
    assertThat(PsqlConnect.command("Db.x", Identifiers.MINIMAL)).isEqualTo("\\connect \"Db.x\"\n");
    assertThat(PsqlConnect.command("select", Identifiers.MINIMAL))
        .isEqualTo("\\connect \"select\"\n");
  }

  @Test
  void otherNamesGoThroughAConnectionString() {
    assertThat(PsqlConnect.command("it's \\ \"it\"", Identifiers.MINIMAL))
        .isEqualTo(
            "\\encoding SQL_ASCII\n"
                + "\\connect -reuse-previous=on \"dbname='it\\'s \\\\ \"\"it\"\"'\"\n");
  }

  @Test
  void aNameWithANewlineCannotBeWritten() {
    assertThatThrownBy(() -> PsqlConnect.command("a\nb", Identifiers.MINIMAL))
        .isInstanceOf(HowdahException.class)
        .hasMessage("database name contains a newline or carriage return: \"a\nb\"");
  }
}
