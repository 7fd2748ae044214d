package io.howdah.model.detail;

import org.jspecify.annotations.Nullable;

/**
 * The definition of a base type. Functions are quoted and qualified, {@code "-"} where there is
 * none. Source: {@code pg_type}.
 *
 * @param lengthBytes the internal length as a number; {@code "-1"} for a variable one
 * @param input the input function
 * @param output the output function
 * @param receive the binary input function
 * @param send the binary output function
 * @param modifierIn the input function of type modifiers
 * @param modifierOut the output function of type modifiers
 * @param analyze the function that gathers statistics
 * @param subscript the function behind subscripting
 * @param category {@code pg_type.typcategory}
 * @param delimiter what separates elements of arrays of the type
 * @param alignment {@code pg_type.typalign}
 * @param storage {@code pg_type.typstorage}
 * @param defaultValue the default, or null
 */
public record BaseTypeDetail(
    String lengthBytes,
    String input,
    String output,
    String receive,
    String send,
    String modifierIn,
    String modifierOut,
    String analyze,
    String subscript,
    String category,
    boolean preferred,
    String delimiter,
    boolean passedByValue,
    char alignment,
    char storage,
    boolean collatable,
    @Nullable TypeDefault defaultValue)
    implements Detail {}
