package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Acl;
import io.howdah.model.Component;
import io.howdah.model.DatabaseObject;
import io.howdah.model.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Adds an object's entries, each only if its component is wanted: the definition, then what is said
 * about the object.
 */
final class ObjectEntry {
  private ObjectEntry() {}

  /** The entry that makes an object and drops it; in pre-data, with the owner to be set. */
  static EntryDraft of(
      DatabaseObject object, String tag, String description, @Nullable String owner) {
    return of(object, tag, description, owner, Section.PRE_DATA);
  }

  /** The entry that makes an object and drops it. */
  static EntryDraft of(
      DatabaseObject object,
      String tag,
      String description,
      @Nullable String owner,
      Section section) {
    Namespace namespace = object.namespace();
    return new EntryDraft(object.dumpId(), object.catalogId(), tag, description, section)
        .namespace(namespace == null ? null : namespace.name())
        .owner(owner);
  }

  /** Adds the definition, if wanted. */
  static void add(DatabaseObject object, EntryDraft draft, DdlContext context) {
    if (context.wants(object, Component.DEFINITION)) {
      context.entries().add(draft);
    }
  }

  /** Adds the comment, if wanted and there. */
  static void comment(DatabaseObject object, Subject subject, DdlContext context) {
    if (context.wants(object, Component.COMMENT)) {
      CommentWriter.write(subject, context);
    }
  }

  /** Adds the comment and the security labels, if wanted and there. */
  static void commentAndLabels(DatabaseObject object, Subject subject, DdlContext context) {
    comment(object, subject, context);
    if (context.wants(object, Component.SECURITY_LABEL)) {
      SecurityLabelWriter.write(subject, context);
    }
  }

  /** Adds the privileges, if wanted and there. */
  static void acl(DatabaseObject object, Subject subject, Acl acl, DdlContext context) {
    if (context.wants(object, Component.ACL)) {
      AclWriter.write(subject, acl, context);
    }
  }
}
