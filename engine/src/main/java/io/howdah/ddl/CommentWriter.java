package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.Comments.Comment;
import io.howdah.model.CatalogId;
import io.howdah.model.Table;
import io.howdah.sql.Literals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes comments, each as an entry behind its object's. Callers look at the selection first.
 *
 * <p>Source: {@code dumpCommentExtended} and {@code dumpTableComment} in {@code pg_dump.c}.
 */
final class CommentWriter {
  private CommentWriter() {}

  /** Writes an object's comment, if it has one. */
  static void write(Subject subject, DdlContext context) {
    write(subject, null, context);
  }

  /**
   * Writes the comment of an object that {@code initdb} makes with one: only when it was changed or
   * taken away, so that the owner of a database can restore it.
   *
   * @param initial initdb's comment, or null for other objects
   */
  static void write(Subject subject, @Nullable String initial, DdlContext context) {
    if (!isWanted(subject.isData(), context)) {
      return;
    }
    String text = null;
    for (Comment comment : context.catalog().comments().of(subject.catalogId())) {
      if (comment.subId() == 0) {
        text = comment.text();
      }
    }
    if (initial != null) {
      if (text == null) {
        text = "";
      } else if (text.equals(initial)) {
        text = null;
      }
    }
    if (text != null) {
      StringBuilder target = new StringBuilder();
      subject.append(target, context);
      add(subject, subject.tag(), target.toString(), text, context);
    }
  }

  /**
   * Writes the comments of a relation and its columns.
   *
   * @param type the relation's kind, such as {@code "VIEW"}
   * @param columnNames bare names of all columns; the first is column 1
   */
  static void writeTable(Table table, String type, List<String> columnNames, DdlContext context) {
    if (!isWanted(false, context)) {
      return;
    }
    List<Comment> comments = context.catalog().comments().of(table.catalogId());
    if (comments.isEmpty()) {
      return;
    }
    String name = context.quote(table.name());
    Subject subject = Subject.of(table, type, name, table.properties().owner());
    for (Comment comment : comments) {
      int subId = comment.subId();
      if (subId == 0) {
        String target = type + " " + context.qualified(table);
        add(subject, subject.tag(), target, comment.text(), context);
      } else if (subId > 0 && subId <= columnNames.size()) {
        String column = context.quote(columnNames.get(subId - 1));
        String tag = "COLUMN " + name + "." + column;
        String target = "COLUMN " + context.qualified(table) + "." + column;
        add(subject, tag, target, comment.text(), context);
      }
    }
  }

  /** Whether comments are dumped at all. */
  static boolean isWanted(boolean data, DdlContext context) {
    DdlOptions options = context.options();
    return options.comments()
        && (data ? options.data() || options.binaryUpgrade() : options.schema());
  }

  /**
   * Adds an entry.
   *
   * @param tag what the archive's listing shows
   * @param target what stands behind COMMENT ON
   */
  static void add(Subject subject, String tag, String target, String text, DdlContext context) {
    StringBuilder sql = new StringBuilder("COMMENT ON ").append(target).append(" IS ");
    Literals.append(sql, text, context.options().quoting());
    context
        .entries()
        .add(
            new EntryDraft(
                    context.entries().nextDumpId(), CatalogId.NONE, tag, "COMMENT", Section.NONE)
                .namespace(subject.namespace())
                .owner(subject.owner())
                .definition(sql.append(";\n").toString())
                .dependsOn(subject.dumpId()));
  }
}
