package io.howdah.archive.compress;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that compress, shared by all streams of the process: as many as there are processors,
 * made when first needed and gone when idle. Their tasks never wait for one another.
 */
final class CompressionThreads {
  private static final ThreadPoolExecutor POOL = create();

  private CompressionThreads() {}

  private static ThreadPoolExecutor create() {
    int n = Runtime.getRuntime().availableProcessors();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            n,
            n,
            2,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread t = new Thread(task, "howdah-compress");
              t.setDaemon(true);
              return t;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  static Executor executor() {
    return POOL;
  }
}
