package io.howdah.order;

import io.howdah.catalog.CatalogOids;
import io.howdah.catalog.ObjectIndex;
import io.howdah.model.AccessMethod;
import io.howdah.model.AnyConstraint;
import io.howdah.model.AnyType;
import io.howdah.model.Collation;
import io.howdah.model.ColumnDefault;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DefaultAcl;
import io.howdah.model.Namespace;
import io.howdah.model.Operator;
import io.howdah.model.OperatorClass;
import io.howdah.model.OperatorFamily;
import io.howdah.model.Policy;
import io.howdah.model.PublicationSchema;
import io.howdah.model.PublicationTable;
import io.howdah.model.Routine;
import io.howdah.model.Rule;
import io.howdah.model.ShellType;
import io.howdah.model.SubscriptionTable;
import io.howdah.model.Table;
import io.howdah.model.Trigger;
import io.howdah.model.Type;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The order that objects of one {@link Priority} would have if none depended on another: by schema,
 * name, and then by whatever else makes an object of the kind unique, so that equal databases give
 * equal dumps. OIDs, which differ between equal databases, come last and should never decide.
 *
 * <p>Names are byte strings, so comparing them is C's {@code strcmp}. Source: {@code
 * DOTypeNameCompare} in {@code pg_dump_sort.c}.
 */
final class NameOrder implements Comparator<DatabaseObject> {
  private final ObjectIndex index;

  /** Compares objects of this catalog. */
  NameOrder(ObjectIndex index) {
    this.index = index;
  }

  @Override
  public int compare(DatabaseObject a, DatabaseObject b) {
    int order = bySchema(a.namespace(), b.namespace());
    if (order == 0) {
      order = a.name().compareTo(b.name());
    }
    if (order == 0) {
      order = Integer.compare(rankOnLevel(a), rankOnLevel(b));
    }
    if (order == 0) {
      order = byRestOfKey(a, b);
    }
    return order != 0 ? order : Long.compare(a.oid(), b.oid());
  }

  /** What stands in no schema comes behind what does. */
  @SuppressWarnings("ReferenceEquality") // a short cut: most objects share a schema
  private static int bySchema(@Nullable Namespace a, @Nullable Namespace b) {
    if (a == b) {
      return 0;
    }
    if (a == null || b == null) {
      return a == null ? 1 : -1;
    }
    return a.name().compareTo(b.name());
  }

  /** Tells apart the kinds that share a level. */
  private static int rankOnLevel(DatabaseObject object) {
    return object instanceof ShellType || object instanceof OperatorFamily ? 1 : 0;
  }

  private int byRestOfKey(DatabaseObject a, DatabaseObject b) {
    if (a instanceof Routine x && b instanceof Routine y) {
      return byArguments(x, y);
    }
    if (a instanceof Operator x && b instanceof Operator y) {
      return byOperands(x, y);
    }
    if (a instanceof OperatorClass x && b instanceof OperatorClass y) {
      return byAccessMethod(x.accessMethodOid(), y.accessMethodOid());
    }
    if (a instanceof OperatorFamily x && b instanceof OperatorFamily y) {
      return byAccessMethod(x.accessMethodOid(), y.accessMethodOid());
    }
    if (a instanceof Collation x && b instanceof Collation y) {
      return Integer.compare(x.encoding(), y.encoding());
    }
    if (a instanceof ColumnDefault x && b instanceof ColumnDefault y) {
      return Integer.compare(x.columnNumber(), y.columnNumber());
    }
    if (a instanceof AnyConstraint x && b instanceof AnyConstraint y) {
      return byConstrained(x, y);
    }
    if (a instanceof DefaultAcl x && b instanceof DefaultAcl y) {
      return x.role().compareTo(y.role());
    }
    DatabaseObject ownerOfA = owner(a);
    DatabaseObject ownerOfB = owner(b);
    return ownerOfA == null || ownerOfB == null ? 0 : ownerOfA.name().compareTo(ownerOfB.name());
  }

  /** The object within which an object's name is unique, for kinds where there is one. */
  private static @Nullable DatabaseObject owner(DatabaseObject object) {
    if (object instanceof Policy policy) {
      return policy.table();
    }
    if (object instanceof Rule rule) {
      return rule.table();
    }
    if (object instanceof Trigger trigger) {
      return trigger.table();
    }
    if (object instanceof PublicationTable member) {
      return member.publication();
    }
    if (object instanceof PublicationSchema member) {
      return member.publication();
    }
    return object instanceof SubscriptionTable member ? member.subscription() : null;
  }

  private int byArguments(Routine a, Routine b) {
    int count = a.argumentTypes().size();
    int order = Integer.compare(count, b.argumentTypes().size());
    for (int i = 0; order == 0 && i < count; i++) {
      order = byType(a.argumentTypes().get(i), b.argumentTypes().get(i));
    }
    return order;
  }

  private int byOperands(Operator a, Operator b) {
    // 'r' before 'l' before 'b': postfix, prefix, infix.
    int order = Character.compare(b.kind(), a.kind());
    if (order == 0) {
      order = byType(a.leftType(), b.leftType());
    }
    return order != 0 ? order : byType(a.rightType(), b.rightType());
  }

  private int byType(long oidOfA, long oidOfB) {
    if (oidOfA == oidOfB) {
      return 0;
    }
    AnyType a = index.type(oidOfA);
    AnyType b = index.type(oidOfB);
    if (a == null || b == null) {
      return 0;
    }
    int order = bySchema(a.namespace(), b.namespace());
    return order != 0 ? order : a.name().compareTo(b.name());
  }

  private int byAccessMethod(long oidOfA, long oidOfB) {
    if (oidOfA == oidOfB) {
      return 0;
    }
    AccessMethod a = index.find(CatalogOids.ACCESS_METHOD, oidOfA, AccessMethod.class);
    AccessMethod b = index.find(CatalogOids.ACCESS_METHOD, oidOfB, AccessMethod.class);
    return a == null || b == null ? 0 : a.name().compareTo(b.name());
  }

  /** Constraints of domains come before those of tables, as domains come before tables. */
  private static int byConstrained(AnyConstraint a, AnyConstraint b) {
    Type domainOfA = a.properties().domain();
    Type domainOfB = b.properties().domain();
    if (domainOfA != null && domainOfB != null) {
      return domainOfA.name().compareTo(domainOfB.name());
    }
    if (domainOfA != null || domainOfB != null) {
      return domainOfA != null ? -1 : 1;
    }
    Table tableOfA = a.properties().table();
    Table tableOfB = b.properties().table();
    return tableOfA == null || tableOfB == null ? 0 : tableOfA.name().compareTo(tableOfB.name());
  }
}
