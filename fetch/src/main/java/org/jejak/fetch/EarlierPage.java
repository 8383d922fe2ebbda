package org.jejak.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A page that an archive holds already.
 *
 * @param etag the server's name for this version; null where it gave none
 * @param lastModified as the server wrote it; null where it gave none
 * @param payloadDigest of the body, with its algorithm; null where the archive gives none
 */
record EarlierPage(
    String address,
    String record,
    Instant date,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String payloadDigest) {

  /**
   * All pages of an archive, the older before the newer ones.
   *
   * @throws IOException when it is no sound WARC
   */
  static List<EarlierPage> in(Path path) throws IOException {
    List<EarlierPage> pages = new ArrayList<>();
    long end = 0;
    try (WarcReader reader = new WarcReader(path)) {
      for (WarcRecord record = reader.next().orElse(null);
          record != null;
          record = reader.next().orElse(null)) {
        if (record instanceof WarcResponse response && response.target().startsWith("http")) {
          remember(response, pages);
        }
        record.body().consume();
        end = reader.position();
      }
    } catch (IOException | RuntimeException e) {
      String where = end == 0 ? "" : " after byte " + end;
      throw new IOException(
          path + " cannot be continued: it is no sound WARC" + where + "; name another file", e);
    }
    return pages;
  }

  private static void remember(WarcResponse response, List<EarlierPage> pages) throws IOException {
    try {
      HttpResponse http = response.http();
      if (http.status() == 200) {
        pages.add(
            new EarlierPage(
                response.target(),
                response.id().toString(),
                response.date(),
                http.headers().first("ETag").orElse(null),
                http.headers().first("Last-Modified").orElse(null),
                response.headers().first("WARC-Payload-Digest").orElse(null)));
      }
    } catch (ParsingException e) {
      // A record that holds no answer of HTTP is no page.
    }
  }
}
