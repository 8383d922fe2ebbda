package org.jejak.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail (RFC 5322): a newsletter or an alert is a report, and so is each attachment that
 * holds one. A page that a browser saved in the form of a mail (MHTML, RFC 2557) is that page.
 */
final class MailReader {
  private final Intake intake;
  private final Arrival arrival;
  private final List<MailPart> pages = new ArrayList<>();
  private final List<MailPart> texts = new ArrayList<>();
  private final List<MailPart> others = new ArrayList<>();

  MailReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  void read(byte[] bytes, @Nullable String arrivalShortfall) throws LimitException {
    MailPart mail = MailPart.of(bytes);
    String shortfall = arrivalShortfall != null ? arrivalShortfall : mail.shortfall();
    MailPart page = savedPage(mail);
    if (page != null) {
      savedPage(mail, page, bytes, shortfall);
      return;
    }
    gather(mail);
    List<MailPart> body = pages.isEmpty() ? texts : pages;
    List<Note> notes = new ArrayList<>();
    int attached = attachments(notes);
    if (!body.isEmpty()) {
      report(mail, body, bytes, notes, shortfall);
    } else if (attached == 0 || shortfall != null) {
      String none = "is a mail without text";
      intake.reject(arrival, shortfall == null ? none : none + "; " + shortfall);
    }
  }

  /** The page of a saved page; null where the mail is a mail. */
  private static @Nullable MailPart savedPage(MailPart mail) {
    MailPart root = mail.type().equals("multipart/related") ? rootOf(mail) : mail;
    String from = mail.field("from");
    boolean saved =
        mail.field("snapshot-content-location") != null
            || from != null && from.toLowerCase(Locale.ROOT).startsWith("<saved by");
    boolean sent = mail.field("received") != null || mail.field("to") != null;
    boolean located = root != null && webAddress(root.field("content-location")) != null;
    boolean page = root != null && isPage(root) && (saved || located && !sent);
    return page ? root : null;
  }

  private static boolean isPage(MailPart part) {
    return part.type().equals("text/html") || part.type().equals("application/xhtml+xml");
  }

  /** RFC 2387: the part that is named as the start, else the first; of a frame set, its page. */
  private static @Nullable MailPart rootOf(MailPart related) {
    String start = related.parameter("content-type", "start");
    for (MailPart part : related.parts()) {
      if (start != null && start.equals(part.field("content-id"))) {
        return part;
      }
    }
    for (MailPart part : related.parts()) {
      if (isPage(part) || part.isMultipart()) {
        return part;
      }
    }
    return related.parts().isEmpty() ? null : related.parts().get(0);
  }

  private static @Nullable String webAddress(@Nullable String location) {
    return location != null && PageAddress.isWeb(location) ? location : null;
  }

  private void savedPage(MailPart mail, MailPart page, byte[] bytes, @Nullable String shortfall) {
    Decoder.Decoded decoded = Decoder.decode(page.body(), page.contentType());
    if (decoded.text().isBlank()) {
      intake.reject(arrival, "is a saved page without text");
      return;
    }
    String url = webAddress(mail.field("snapshot-content-location"));
    url = url != null ? url : webAddress(page.field("content-location"));
    url = url != null ? url : PageAddress.of(decoded.text());
    Content content = new Content.Html(decoded.text());
    intake.report(arrival, bytes, url, content, decoded.notes(), shortfall);
  }

  /** Sorts the parts: of alternatives the richest is read, of related parts the root. */
  private void gather(MailPart part) {
    if (!part.isMultipart()) {
      boolean text = part.type().equals("text/plain");
      boolean inline = !part.isAttachment() && part.fileName() == null;
      if (part.body().length == 0) {
        return;
      }
      (inline && isPage(part) ? pages : inline && text ? texts : others).add(part);
    } else if (part.type().equals("multipart/related")) {
      MailPart root = rootOf(part);
      if (root != null) {
        gather(root);
      }
      others.addAll(part.parts().stream().filter(other -> other != root).toList());
    } else {
      part.parts().forEach(this::gather);
    }
  }

  private void report(
      MailPart mail,
      List<MailPart> body,
      byte[] bytes,
      List<Note> notes,
      @Nullable String shortfall) {
    boolean markup = body == pages;
    StringBuilder text = new StringBuilder();
    for (MailPart part : body) {
      Decoder.Decoded decoded = Decoder.decode(part.body(), part.contentType());
      text.append(text.isEmpty() ? "" : "\n\n").append(decoded.text());
      notes.addAll(decoded.notes());
    }
    String subject = mail.field("subject");
    String title = subject == null ? null : withoutPrefix(subject);
    boolean passedOn = subject != null && !subject.equals(title);
    Content content =
        new Content.Fields(
            title,
            text.toString(),
            markup,
            false,
            passedOn ? null : sender(mail.field("from")),
            List.of(),
            null,
            null,
            passedOn ? null : mail.field("date"),
            null,
            null,
            null);
    intake.report(arrival, bytes, null, content, notes, shortfall);
  }

  /** A subject without the marks of an answer or of passing on. */
  private static String withoutPrefix(String subject) {
    String rest = subject.strip();
    int colon = rest.indexOf(':');
    while (colon > 0) {
      String mark = rest.substring(0, colon).toLowerCase(Locale.ROOT);
      if (!mark.equals("re") && !mark.equals("fw") && !mark.equals("fwd")) {
        break;
      }
      rest = rest.substring(colon + 1).strip();
      colon = rest.indexOf(':');
    }
    return rest;
  }

  /** The name before the address. */
  private static @Nullable String sender(@Nullable String from) {
    int open = from == null ? -1 : from.lastIndexOf('<');
    if (from == null || open <= 0) {
      return null;
    }
    String name = from.substring(0, open).strip();
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    name = quoted ? name.substring(1, name.length() - 1).replace("\\", "").strip() : name;
    return name.isEmpty() || name.indexOf('@') >= 0 ? null : name;
  }

  /** Reads what is attached; what holds no text is counted in a note. */
  private int attachments(List<Note> notes) throws LimitException {
    Set<String> names = new HashSet<>();
    int read = 0;
    int left = 0;
    for (MailPart part : others) {
      String name = name(part);
      String key = name;
      for (int i = 2; !names.add(key); i++) {
        key = name + " (" + i + ")";
      }
      Arrival inside = arrival.entry(FieldsItem.shortened(key), name);
      boolean known = part.fileName() == null || part.type().equals("message/rfc822");
      Arrival typed = known ? inside.as(part.contentType()) : inside;
      boolean picture = part.type().startsWith("image/") && part.field("content-id") != null;
      if (FileKind.holdsReports(typed, part.body())) {
        intake.entry(typed, part.body(), null);
        read++;
      } else {
        left += picture || part.isMultipart() ? 0 : 1;
      }
    }
    if (left > 0) {
      notes.add(new Note("attachments", left + " attached files that hold no reports"));
    }
    return read;
  }

  private static String name(MailPart part) {
    String name = part.fileName();
    if (name != null) {
      return name.replace('\\', '/').replaceFirst("^.*/", "");
    }
    return switch (part.type()) {
      case "message/rfc822" -> "message.eml";
      case "text/plain" -> "part.txt";
      case "text/html" -> "part.html";
      default -> "part";
    };
  }
}
