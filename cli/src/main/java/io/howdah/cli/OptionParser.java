package io.howdah.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a command line apart as the C library's getopt_long does: bundled letters, {@code --name
 * value} and {@code --name=value}, unambiguous abbreviations of long names, options after other
 * arguments, {@code --} as the end of options. Arguments are byte strings. Not thread-safe.
 *
 * <p>Source: getopt_long(3) and the messages of glibc's posix/getopt.c.
 */
final class OptionParser<O extends ToolOption> {
  private final O[] options;
  private final List<String> arguments;
  private final boolean operandsEndOptions;
  private final List<String> operands = new ArrayList<>();
  private int index = 0;
  // What is left of a bundle of letters: the argument and the position in it.
  private String bundle = "";
  private int bundleAt = 0;
  private String value = "";

  /**
   * @param options the tool's options
   * @param arguments what stands behind the tool's name
   * @param operandsEndOptions whether the first argument that is no option ends the options, as
   *     POSIXLY_CORRECT asks for
   */
  OptionParser(O[] options, List<String> arguments, boolean operandsEndOptions) {
    this.options = options;
    this.arguments = arguments;
    this.operandsEndOptions = operandsEndOptions;
  }

  /**
   * The next option, or null at the end of the line.
   *
   * @throws UsageException where there is none of that name, or its value is missing or too much
   */
  @Nullable O next() {
    value = "";
    if (bundleAt < bundle.length()) {
      return nextLetter();
    }
    while (index < arguments.size()) {
      String argument = arguments.get(index++);
      if (argument.equals("--")) {
        takeRest();
      } else if (argument.startsWith("--")) {
        return longOption(argument.substring(2));
      } else if (argument.length() > 1 && argument.charAt(0) == '-') {
        bundle = argument;
        bundleAt = 1;
        return nextLetter();
      } else {
        operands.add(argument);
        if (operandsEndOptions) {
          takeRest();
        }
      }
    }
    return null;
  }

  /** The value of the option last returned; empty where it takes none. */
  String value() {
    return value;
  }

  /** The arguments that are no options; complete once {@link #next()} returned null. */
  List<String> operands() {
    return operands;
  }

  private void takeRest() {
    operands.addAll(arguments.subList(index, arguments.size()));
    index = arguments.size();
  }

  private O nextLetter() {
    char letter = bundle.charAt(bundleAt++);
    for (O option : options) {
      if (option.letter() == letter) {
        if (option.takesValue()) {
          takeLetterValue(letter);
        }
        return option;
      }
    }
    throw new UsageException("invalid option -- '" + letter + "'");
  }

  private void takeLetterValue(char letter) {
    if (bundleAt < bundle.length()) {
      value = bundle.substring(bundleAt);
      bundleAt = bundle.length();
    } else if (index < arguments.size()) {
      value = arguments.get(index++);
    } else {
      throw new UsageException("option requires an argument -- '" + letter + "'");
    }
  }

  private O longOption(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Match<O> match = find(name, text);
    if (match.option().takesValue()) {
      if (equals >= 0) {
        value = text.substring(equals + 1);
      } else if (index < arguments.size()) {
        value = arguments.get(index++);
      } else {
        throw new UsageException("option '--" + match.name() + "' requires an argument");
      }
    } else if (equals >= 0) {
      throw new UsageException("option '--" + match.name() + "' doesn't allow an argument");
    }
    return match.option();
  }

  private record Match<O>(O option, String name) {}

  private Match<O> find(String name, String text) {
    Match<O> first = null;
    List<String> possibilities = new ArrayList<>();
    for (O option : options) {
      for (String candidate : option.longNames()) {
        if (candidate.equals(name)) {
          return new Match<>(option, candidate);
        }
        if (!candidate.startsWith(name)) {
          continue;
        }
        if (first == null) {
          first = new Match<>(option, candidate);
          possibilities.add(candidate);
        } else if (!first.option().equals(option)) {
          possibilities.add(candidate);
        }
      }
    }
    if (first == null) {
      throw new UsageException("unrecognized option '--" + text + "'");
    }
    if (possibilities.size() > 1) {
      StringBuilder message = new StringBuilder("option '--").append(text);
      message.append("' is ambiguous; possibilities:");
      for (String possibility : possibilities) {
        message.append(" '--").append(possibility).append('\'');
      }
      throw new UsageException(message.toString());
    }
    return first;
  }
}
