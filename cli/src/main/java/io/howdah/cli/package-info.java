/**
 * The command line tools: pg_dump, pg_restore, pg_dumpall and howdah. Arguments in, exit status
 * out.
 *
 * <p>Enter at {@link io.howdah.cli.Main}. The only place of the project that prints, reads the
 * terminal or ends the process; what a dump or a restore does stands in the engine.
 */
@NullMarked
package io.howdah.cli;

import org.jspecify.annotations.NullMarked;
