package io.howdah.model.detail;

/** The rest of one object's definition. One record per object kind that has any. */
public sealed interface Detail
    permits AggregateDetail,
        BaseTypeDetail,
        CollationDetail,
        CompositeDetail,
        ConversionDetail,
        DomainDetail,
        EnumDetail,
        FunctionDetail,
        OperatorClassDetail,
        OperatorDetail,
        RangeDetail,
        TextSearchMappings,
        UserMappings {}
