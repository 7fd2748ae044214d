package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.ForeignServer;
import io.howdah.model.detail.UserMappings;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the user mappings of foreign servers, from the view that everybody may read; it hides the
 * options of servers that the user has no privileges on.
 *
 * <p>Source: {@code dumpUserMappings} in {@code pg_dump.c}.
 */
final class UserMappingReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    List<ForeignServer> servers =
        Wanted.with(context, ForeignServer.class, Component.USER_MAPPING.bit());
    for (ForeignServer server : servers) {
      context
          .builder()
          .objectDetails()
          .put(CatalogOids.FOREIGN_SERVER, server.oid(), new UserMappings(List.of()));
    }
    String oids = Wanted.oids(servers);
    return oids == null
        ? null
        : "SELECT srvid, usename, "
            + ForeignOptions.expression("umoptions")
            + " FROM pg_user_mappings WHERE srvid = ANY ("
            + oids
            + ") ORDER BY srvid, usename";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    int row = 0;
    while (row < rows.count()) {
      long oid = rows.getLong(row, 0);
      List<UserMappings.Mapping> mappings = new ArrayList<>();
      for (; row < rows.count() && rows.getLong(row, 0) == oid; row++) {
        mappings.add(new UserMappings.Mapping(rows.get(row, 1), rows.get(row, 2)));
      }
      details.put(CatalogOids.FOREIGN_SERVER, oid, new UserMappings(mappings));
    }
  }
}
