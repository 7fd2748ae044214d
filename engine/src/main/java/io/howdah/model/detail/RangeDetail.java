package io.howdah.model.detail;

/**
 * The definition of a range type, names quoted and qualified where not said otherwise. Source:
 * {@code pg_range}.
 *
 * @param subtype the type of the bounds
 * @param multirange the multirange type
 * @param multirangeOid OID of the multirange type
 * @param multirangeArrayOid OID of the multirange type's array type, or 0
 * @param operatorClassSchema bare name of the schema of the subtype's operator class
 * @param operatorClass bare name of the subtype's operator class
 * @param defaultOperatorClass whether that is the subtype's default one
 * @param collationOid OID of the collation, or 0 when it is the subtype's own
 * @param canonical the canonicalization function, or {@code "-"}
 * @param difference the function that subtracts bounds, or {@code "-"}
 */
public record RangeDetail(
    String subtype,
    String multirange,
    long multirangeOid,
    long multirangeArrayOid,
    String operatorClassSchema,
    String operatorClass,
    boolean defaultOperatorClass,
    long collationOid,
    String canonical,
    String difference)
    implements Detail {}
