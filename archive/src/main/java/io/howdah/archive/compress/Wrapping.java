package io.howdah.archive.compress;

/** What stands around compressed data; it makes a difference for gzip only. */
public enum Wrapping {
  /** Within an archive file: gzip data is a zlib stream, RFC 1950. */
  STREAM,
  /** A file of its own: gzip data is a gzip file, RFC 1952, which may have several members. */
  FILE
}
