package org.jejak.server;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Limits;
import org.jejak.document.Sources;
import org.jejak.output.OneLine;

/**
 * What a request brings: a text or files, in a temporary folder of their own. What a client calls a
 * file is shown to people and is never a path.
 */
final class Received implements AutoCloseable {
  private static final Pattern ADDRESS_ALONE =
      Pattern.compile("\\s*<?(?:https?://|www\\.)\\S+>?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDING = Pattern.compile("(?:\\.[A-Za-z0-9]{1,10}){1,2}$");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ADDRESS = 4000;
  private static final int MOST_FILES = 200;

  private final TemporaryFolder folder = TemporaryFolder.make();
  private final List<Kept> files = new ArrayList<>();

  /** A file under a name of ours, and what the client calls it. */
  private record Kept(Path file, String shown) {}

  /**
   * Takes the body of a request.
   *
   * @throws Problem 413 when it is too long, 415 when it is neither text nor a form with files, 422
   *     when there is nothing in it, or an address alone
   */
  static Received of(Context context) {
    Received received = new Received();
    boolean whole = false;
    try {
      received.take(context);
      whole = true;
      return received;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!whole) {
        received.close();
      }
    }
  }

  private void take(Context context) throws IOException {
    String type = String.valueOf(context.contentType()).toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/form-data") && !type.contains("boundary=")) {
      throw unreadable();
    } else if (type.startsWith("multipart/form-data")) {
      takeForm(context);
    } else if (type.startsWith("text/plain")) {
      takeText(context.bodyAsBytes());
    } else {
      throw Problem.of(415, "send text/plain, or files as multipart/form-data");
    }
  }

  private void takeText(byte[] text) throws IOException {
    String start =
        new String(text, 0, Math.min(text.length, LONGEST_ADDRESS), StandardCharsets.UTF_8);
    if (start.isBlank() && text.length <= LONGEST_ADDRESS) {
      throw Problem.of(422, "there is no text in it");
    }
    if (text.length < LONGEST_ADDRESS && ADDRESS_ALONE.matcher(start).matches()) {
      throw Problem.of(
          422,
          "this is an address, and this server asks no other; paste the report's text, or use jejak fetch");
    }
    keep(text, "text.txt", "text");
  }

  private void takeForm(Context context) throws IOException {
    for (UploadedFile file : uploaded(context)) {
      if (files.size() == MOST_FILES) {
        throw Problem.of(
            413, "send at most %d files at once, or an archive of them".formatted(MOST_FILES));
      }
      try (InputStream in = file.content()) {
        keep(in.readAllBytes(), file.filename(), shown(file.filename()));
      }
    }
    if (files.isEmpty()) {
      throw Problem.of(422, "there is no file in it; files are the form's fields named file");
    }
  }

  private static List<UploadedFile> uploaded(Context context) {
    try {
      return context.uploadedFiles("file");
    } catch (Exception e) {
      // Kotlin throws what the signature does not name.
      throw isTooLong(e) ? Faults.tooLarge() : unreadable();
    }
  }

  /** So Jetty tells that a limit is passed; a form that is broken it tells otherwise. */
  private static boolean isTooLong(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException) {
        return true;
      }
    }
    return false;
  }

  private static Problem unreadable() {
    return Problem.of(400, "the form cannot be read; send it as multipart/form-data has it");
  }

  private void keep(byte[] bytes, String name, String shown) throws IOException {
    Matcher ending = ENDING.matcher(name);
    Path file =
        folder
            .path()
            .resolve("%04d%s".formatted(files.size(), ending.find() ? ending.group() : ""));
    Files.write(file, bytes);
    files.add(new Kept(file, shown));
  }

  /** A client's name of a file, as people see it. */
  static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = OneLine.of(last).strip();
    if (clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
      clean = clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
    return clean.isEmpty() ? "file" : clean;
  }

  /** Hands on what the files hold, item by item, under the client's names. */
  void forEach(String source, Limits limits, Consumer<Item> consumer) {
    for (Kept kept : files) {
      String input = source + "/" + kept.shown();
      Sources.in(kept.file())
          .within(limits)
          .forEach(item -> consumer.accept(under(input, kept.file().toString(), item)));
    }
  }

  private static Item under(String input, String path, Item item) {
    return switch (item) {
      case Item.Readable readable -> {
        Document d = readable.document();
        yield new Item.Readable(
            new Document(
                d.id(),
                input,
                d.item(),
                d.offset(),
                d.url(),
                d.content(),
                d.notes(),
                d.shortfall()),
            readable.original());
      }
      case Item.Unreadable no ->
          new Item.Unreadable(input, no.item(), no.offset(), no.reason().replace(path, input));
      case Item.Repeated again ->
          new Item.Repeated(input, again.item(), again.offset(), again.article(), again.since());
    };
  }

  @Override
  public void close() {
    folder.close();
  }
}
