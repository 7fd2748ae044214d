@NullMarked
package io.howdah.archive.verify;

import org.jspecify.annotations.NullMarked;
