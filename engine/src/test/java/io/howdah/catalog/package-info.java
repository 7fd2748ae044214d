@NullMarked
package io.howdah.catalog;

import org.jspecify.annotations.NullMarked;
