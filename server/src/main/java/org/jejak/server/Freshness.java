package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Set;

/** Answers that nothing has changed where the folder is as it was when somebody asked the same. */
final class Freshness {
  /** What depends on more than the folder: the time, who is asking, what is said next. */
  private static final Set<String> OTHERS =
      Set.of(
          "/api/v1/status", "/api/v1/feeds", "/api/v1/stream", "/api/v1/session", "/api/v1/audit");

  private final FolderViews views;

  Freshness(FolderViews views) {
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.before("/api/v1/*", this::tag);
  }

  private void tag(Context context) {
    if (context.method() != HandlerType.GET || OTHERS.contains(context.path())) {
      context.header("Cache-Control", "no-store");
      return;
    }
    String tag = "W/\"%x\"".formatted(Objects.hash(views.mark(), ListAnswer.wantsLines(context)));
    context.header("ETag", tag);
    context.header("Vary", "Accept, Authorization, Cookie");
    context.header("Cache-Control", "private, no-cache");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
      context.skipRemainingHandlers();
    }
  }
}
