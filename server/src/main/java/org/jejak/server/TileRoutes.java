package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Tiles for the page's maps, where somebody named a folder of them. */
final class TileRoutes {
  private final @Nullable Tiles tiles;

  TileRoutes(@Nullable Tiles tiles) {
    this.tiles = tiles;
  }

  void register(RoutesConfig routes) {
    routes.get(Tiles.PATH, this::give);
  }

  private void give(Context context) throws IOException {
    Tiles.Found found =
        tiles == null
            ? null
            : tiles.find(number(context, "z"), number(context, "x"), number(context, "y"));
    if (found == null) {
      throw Problem.of(404, "there is no such tile; jejak serve --tiles names a folder of them");
    }
    context.header("Cache-Control", "private, max-age=86400");
    context.contentType(found.type()).result(Files.readAllBytes(found.file()));
  }

  /** No more than digits reaches the name of a file. */
  private static int number(Context context, String part) {
    String digits = context.pathParam(part);
    if (!digits.matches("[0-9]{1,9}")) {
      throw Problem.of(404, "a tile is at /tiles/Z/X/Y, three numbers");
    }
    return Integer.parseInt(digits);
  }
}
