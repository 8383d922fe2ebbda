package org.jejak.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;

/** Serves a folder: the REST API and, where it was built, the page. */
public final class JejakServer implements AutoCloseable {
  private static final int LOOK_EVERY_MILLIS = 1000;
  private static final int SWEEP_EVERY_SECONDS = 5;
  private static final long MOST_AUDIT_BYTES = 10L << 20;
  private static final int MOST_MEMORY_BYTES = 1 << 20;

  private final ServerOptions options;
  private final FolderViews views;
  private final Clients clients;
  private final Sessions sessions;
  private final Access access;
  private final Writing writing;
  private final Looking looking;
  private final Retracing retracing;
  private final Streams streams = new Streams();
  private final FolderRoutes folder;
  private final ListAnswer lists;
  private final News news;
  private final Connections connections;
  private final ScheduledExecutorService regularly =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("folder").factory());
  private @Nullable Javalin javalin;

  private JejakServer(ServerOptions given, FolderViews views) {
    this.options = given.with(new Engine(given.engine()));
    this.views = views;
    this.clients = new Clients(options);
    this.sessions = new Sessions(options.clock());
    this.access = new Access(options, sessions, clients);
    this.writing = new Writing(options, views);
    this.looking = new Looking(options, writing);
    this.retracing = new Retracing(options, writing, looking::ask);
    this.lists = new ListAnswer(views);
    this.folder = new FolderRoutes(options, views, retracing);
    this.news = new News(views, folder, retracing, streams);
    this.connections = new Connections(options);
  }

  /**
   * Begins to serve.
   *
   * @throws org.jejak.store.StoreException when the folder cannot be read
   * @throws ServerException when the address cannot be used, or others than this machine could
   *     reach it and nobody is named who may
   */
  public static JejakServer start(ServerOptions options) {
    FolderViews views = new FolderViews(options.folder());
    JejakServer server = null;
    boolean started = false;
    try {
      server = new JejakServer(options, views);
      server.start();
      started = true;
      return server;
    } catch (JavalinBindException e) {
      throw new ServerException(
          "%s:%d cannot be served at (%s); --port names another port"
              .formatted(options.host(), options.port(), e.getMessage()),
          e);
    } finally {
      if (!started && server != null) {
        server.close();
      } else if (!started) {
        views.close();
      }
    }
  }

  private void start() {
    Javalin made = Javalin.create(this::configure);
    javalin = made;
    // Whatever changes after the first request is news, however soon it does.
    news.look();
    made.start();
    retracing.start();
    if (!views.ask(view -> view.store().isTraced())) {
      // A server or command was killed between a change and its trace.
      retracing.ask();
    }
    every(LOOK_EVERY_MILLIS, news::look);
    every(SWEEP_EVERY_SECONDS * 1000, connections::sweep);
  }

  private void every(int millis, Runnable work) {
    regularly.scheduleWithFixedDelay(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            // A folder that cannot be read now is told to whoever asks.
          }
        },
        millis,
        millis,
        TimeUnit.MILLISECONDS);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.generateEtags = false;
    // An address is one: whoever compares paths would have to know others of it.
    config.router.ignoreTrailingSlashes = false;
    config.http.defaultContentType = "application/json";
    limit(config);
    register(config.routes);
  }

  private void limit(JavalinConfig config) {
    config.http.maxRequestSize = RequestLimits.MOST_BODY_BYTES;
    config.jetty.multipartConfig.maxFileSize(RequestLimits.MOST_BODY_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(RequestLimits.MOST_BODY_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(MOST_MEMORY_BYTES, SizeUnit.BYTES);
    config.jetty.modifyHttpConfiguration(Connections::harden);
    config.jetty.modifyServer(Connections::harden);
    config.jetty.addConnector(connections::connector);
  }

  /** What looks at each request comes first, in this order. */
  private void register(RoutesConfig routes) {
    new MetricsRoutes(views, streams, retracing).register(routes);
    Guard guard = new Guard(options);
    routes.before(guard::sendHeaders);
    // Before the guard: what it refuses costs a row of the audit log.
    new Throttle(clients, options.clock()).register(routes);
    guard.register(routes);
    new Faults().register(routes);
    access.register(routes);
    AuditLog log = new AuditLog(options.folder(), MOST_AUDIT_BYTES);
    new AuditRoutes(log, clients, options.clock()).register(routes);
    new Freshness(views).register(routes);
    folder.register(routes);
    new SearchRoutes(views, lists).register(routes);
    new ReadRoutes(options, views, lists).register(routes);
    new SessionRoutes(access, sessions, clients, options.clock()).register(routes);
    new UploadRoutes(writing, retracing).register(routes);
    new CorrectionRoutes(writing, retracing, lists).register(routes);
    new WatchRoutes(options, views, writing, lists).register(routes);
    new TraceRoutes(options.engine(), clients).register(routes);
    new TileRoutes(options.tiles()).register(routes);
    new StreamRoutes(streams, news, access).register(routes);
    new PageFiles().register(routes);
  }

  /** The port it listens at. */
  public int port() {
    Javalin made = javalin;
    return made == null ? options.port() : made.port();
  }

  /** What is answered, as {@code GET /api/v1/status}; paths as they were registered. */
  List<String> routes() {
    Javalin made = Objects.requireNonNull(javalin, "it has started");
    return made.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint.method.name() + " " + handler.endpoint.path)
        .toList();
  }

  /** Ends: open requests are broken off. */
  @Override
  public void close() {
    regularly.shutdownNow();
    streams.close();
    retracing.close();
    looking.close();
    Javalin made = javalin;
    if (made != null) {
      made.stop();
    }
    views.close();
  }

  /** The engine, made once, by whoever needs it first. */
  private static final class Engine implements Supplier<Jejak> {
    private final Supplier<Jejak> maker;
    private @Nullable Jejak made;

    Engine(Supplier<Jejak> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized Jejak get() {
      Jejak there = made;
      if (there == null) {
        there = maker.get();
        made = there;
      }
      return there;
    }
  }
}
