@NullMarked
package io.howdah.session;

import org.jspecify.annotations.NullMarked;
