/**
 * SQL text: identifiers, literals, arrays, version numbers. No I/O; depends on nothing but the JDK.
 */
@NullMarked
package io.howdah.sql;

import org.jspecify.annotations.NullMarked;
