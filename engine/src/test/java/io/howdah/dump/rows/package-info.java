/** The text of rows, compared with the server's. */
@NullMarked
package io.howdah.dump.rows;

import org.jspecify.annotations.NullMarked;
