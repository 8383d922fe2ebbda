package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Set;
import java.util.UUID;
import org.jejak.store.FolderMark;

/** Answers that nothing has changed where the folder is as it was when somebody asked the same. */
final class Freshness {
  /** What depends on more than the folder: the time, who is asking, what is said next. */
  private static final Set<String> OTHERS =
      Set.of(
          "/api/v1/status", "/api/v1/feeds", "/api/v1/stream", "/api/v1/session", "/api/v1/audit");

  private final FolderViews views;

  /** Another folder, another Jejak or another list of names may be served at this port next. */
  private final String start = UUID.randomUUID().toString();

  Freshness(FolderViews views) {
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.before("/api/v1/*", this::tag);
  }

  /** Watches have tables that tell more than the folder's mark. */
  private static boolean isOther(String path) {
    return OTHERS.contains(path) || path.startsWith("/api/v1/watches");
  }

  private void tag(Context context) {
    if (context.method() != HandlerType.GET || isOther(context.path())) {
      context.header("Cache-Control", "no-store");
      return;
    }
    FolderMark mark = views.mark();
    String tag =
        "W/\"%s-%d-%d-%d-%s-%b\""
            .formatted(
                start,
                mark.seq(),
                mark.trace(),
                mark.said(),
                mark.index(),
                ListAnswer.wantsLines(context));
    context.header("ETag", tag);
    context.header("Vary", "Accept, Authorization, Cookie");
    context.header("Cache-Control", "private, no-cache");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
      context.skipRemainingHandlers();
    }
  }
}
