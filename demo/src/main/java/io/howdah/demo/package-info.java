/**
 * {@code howdah demo}: the main job, dump and restore, on two servers of its own with a sample
 * database.
 *
 * <p>Enter at {@link io.howdah.demo.Demo}. It runs the launchers in {@code bin/} as a user would,
 * and must not call the library behind them.
 */
@NullMarked
package io.howdah.demo;

import org.jspecify.annotations.NullMarked;
