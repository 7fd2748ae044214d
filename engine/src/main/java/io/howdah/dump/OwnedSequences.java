package io.howdah.dump;

import io.howdah.catalog.CatalogException;
import io.howdah.catalog.ObjectIndex;
import io.howdah.model.Component;
import io.howdah.model.Table;
import java.util.HashSet;
import java.util.Set;

/**
 * Sequences that belong to columns: they are dumped with their tables, and an identity column's in
 * no other way than its table.
 *
 * <p>Source: {@code getOwnedSeqs} in {@code pg_dump.c}.
 *
 * @param interesting OIDs of the sequences that are dumped, and of their tables
 */
record OwnedSequences(Set<Long> interesting) {
  /** Corrects what is wanted of the sequences. */
  static OwnedSequences choose(ObjectIndex index, DumpSelection selection) {
    Set<Long> interesting = new HashSet<>();
    for (Table sequence : index.tables()) {
      long ownerOid = sequence.properties().owningTableOid();
      if (ownerOid == 0) {
        continue;
      }
      Table owner = index.table(ownerOid);
      if (owner == null) {
        throw new CatalogException(
            "failed sanity check, parent table with OID "
                + ownerOid
                + " of sequence with OID "
                + sequence.oid()
                + " not found");
      }
      int ofOwner = selection.of(owner);
      int components =
          sequence.properties().identitySequence() ? ofOwner : selection.of(sequence) | ofOwner;
      selection.set(sequence, components);
      if (components != Component.NONE) {
        interesting.add(sequence.oid());
        interesting.add(ownerOid);
      }
    }
    return new OwnedSequences(interesting);
  }
}
