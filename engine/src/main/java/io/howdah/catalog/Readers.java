package io.howdah.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The readers, in the order in which their rows are taken. The order gives the objects their dump
 * IDs, and those decide where dependency loops are broken: it must stay pg_dump's.
 *
 * <p>Source: {@code getSchemaData} in {@code common.c}, {@code main} in {@code pg_dump.c}.
 */
public final class Readers {
  private Readers() {}

  /**
   * What is read before tables are locked: every object that stands for itself. Their queries know
   * nothing of other objects; their rows are taken in this order, and then {@link
   * ReadContext#selection()} knows what was added before.
   */
  public static List<ReadingStep> objects() {
    List<ReadingStep> steps = new ArrayList<>();
    // Extensions and their members: what else is read has to know who owns it.

    // Schemas.

    // Tables, then the sequences that belong to their columns.

    // Functions.

    // Types.

    // Languages.

    // Aggregates.

    // Operators.

    // Access methods.

    // Operator classes.

    // Operator families.

    // Text search parsers.

    // Text search templates.

    // Text search dictionaries.

    // Text search configurations.

    // Foreign-data wrappers.

    // Foreign servers.

    // Default privileges.

    // Collations.

    // Conversions.

    // Casts.

    // Transforms.

    // Inheritance.

    // Event triggers.

    return steps;
  }

  /**
   * What is read once tables are chosen and locked: the parts of tables, and what the writers need
   * of objects that are dumped.
   */
  public static List<ReadingStep> details() {
    List<ReadingStep> steps = new ArrayList<>();
    // Columns, their defaults and constraints.

    // Partitioning.

    // Indexes.

    // Extended statistics.

    // Constraints.

    // Triggers.

    // Rules.

    // Policies.

    // Publications, their tables and schemas.

    // Subscriptions and their tables.

    // Sequences' parameters and values.

    // Definitions of relations.

    // Definitions of all other objects.

    return steps;
  }
}
