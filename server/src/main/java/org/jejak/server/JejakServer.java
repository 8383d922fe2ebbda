package org.jejak.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Serves a folder: the REST API and, where it was built, the page. */
public final class JejakServer implements AutoCloseable {
  private static final int LOOK_EVERY_MILLIS = 1000;

  private final Javalin javalin;
  private final FolderViews views;
  private final ScheduledExecutorService looking;

  private JejakServer(Javalin javalin, FolderViews views, ScheduledExecutorService looking) {
    this.javalin = javalin;
    this.views = views;
    this.looking = looking;
  }

  /**
   * Begins to serve.
   *
   * @throws org.jejak.store.StoreException when the folder cannot be read
   * @throws ServerException when the address cannot be used
   */
  public static JejakServer start(ServerOptions options) {
    FolderViews views = new FolderViews(options.folder());
    ScheduledExecutorService looking =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("folder").factory());
    try {
      Javalin javalin = Javalin.create(config -> configure(config, options, views));
      javalin.start(options.host(), options.port());
      looking.scheduleWithFixedDelay(
          () -> look(views), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      return new JejakServer(javalin, views, looking);
    } catch (JavalinBindException e) {
      views.close();
      looking.shutdownNow();
      throw new ServerException(
          "%s:%d cannot be served at (%s); --port names another port"
              .formatted(options.host(), options.port(), e.getMessage()),
          e);
    }
  }

  private static void configure(JavalinConfig config, ServerOptions options, FolderViews views) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.generateEtags = false;
    config.http.defaultContentType = "application/json";
    config.http.maxRequestSize = Limits.MOST_BODY_BYTES;
    new Guard(options).register(config.routes);
    new Faults().register(config.routes);
    new Freshness(views).register(config.routes);
    ListAnswer lists = new ListAnswer(views);
    new FolderRoutes(options, views, lists).register(config.routes);
    new SearchRoutes(views, lists).register(config.routes);
    new PageFiles().register(config.routes);
  }

  private static void look(FolderViews views) {
    try {
      views.refresh();
    } catch (RuntimeException e) {
      // A folder that cannot be read now is told to whoever asks.
    }
  }

  /** The port it listens at. */
  public int port() {
    return javalin.port();
  }

  /** Ends: open requests are broken off. */
  @Override
  public void close() {
    looking.shutdownNow();
    javalin.stop();
    views.close();
  }
}
