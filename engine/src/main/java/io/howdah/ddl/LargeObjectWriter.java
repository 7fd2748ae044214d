package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.CatalogId;
import io.howdah.model.Component;
import io.howdah.model.LargeObjectData;
import io.howdah.model.LargeObjects;

/**
 * Writes groups of large objects. Their definition is no SQL but a list of OIDs, a line each, which
 * a restore makes into calls.
 *
 * <p>Source: {@code dumpLO} and the case of {@code DO_LARGE_OBJECT_DATA} in {@code pg_dump.c}.
 */
final class LargeObjectWriter {
  private LargeObjectWriter() {}

  static void write(LargeObjects objects, DdlContext context) {
    if (context.wants(objects, Component.DEFINITION)) {
      StringBuilder oids = new StringBuilder();
      for (long oid : objects.oids()) {
        oids.append(oid).append('\n');
      }
      context
          .entries()
          .add(
              new EntryDraft(
                      objects.dumpId(),
                      objects.catalogId(),
                      objects.name(),
                      "BLOB METADATA",
                      Section.DATA)
                  .owner(objects.owner())
                  .definition(oids.toString())
                  .drop("-- dummy"));
    }
    for (long oid : objects.oids()) {
      Subject subject = subject(objects, oid);
      if (context.wants(objects, Component.COMMENT)) {
        CommentWriter.write(subject, context);
      }
      if (context.wants(objects, Component.SECURITY_LABEL)) {
        SecurityLabelWriter.write(subject, context);
      }
    }
    if (context.wants(objects, Component.ACL)) {
      // The tag of a group tells the restore to repeat the first object's privileges for each.
      Subject first = subject(objects, objects.oids().getFirst());
      if (objects.oids().size() == 1) {
        AclWriter.write(first, objects.acl(), context);
      } else {
        AclWriter.writeTagged(first, "LARGE OBJECTS " + objects.name(), objects.acl(), context);
      }
    }
  }

  private static Subject subject(LargeObjects objects, long oid) {
    return new Subject(
        "LARGE OBJECT",
        Long.toString(oid),
        null,
        objects.owner(),
        new CatalogId(objects.catalogId().tableOid(), oid),
        objects.dumpId());
  }

  static void write(LargeObjectData data, DdlContext context) {
    if (!context.wants(data, Component.DATA)) {
      return;
    }
    LargeObjects objects = data.objects();
    EntryDraft draft =
        new EntryDraft(data.dumpId(), CatalogId.NONE, data.name(), "BLOBS", Section.DATA)
            .owner(objects.owner())
            .data(new DataSource.LargeObjectContents(objects));
    for (int dependsOn : context.dependencies().of(data.dumpId())) {
      draft.dependsOn(dependsOn);
    }
    context.entries().add(draft);
  }
}
