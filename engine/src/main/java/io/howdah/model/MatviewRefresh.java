package io.howdah.model;

/**
 * The refreshing of a materialized view after all data is there.
 *
 * @param populated whether the view holds data, and so do all that it reads: otherwise it stays
 *     empty
 */
public record MatviewRefresh(ObjectHeader header, Table view, boolean populated)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.MATVIEW_REFRESH;
  }
}
