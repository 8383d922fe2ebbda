package org.jejak.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the page takes the tiles of its maps from: a server of tiles, or a folder of them.
 *
 * @param template their address as the page asks for it, with {@code {z}}, {@code {x}} and {@code
 *     {y}}
 * @param origin what the content policy has to allow; null for this server itself
 * @param folder holds {@code z/x/y.png}; null for a server of tiles
 */
public record Tiles(String template, @Nullable String origin, @Nullable Path folder) {
  /** Where tiles of a folder are asked for. */
  static final String PATH = "/api/v1/tiles/{z}/{x}/{y}";

  private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "webp");
  private static final String ADDRESS =
      "the address of tiles is as https://tiles.example/{z}/{x}/{y}.png, with these three in it";

  /** A tile of a folder. */
  record Found(Path file, String type) {}

  /**
   * Reads what somebody names.
   *
   * @throws ServerException when it is neither an address of tiles nor a folder
   */
  public static Tiles of(String words) {
    return words.matches("(?i)https?://.*") ? at(words) : in(words);
  }

  private static Tiles at(String address) {
    if (!Stream.of("{z}", "{x}", "{y}").allMatch(address::contains)) {
      throw new ServerException(ADDRESS);
    }
    try {
      URI uri = new URI(address.replaceAll("\\{[zxy]}", "0"));
      if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
        throw new ServerException(ADDRESS);
      }
      // What the parts of an address may hold can end nothing in a header: no blank, no semicolon.
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String origin = uri.getScheme() + "://" + uri.getHost() + port;
      return new Tiles(address, origin.toLowerCase(Locale.ROOT), null);
    } catch (URISyntaxException e) {
      throw new ServerException(ADDRESS, e);
    }
  }

  private static Tiles in(String words) {
    try {
      Path folder = Path.of(words);
      if (Files.isDirectory(folder)) {
        return new Tiles(PATH, null, folder);
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    throw new ServerException(
        "there is no folder of tiles %s; --tiles takes one, or an address as https://tiles.example/{z}/{x}/{y}.png"
            .formatted(words));
  }

  /** A tile of the folder; null where there is none. */
  @Nullable Found find(int z, int x, int y) {
    if (folder == null) {
      return null;
    }
    Path column = folder.resolve(String.valueOf(z)).resolve(String.valueOf(x));
    for (String ending : ENDINGS) {
      Path file = column.resolve(y + "." + ending);
      if (Files.isRegularFile(file)) {
        return new Found(file, "image/" + (ending.equals("jpg") ? "jpeg" : ending));
      }
    }
    return null;
  }
}
