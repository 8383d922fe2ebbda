package org.jejak.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jejak.server.FolderViews.View;
import org.jejak.store.RowPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a list: a page of it as JSON, or all of it as a row a line. */
final class ListAnswer {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LINES = "application/x-ndjson";
  private static final int USUAL = 50;
  private static final int MOST = 1000;

  private final FolderViews views;

  ListAnswer(FolderViews views) {
    this.views = views;
  }

  /** Something that has pages. */
  interface Listing extends BiFunction<View, RowPage.Request, RowPage> {}

  /** Answers with a list of what the folder holds. */
  void give(Context context, Listing listing) throws IOException {
    give(context, request -> views.ask(view -> listing.apply(view, request)));
  }

  /** Answers with a list, whose pages are asked for one by one. */
  static void give(Context context, Function<RowPage.Request, RowPage> pages) throws IOException {
    if (wantsLines(context)) {
      giveLines(context, pages);
      return;
    }
    RowPage.Request request = new RowPage.Request(Params.text(context, "after"), limit(context));
    context.contentType("application/json").result(json(pages.apply(request)));
  }

  /** How many items are asked for. */
  static int limit(Context context) {
    return Params.number(context, "limit", 1, MOST, USUAL);
  }

  static boolean wantsLines(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.contains(LINES);
  }

  /** A page as the object that every list is. */
  static String json(RowPage page) {
    return json(page.total(), page.rows(), page.next());
  }

  private static String json(long total, List<String> rows, @Nullable String next) {
    return "{\"total\":%d,\"next\":%s,\"items\":[".formatted(total, JSON.writeValueAsString(next))
        + String.join(",", rows)
        + "]}";
  }

  /** Page after page, so that no request holds the folder while its client is slow. */
  private static void giveLines(Context context, Function<RowPage.Request, RowPage> pages)
      throws IOException {
    context.contentType(LINES);
    OutputStream out = context.outputStream();
    String after = null;
    do {
      RowPage page = pages.apply(new RowPage.Request(after, MOST));
      for (String row : page.rows()) {
        out.write(row.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
      after = page.next();
    } while (after != null);
  }
}
