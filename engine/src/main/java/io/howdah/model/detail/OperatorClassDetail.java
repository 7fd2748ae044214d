package io.howdah.model.detail;

/**
 * The definition of an operator class. Source: {@code pg_opclass}.
 *
 * @param inputType the type that the class indexes
 * @param keyType the type that is stored in the index, or {@code "-"} for the input type
 * @param isDefault whether it is the input type's default class
 * @param familySchema bare name of the operator family's schema
 * @param family bare name of the operator family
 */
public record OperatorClassDetail(
    String inputType, String keyType, boolean isDefault, String familySchema, String family)
    implements Detail {}
