package io.howdah.model;

/**
 * Where a sequence stands.
 *
 * @param lastValue the value given last, or the one to be given next
 * @param called whether {@code lastValue} was given already
 */
public record SequencePosition(long lastValue, boolean called) {}
