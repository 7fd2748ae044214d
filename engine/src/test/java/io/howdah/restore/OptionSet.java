package io.howdah.restore;

import io.howdah.RestoreOptions;
import io.howdah.RestoreOptionsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Options of pg_restore, and the same for the library.
 *
 * @param arguments as the command takes them
 * @param setting what they are to the library
 */
record OptionSet(List<String> arguments, Consumer<RestoreOptionsBuilder> setting) {

  static OptionSet of(String arguments, Consumer<RestoreOptionsBuilder> setting) {
    return new OptionSet(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), setting);
  }

  /** These and others. */
  OptionSet and(OptionSet other) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(other.arguments);
    return new OptionSet(all, setting.andThen(other.setting));
  }

  RestoreOptions options() {
    RestoreOptionsBuilder builder = RestoreOptions.builder();
    setting.accept(builder);
    return builder.build();
  }

  @Override
  public String toString() {
    return arguments.isEmpty() ? "no options" : String.join(" ", arguments);
  }
}
