package io.howdah.order;

import io.howdah.model.ColumnDefault;
import io.howdah.model.Constraint;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import io.howdah.model.Function;
import io.howdah.model.Index;
import io.howdah.model.RelationStatistics;
import io.howdah.model.Rule;
import io.howdah.model.SectionBoundary;
import io.howdah.model.Table;
import io.howdah.model.TableData;
import io.howdah.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Breaks dependency loops. Each kind of loop that a sound database can hold has a repair of its
 * own, tried in a fixed order; what no repair fits is broken anywhere, with a warning.
 *
 * <p>Short loops are found before long ones. So where an object can be written either as a part of
 * its table or as an entry of its own, the loop of the two alone has taken away the part's
 * dependency by the time that a longer loop shows that the part must stand alone; its repair puts
 * that dependency back.
 *
 * <p>Source: {@code repairDependencyLoop} in {@code pg_dump_sort.c}.
 */
@SuppressWarnings("ReferenceEquality") // an object of the catalog is there once
final class LoopRepair {
  private final DependencyGraph dependencies;
  private final Repairs repairs;
  private final Boundaries boundaries;
  private final Map<Integer, Integer> shellTypes;
  private final Consumer<LoopWarning> warnings;

  /**
   * Prepares to repair.
   *
   * @param shellTypes dump IDs of shell types, by the dump IDs of their types
   * @param warnings told of each loop that had to be broken at a price
   */
  LoopRepair(
      DependencyGraph dependencies,
      Repairs repairs,
      Boundaries boundaries,
      Map<Integer, Integer> shellTypes,
      Consumer<LoopWarning> warnings) {
    this.dependencies = dependencies;
    this.repairs = repairs;
    this.boundaries = boundaries;
    this.shellTypes = shellTypes;
    this.warnings = warnings;
  }

  /** Breaks a loop: each object depends on the next and the last on the first. */
  void repair(List<DatabaseObject> loop) {
    boolean repaired =
        loop.size() == 2
            ? repairPair(loop.get(0), loop.get(1)) || repairPair(loop.get(1), loop.get(0))
            : loop.size() > 2 && repairLong(loop);
    if (repaired) {
      return;
    }
    if (loop.size() == 1 && loop.getFirst() instanceof Table table) {
      // One column depends on another, or on the table's partition key: pg_depend's columns are not
      // looked at.
      dependencies.remove(table.dumpId(), table.dumpId());
      return;
    }
    warnings.accept(allTableData(loop) ? circularForeignKeys(loop) : unresolved(loop));
    dependencies.remove(loop.getFirst().dumpId(), loop.get(1 % loop.size()).dumpId());
  }

  /** Two objects that depend on each other; tried both ways round. */
  private boolean repairPair(DatabaseObject whole, DatabaseObject part) {
    if (whole instanceof Type && part instanceof Function) {
      dependOnShell(whole.dumpId(), part.dumpId());
      return true;
    }
    if (isWrittenInside(part, whole)) {
      dependencies.remove(part.dumpId(), whole.dumpId());
      return true;
    }
    if (whole instanceof Index partitioned
        && part instanceof Index ofPartition
        && ofPartition.properties().parentIndexOid() == partitioned.oid()) {
      dependencies.remove(ofPartition.dumpId(), partitioned.dumpId());
      return true;
    }
    return false;
  }

  private static boolean isWrittenInside(DatabaseObject part, DatabaseObject whole) {
    if (part instanceof Rule rule) {
      return rule.isViewQuery() && rule.table() == whole;
    }
    if (part instanceof Constraint constraint) {
      return isInlineConstraint(constraint, whole);
    }
    return part instanceof ColumnDefault columnDefault && columnDefault.table() == whole;
  }

  private void dependOnShell(int type, int function) {
    dependencies.remove(function, type);
    Integer shell = shellTypes.get(type);
    if (shell != null) {
      dependencies.add(function, shell);
      repairs.needShell(shell, function);
    }
  }

  private boolean repairLong(List<DatabaseObject> loop) {
    return replaceViewLater(loop)
        || postponeMatview(loop)
        || postponeFunction(loop)
        || separate(loop, Part.CHECK_OF_TABLE)
        || separate(loop, Part.DEFAULT_OF_TABLE)
        || separate(loop, Part.CONSTRAINT_OF_DOMAIN);
  }

  /** A view is first made with NULL columns, and its query follows as a rule of its own. */
  private boolean replaceViewLater(List<DatabaseObject> loop) {
    for (DatabaseObject object : loop) {
      if (object instanceof Table view && view.properties().kind() == 'v') {
        for (DatabaseObject other : loop) {
          if (other instanceof Rule rule && rule.table() == view && rule.isViewQuery()) {
            repairs.dummyView(view.dumpId());
            makeSeparate(view.dumpId(), rule.dumpId(), true);
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A materialized view that needs a unique index for its GROUP BY moves behind the data. */
  private boolean postponeMatview(List<DatabaseObject> loop) {
    for (DatabaseObject object : loop) {
      SectionBoundary.Kind boundary = null;
      if (object instanceof Table table && table.properties().kind() == 'm') {
        boundary = SectionBoundary.Kind.PRE_DATA;
      } else if (object instanceof RelationStatistics statistics
          && statistics.relationKind() == 'm') {
        boundary = SectionBoundary.Kind.POST_DATA;
      }
      DatabaseObject next = boundary == null ? null : behindBoundary(loop, boundary);
      if (next != null) {
        if ((next instanceof Table table && table.properties().kind() == 'm')
            || (next instanceof RelationStatistics statistics
                && statistics.relationKind() == 'm')) {
          repairs.postpone(next.dumpId());
        }
        return true;
      }
    }
    return false;
  }

  /** A function whose body needs a unique index for its GROUP BY moves behind the data. */
  private boolean postponeFunction(List<DatabaseObject> loop) {
    for (DatabaseObject object : loop) {
      if (object instanceof Function) {
        DatabaseObject next = behindBoundary(loop, SectionBoundary.Kind.PRE_DATA);
        if (next instanceof Function) {
          repairs.postpone(next.dumpId());
        }
        return next != null;
      }
    }
    return false;
  }

  /**
   * Takes the object behind the boundary out of the boundary's dependencies; null when the boundary
   * isn't there.
   */
  private @Nullable DatabaseObject behindBoundary(
      List<DatabaseObject> loop, SectionBoundary.Kind kind) {
    for (int i = 0; i < loop.size(); i++) {
      if (loop.get(i) instanceof SectionBoundary boundary && boundary.kind() == kind) {
        DatabaseObject next = loop.get((i + 1) % loop.size());
        dependencies.remove(boundary.dumpId(), next.dumpId());
        return next;
      }
    }
    return null;
  }

  /** What is written inside another object unless a loop forbids it. */
  private enum Part {
    CHECK_OF_TABLE,
    DEFAULT_OF_TABLE,
    CONSTRAINT_OF_DOMAIN;

    boolean isPart(DatabaseObject part, DatabaseObject whole) {
      return switch (this) {
        case CHECK_OF_TABLE ->
            whole instanceof Table
                && part instanceof Constraint constraint
                && isInlineConstraint(constraint, whole);
        case DEFAULT_OF_TABLE ->
            part instanceof ColumnDefault columnDefault && columnDefault.table() == whole;
        case CONSTRAINT_OF_DOMAIN ->
            whole instanceof Type
                && part instanceof Constraint constraint
                && isInlineConstraint(constraint, whole);
      };
    }
  }

  private boolean separate(List<DatabaseObject> loop, Part kind) {
    for (DatabaseObject whole : loop) {
      for (DatabaseObject part : loop) {
        if (kind.isPart(part, whole)) {
          // Defaults stay in pre-data even when they stand alone.
          makeSeparate(whole.dumpId(), part.dumpId(), kind != Part.DEFAULT_OF_TABLE);
          return true;
        }
      }
    }
    return false;
  }

  private void makeSeparate(int whole, int part, boolean postData) {
    dependencies.remove(whole, part);
    repairs.separate(part);
    dependencies.add(part, whole);
    if (postData) {
      dependencies.add(part, boundaries.postData());
    }
  }

  private static boolean isInlineConstraint(Constraint constraint, DatabaseObject whole) {
    char kind = constraint.properties().kind();
    return (kind == 'c' && constraint.properties().table() == whole)
        || ((kind == 'c' || kind == 'n') && constraint.properties().domain() == whole);
  }

  private static boolean allTableData(List<DatabaseObject> loop) {
    for (DatabaseObject object : loop) {
      if (!(object instanceof TableData)) {
        return false;
      }
    }
    return true;
  }

  private static LoopWarning circularForeignKeys(List<DatabaseObject> loop) {
    List<String> names = new ArrayList<>();
    for (DatabaseObject object : loop) {
      names.add(object.name());
    }
    return new LoopWarning(
        loop.size() == 1
            ? "there are circular foreign-key constraints on this table:"
            : "there are circular foreign-key constraints among these tables:",
        names,
        List.of(
            "You might not be able to restore the dump without using --disable-triggers or"
                + " temporarily dropping the constraints.",
            "Consider using a full dump instead of a --data-only dump to avoid this problem."));
  }

  private static LoopWarning unresolved(List<DatabaseObject> loop) {
    List<String> descriptions = new ArrayList<>();
    for (DatabaseObject object : loop) {
      descriptions.add(ObjectDescription.of(object));
    }
    return new LoopWarning(
        "could not resolve dependency loop among these items:", descriptions, List.of());
  }
}
