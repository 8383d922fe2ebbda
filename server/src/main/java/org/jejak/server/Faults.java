package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.jejak.store.SearchException;
import org.jejak.store.StoreException;
import org.jejak.store.WatchException;

/** Answers with a problem where a request cannot be answered otherwise. */
final class Faults {

  void register(RoutesConfig routes) {
    routes.exception(Problem.class, (problem, context) -> give(context, problem));
    routes.exception(SearchException.class, (fault, context) -> give(context, of(fault)));
    routes.exception(
        WatchException.class,
        (fault, context) -> give(context, Problem.of(422, String.valueOf(fault.getMessage()))));
    routes.exception(
        StoreException.class,
        (fault, context) -> give(context, Problem.of(503, String.valueOf(fault.getMessage()))));
    routes.exception(
        ServerException.class,
        // Its own words name a path of this machine, and this is told to strangers.
        (fault, context) ->
            give(
                context,
                Problem.of(
                    503, "users.json of this folder cannot be read; whoever serves it mends it")));
    routes.exception(
        HttpResponseException.class,
        (fault, context) -> give(context, Problem.of(fault.getStatus(), words(fault))));
    routes.exception(
        Exception.class,
        (fault, context) ->
            give(
                context,
                Problem.of(500, "Jejak failed on it (" + fault + "); please report this")));
  }

  private static void give(Context context, Problem problem) {
    context.status(problem.status());
    context.contentType(Problem.TYPE);
    context.header("Cache-Control", "no-store");
    if (context.method() != HandlerType.GET && context.method() != HandlerType.HEAD) {
      // What of a body was not read would be taken for the next request.
      context.header("Connection", "close");
    }
    context.result(problem.json());
  }

  /** The place in the query, in code points. */
  private static Problem of(SearchException fault) {
    int column = fault.column();
    Map<String, Object> place = column == 0 ? Map.of() : Map.of("start", column - 1, "end", column);
    return Problem.of(400, "query", String.valueOf(fault.getMessage()), place);
  }

  /** For a body that is longer than any may be. */
  static Problem tooLarge() {
    return Problem.of(
        413, "a request may have %,d bytes at most".formatted(RequestLimits.MOST_BODY_BYTES));
  }

  private static String words(HttpResponseException fault) {
    return switch (fault.getStatus()) {
      case 404 -> "there is nothing at this address; /openapi.yaml says what there is";
      case 405 -> "this address is not asked so; /openapi.yaml says how";
      case 413 -> String.valueOf(tooLarge().getMessage());
      default -> String.valueOf(fault.getMessage());
    };
  }
}
