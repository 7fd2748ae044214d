package io.howdah.catalog;

/**
 * OIDs and file numbers that a binary upgrade keeps.
 *
 * <p>Source: {@code collectBinaryUpgradeClassOids} in {@code pg_dump.c}.
 *
 * @param kind {@code relkind}
 * @param file the relation's file, or 0
 * @param toastOid the TOAST table, or 0
 * @param toastFile the TOAST table's file, or 0
 * @param toastIndexOid the TOAST table's index, or 0
 * @param toastIndexFile that index's file, or 0
 */
public record UpgradeFiles(
    char kind, long file, long toastOid, long toastFile, long toastIndexOid, long toastIndexFile) {}
