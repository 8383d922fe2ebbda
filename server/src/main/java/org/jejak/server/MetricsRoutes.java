package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jejak.store.StoreException;
import org.jejak.store.StoreStatus;

/** How the server does: for Prometheus, and for whoever starts it again. */
final class MetricsRoutes {
  private static final String BEGUN = "begun";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

  private final Metrics metrics = new Metrics();
  private final FolderViews views;
  private final Streams streams;
  private final Retracing retracing;

  MetricsRoutes(FolderViews views, Streams streams, Retracing retracing) {
    this.views = views;
    this.streams = streams;
    this.retracing = retracing;
  }

  void register(RoutesConfig routes) {
    routes.before(context -> context.attribute(BEGUN, System.nanoTime()));
    routes.after(this::count);
    routes.get("/metrics", context -> context.contentType(Metrics.TYPE).result(text()));
    routes.get("/health", this::health);
  }

  private void count(Context context) {
    String route = route(context);
    String method = context.method().name();
    metrics.count(route, METHODS.contains(method) ? method : "OTHER", context.statusCode());
    Long begun = context.attribute(BEGUN);
    // A stream takes as long as its client listens.
    if (begun != null && !route.endsWith("/stream")) {
      metrics.took(route, System.nanoTime() - begun);
    }
  }

  private static String route(Context context) {
    Endpoint last = context.endpoints().lastHttpEndpoint();
    return last == null || !isHttp(last.method) ? "none" : last.path;
  }

  private static boolean isHttp(HandlerType type) {
    return type.isHttpMethod();
  }

  private String text() {
    StoreStatus status = views.ask(view -> view.store().status());
    Map<String, Double> gauges = new LinkedHashMap<>();
    gauges.put("jejak_reports\tReports in the folder.", (double) status.articles());
    gauges.put("jejak_stories\tStories that the last trace found.", (double) status.stories());
    gauges.put("jejak_items\tItems that arrived.", (double) status.total().received());
    gauges.put("jejak_untraced_items\tItems after the last trace.", (double) status.untraced());
    gauges.put("jejak_streams\tStreams that are open.", (double) streams.count());
    gauges.put(
        "jejak_tracing\tWhether the folder is being traced.", retracing.isUnderWay() ? 1.0 : 0.0);
    gauges.put(
        "jejak_tracing_seconds\tHow long this trace or the last takes.", retracing.seconds());
    return metrics.text(gauges);
  }

  private void health(Context context) {
    context.header("Cache-Control", "no-store");
    try {
      views.prove();
    } catch (StoreException | UncheckedIOException e) {
      // Whoever asks here need not be anybody who may know where the folder lies.
      throw Problem.of(503, "the folder cannot be read; jejak verify says what is wrong");
    }
    context.contentType("application/json").result("{\"status\":\"up\"}");
  }
}
