package io.howdah.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each record of an object says the kind of its own name, and each kind is some record's. */
final class ObjectKindTest {
  @Test
  void recordsAndKindsAreTheSame() throws ReflectiveOperationException {
    Set<ObjectKind> seen = EnumSet.noneOf(ObjectKind.class);
    for (Class<?> type : records(DatabaseObject.class).toList()) {
      ObjectKind kind = ((DatabaseObject) make(type)).objectKind();
      String words = type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "_");
      assertThat(kind.name()).isEqualTo(words.toUpperCase(Locale.ROOT));
      seen.add(kind);
    }
    assertThat(seen).containsExactly(ObjectKind.values());
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(ObjectKindTest::records);
  }

  /** Nothing in it: its kind depends on nothing. */
  private static Object make(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    Class<?>[] parameters = constructor.getParameterTypes();
    @Nullable Object[] values = new Object[parameters.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = nothing(parameters[i]);
    }
    return constructor.newInstance(values);
  }

  private static @Nullable Object nothing(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }
}
