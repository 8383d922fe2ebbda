package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jejak.server.Streams.Event;
import org.jejak.server.Streams.Stream;

/** Tells what is new as it comes: server-sent events. */
final class StreamRoutes {
  private static final int HEARTBEAT_SECONDS = 15;
  private static final String HEARTBEAT = ": here\n\n";

  private final Streams streams;
  private final News news;
  private final Access access;

  StreamRoutes(Streams streams, News news, Access access) {
    this.streams = streams;
    this.news = news;
    this.access = access;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/stream", this::stream);
  }

  private void stream(Context context) throws IOException {
    try (Stream stream = streams.open()) {
      if (stream == null) {
        throw Problem.of(
            503,
            "%,d streams are open, which is all there may be; ask /status".formatted(Streams.MOST));
      }
      HttpServletResponse response = context.res();
      response.setContentType("text/event-stream");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "no-store");
      // A proxy that collects an answer before it passes it on would hold the events back.
      response.setHeader("X-Accel-Buffering", "no");
      OutputStream out = response.getOutputStream();
      write(out, news.state().text());
      send(context, stream, out);
    }
  }

  /**
   * Until one of both has enough. A client that is gone or too slow shows when it is written to.
   */
  private void send(Context context, Stream stream, OutputStream out) {
    try {
      while (!stream.isOver() && access.mayStillRead(context)) {
        StringBuilder text = new StringBuilder();
        for (Event event : stream.take(HEARTBEAT_SECONDS)) {
          text.append(event.text());
        }
        write(out, text.isEmpty() ? HEARTBEAT : text.toString());
      }
    } catch (IOException e) {
      // It comes again if it wants.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
