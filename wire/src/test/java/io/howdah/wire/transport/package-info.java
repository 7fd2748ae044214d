@NullMarked
package io.howdah.wire.transport;

import org.jspecify.annotations.NullMarked;
