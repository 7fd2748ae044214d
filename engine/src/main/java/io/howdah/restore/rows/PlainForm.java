package io.howdah.restore.rows;

import org.jspecify.annotations.Nullable;

/** The types whose binary form is made here. */
enum PlainForm {
  BOOLEAN(16, 1, false),
  INT2(21, 2, false),
  INT4(23, 4, false),
  INT8(20, 8, false),
  FLOAT4(700, 4, true),
  FLOAT8(701, 8, true),
  DATE(1082, 4, true),
  TIMESTAMP(1114, 8, true),
  TIMESTAMPTZ(1184, 8, true);

  private final int typeOid;

  /** How long a value is in binary form. */
  final int lengthBytes;

  /** Whether reading it as text costs the server so much that binary form pays. */
  final boolean slowAsText;

  PlainForm(int typeOid, int lengthBytes, boolean slowAsText) {
    this.typeOid = typeOid;
    this.lengthBytes = lengthBytes;
    this.slowAsText = slowAsText;
  }

  /** The form of a type; null for all others. */
  static @Nullable PlainForm of(long typeOid) {
    for (PlainForm form : values()) {
      if (form.typeOid == typeOid) {
        return form;
      }
    }
    return null;
  }
}
