/**
 * Files as the formats need them: input that is bounded and knows its position, output under a
 * temporary name that can be patched and is renamed when complete, and the system's words for what
 * went wrong.
 *
 * <p>Enter by {@link io.howdah.archive.file.ByteInput} and {@link
 * io.howdah.archive.file.OutputFile}. For the formats only; nothing here knows what an archive
 * looks like.
 */
@NullMarked
package io.howdah.archive.file;

import org.jspecify.annotations.NullMarked;
