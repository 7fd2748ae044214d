package io.howdah.model.detail;

/**
 * The default value of a type. Source: {@code pg_type}.
 *
 * @param text an expression, or the value's text
 * @param isExpression whether it is an expression, to be written as it is, not a literal
 */
public record TypeDefault(String text, boolean isExpression) {}
