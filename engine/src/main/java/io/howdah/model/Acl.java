package io.howdah.model;

import org.jspecify.annotations.Nullable;

/**
 * The privileges of an object as the catalogs hold them, in the text form of {@code aclitem[]}.
 *
 * @param acl the privileges in force, or null for the default ones
 * @param defaultAcl the default privileges of the object's kind and owner; empty when there are
 *     none
 * @param initialKind {@code 'i'} when {@code initdb} set initial privileges, {@code 'e'} when an
 *     extension did, 0 when none did
 * @param initial the initial privileges, or null
 */
public record Acl(
    @Nullable String acl, String defaultAcl, char initialKind, @Nullable String initial) {
  /** Default privileges: nothing to dump. */
  public static final Acl NONE = new Acl(null, "", (char) 0, null);
}
