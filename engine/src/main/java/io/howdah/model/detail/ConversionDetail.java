package io.howdah.model.detail;

/**
 * The definition of an encoding conversion. Source: {@code pg_conversion}.
 *
 * @param from name of the source encoding
 * @param to name of the destination encoding
 * @param function the converting function, quoted and qualified
 * @param isDefault whether it is the default conversion between the two
 */
public record ConversionDetail(String from, String to, String function, boolean isDefault)
    implements Detail {}
