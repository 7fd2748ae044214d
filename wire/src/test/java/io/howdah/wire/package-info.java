/** Tests of the wire client, with real servers wherever one matters. */
@NullMarked
package io.howdah.wire;

import org.jspecify.annotations.NullMarked;
