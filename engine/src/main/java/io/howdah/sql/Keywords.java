package io.howdah.sql;

import java.util.HashSet;
import java.util.Set;

/**
 * The keywords of PostgreSQL 18 that cannot stand as a bare column or table name everywhere, so
 * that an identifier spelled like one is quoted. Unreserved keywords are not among them.
 *
 * <p>Source: the manual's appendix "SQL Key Words"; {@code kwlist.h}.
 */
final class Keywords {
  private static final String NEED_QUOTES =
      """
      all analyse analyze and any array as asc asymmetric authorization between bigint binary
      bit boolean both case cast char character check coalesce collate collation column
      concurrently constraint create cross current_catalog current_date current_role
      current_schema current_time current_timestamp current_user dec decimal default deferrable
      desc distinct do else end except exists extract false fetch float for foreign freeze from
      full grant greatest group grouping having ilike in initially inner inout int integer
      intersect interval into is isnull join json json_array json_arrayagg json_exists
      json_object json_objectagg json_query json_scalar json_serialize json_table json_value
      lateral leading least left like limit localtime localtimestamp merge_action national
      natural nchar none normalize not notnull null nullif numeric offset on only or order out
      outer overlaps overlay placing position precision primary real references returning right
      row select session_user setof similar smallint some substring symmetric system_user table
      tablesample then time timestamp to trailing treat trim true union unique user using values
      varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement
      xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable\
      """;

  private static final Set<String> SET = set();

  private Keywords() {}

  /** Whether an identifier spelled like this has to be quoted. */
  static boolean needQuotes(String word) {
    return SET.contains(word);
  }

  private static Set<String> set() {
    Set<String> words = new HashSet<>(512);
    int start = 0;
    for (int i = 0; i <= NEED_QUOTES.length(); i++) {
      if (i == NEED_QUOTES.length() || NEED_QUOTES.charAt(i) <= ' ') {
        if (i > start) {
          words.add(NEED_QUOTES.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
