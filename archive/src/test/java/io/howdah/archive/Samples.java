package io.howdah.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Archives made by the tests, small and as pg_dump makes them. */
final class Samples {
  static final ZonedDateTime CREATED = ZonedDateTime.of(2025, 2, 28, 23, 59, 58, 0, ZoneOffset.UTC);

  private Samples() {}

  static Header header(Format format, Compression compression) {
    return Header.create(format, compression, CREATED, "d\u00e4tabase", "18.1", "18.1 (Howdah)");
  }

  /** What an archive holds: its entries, data by dump ID, large objects by dump ID and OID. */
  record Content(
      List<Entry> entries,
      Map<Integer, byte[]> data,
      Map<Integer, SortedMap<Long, byte[]>> largeObjects) {}

  /** Every field in use, empty and large data, two pieces of one table, large objects. */
  static Content content(long seed) {
    Random random = new Random(seed);
    Map<Integer, byte[]> data = new LinkedHashMap<>();
    data.put(3001, copyData(random, 300));
    data.put(3002, copyData(random, 0));
    data.put(3003, copyData(random, 4000));
    data.put(3004, copyData(random, 7));
    SortedMap<Long, byte[]> objects = new TreeMap<>();
    for (int i = 0; i < 5; i++) {
      objects.put(16384L + i, bytes(random, i * 700));
    }
    objects.put(4_000_000_000L, bytes(random, 9000));
    Map<Integer, SortedMap<Long, byte[]>> largeObjects = new LinkedHashMap<>();
    largeObjects.put(3101, objects);
    return new Content(entries(data, objects), data, largeObjects);
  }

  private static List<Entry> entries(Map<Integer, byte[]> data, SortedMap<Long, byte[]> objects) {
    List<Entry> entries = new ArrayList<>();
    entries.add(setting(3201, "ENCODING", "SET client_encoding = 'SQL_ASCII';\n"));
    entries.add(setting(3202, "STDSTRINGS", "SET standard_conforming_strings = 'on';\n"));
    entries.add(
        setting(3203, "SEARCHPATH", "SELECT pg_catalog.set_config('search_path', '', false);\n"));
    entries.add(
        Entry.builder(6, "SCHEMA")
            .catalogId(CatalogId.of(2615, 4_294_967_295L))
            .tag("s")
            .section(Section.PRE_DATA)
            .definition("CREATE SCHEMA s;\n")
            .dropStatement("DROP SCHEMA s;\n")
            .owner("o\u00fcner")
            .build());
    entries.add(
        Entry.builder(220, "TABLE")
            .catalogId(CatalogId.of(1259, 16390))
            .tag("t\u00ff\u0080")
            .section(Section.PRE_DATA)
            .definition("CREATE TABLE s.\"t\u00ff\u0080\" (a integer, b text);\n")
            .dropStatement("DROP TABLE s.\"t\u00ff\u0080\";\n")
            .namespace("s")
            .tablespace("")
            .tableAccessMethod("heap")
            .relkind('r')
            .owner("o\u00fcner")
            .dependencies(List.of(6))
            .build());
    for (int id : data.keySet()) {
      entries.add(
          Entry.builder(id, "TABLE DATA")
              .hasData(true)
              .catalogId(CatalogId.of(0, 16390))
              .tag("t\u00ff\u0080")
              .section(Section.DATA)
              .copyStatement("COPY s.\"t\u00ff\u0080\" (a, b) FROM stdin;\n")
              .namespace("s")
              .owner("o\u00fcner")
              .dependencies(List.of(220))
              .build());
    }
    StringBuilder oids = new StringBuilder();
    for (long oid : objects.keySet()) {
      oids.append(oid).append('\n');
    }
    String range = objects.firstKey() + ".." + objects.lastKey();
    entries.add(
        Entry.builder(3100, "BLOB METADATA")
            .catalogId(CatalogId.of(2613, objects.firstKey()))
            .tag(range)
            .section(Section.DATA)
            .definition(oids.toString())
            .dropStatement("-- dummy")
            .owner("o\u00fcner")
            .build());
    entries.add(
        Entry.builder(3101, "BLOBS")
            .hasData(true)
            .tag(range)
            .section(Section.DATA)
            .owner("o\u00fcner")
            .dependencies(List.of(3100))
            .build());
    entries.add(
        Entry.builder(3050, "CONSTRAINT")
            .catalogId(CatalogId.of(2606, 16400))
            .tag("t t_pkey")
            .section(Section.POST_DATA)
            .definition("ALTER TABLE ONLY s.t\n    ADD CONSTRAINT t_pkey PRIMARY KEY (a);\n")
            .dropStatement("ALTER TABLE ONLY s.t DROP CONSTRAINT t_pkey;\n")
            .namespace("s")
            .owner("o\u00fcner")
            .dependencies(List.of(220))
            .build());
    return entries;
  }

  private static Entry setting(int id, String desc, String definition) {
    return Entry.builder(id, desc)
        .tag(desc)
        .section(Section.PRE_DATA)
        .definition(definition)
        .dropStatement("")
        .build();
  }

  /** COPY text of two columns, as pg_dump ends it. */
  static byte[] copyData(Random random, int rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < rows; i++) {
      String row = i + "\t" + Long.toHexString(random.nextLong()) + "\u00e9 some words again\n";
      out.writeBytes(row.getBytes(StandardCharsets.ISO_8859_1));
    }
    out.writeBytes("\\.\n\n\n".getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }

  static byte[] bytes(Random random, int length) {
    byte[] b = new byte[length];
    random.nextBytes(b);
    return b;
  }

  /** Writes all data of a content, and commits. */
  static void write(ArchiveWriter writer, Content content) throws IOException {
    for (Entry e : writer.toc().entries()) {
      if (!e.hasData()) {
        continue;
      }
      if (!e.isLargeObjects()) {
        try (DataSink sink = writer.data(e.dumpId())) {
          byte[] bytes = content.data().getOrDefault(e.dumpId(), new byte[0]);
          sink.write(bytes, 0, bytes.length);
          sink.finish();
        }
        continue;
      }
      try (LargeObjectsSink sink = writer.largeObjects(e.dumpId())) {
        for (Map.Entry<Long, byte[]> o :
            content.largeObjects().getOrDefault(e.dumpId(), new TreeMap<>()).entrySet()) {
          try (DataSink object = sink.object(o.getKey())) {
            object.write(o.getValue(), 0, o.getValue().length);
            object.finish();
          }
        }
        sink.finish();
      }
    }
    writer.commit();
  }

  /** Everything that an archive holds, read entry by entry. */
  static Content read(ArchiveReader reader) throws IOException {
    Map<Integer, byte[]> data = new LinkedHashMap<>();
    Map<Integer, SortedMap<Long, byte[]>> largeObjects = new LinkedHashMap<>();
    for (Entry e : reader.toc().entries()) {
      if (reader.hasData(e)) {
        readEntry(reader, e, data, largeObjects);
      }
    }
    return new Content(reader.toc().entries(), data, largeObjects);
  }

  static void readEntry(
      ArchiveReader reader,
      Entry e,
      Map<Integer, byte[]> data,
      Map<Integer, SortedMap<Long, byte[]>> largeObjects)
      throws IOException {
    if (!e.isLargeObjects()) {
      try (var in = reader.data(e)) {
        data.put(e.dumpId(), in.readAllBytes());
      }
      return;
    }
    SortedMap<Long, byte[]> objects = new TreeMap<>();
    try (LargeObjects in = reader.largeObjects(e)) {
      while (in.next()) {
        try (var object = in.data()) {
          objects.put(in.oid(), object.readAllBytes());
        }
      }
    }
    largeObjects.put(e.dumpId(), objects);
  }

  /** The entries in a version's fields: what it does not store is gone. */
  static List<Entry> asStoredBy(ArchiveVersion version, List<Entry> entries) {
    List<Entry> stored = new ArrayList<>();
    for (Entry e : entries) {
      EntryBuilder b = e.toBuilder();
      if (!version.atLeast(ArchiveVersion.V1_14)) {
        b.tableAccessMethod(null);
      }
      if (!version.atLeast(ArchiveVersion.CURRENT)) {
        b.relkind(0);
      }
      stored.add(b.build());
    }
    return stored;
  }
}
