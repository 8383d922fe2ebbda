package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jejak.document.Content;
import org.jejak.language.Packs;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Reads a report whose parts arrived apart; what the item says wins over what its text says. */
final class FieldsReader {
  private static final int SAMPLE = 3000;

  private final Packs packs;
  private final Boilerplate boilerplate;

  FieldsReader(Packs packs, Boilerplate boilerplate) {
    this.packs = packs;
    this.boilerplate = boilerplate;
  }

  void read(Content.Fields fields, Draft draft) {
    draft.title = fields.title();
    draft.outlet = fields.outlet();
    draft.section = fields.section();
    draft.imageUrl = fields.image();
    List<String> authors = authors(fields.authors());
    authors.forEach(draft::author);
    Dated published = dated(fields.published());
    draft.published = published;
    draft.updated = dated(fields.updated());
    if (fields.credit() != null) {
      String name = fields.credit();
      draft.credits.add(new Credit(name, null, Credit.Kind.REPUBLISHED, name, null));
    }
    String body = fields.body();
    if (body != null) {
      readBody(body, fields, draft);
    }
    if (published != null) {
      draft.published = published;
    }
    if (!authors.isEmpty()) {
      draft.authors.clear();
      authors.forEach(draft::author);
    }
  }

  /** One field may hold a whole byline: "By First Last and First Last". */
  private List<String> authors(List<String> written) {
    List<String> authors = new ArrayList<>();
    for (String given : written) {
      String line = CleanText.line(CleanText.normal(given));
      Boilerplate.Hit hit = boilerplate.find(line);
      boolean phrase = hit != null && hit.kind().equals("author") && hit.from() == 0;
      String byline = phrase && hit != null ? line.substring(hit.to()) : line;
      List<String> names = Byline.names(byline);
      authors.addAll(names.isEmpty() ? List.of(byline.strip()) : names);
    }
    return authors;
  }

  private void readBody(String body, Content.Fields fields, Draft draft) {
    String lang = packs.identify(body.length() > SAMPLE ? body.substring(0, SAMPLE) : body);
    if (fields.bodyIsMarkup()) {
      new BodyCleaner(boilerplate, draft, false, lang)
          .cleanPassages(Fragment.passages(body, draft));
    } else {
      List<String> lines = CleanText.lines(CleanText.normal(body));
      if (fields.title() != null && lines.get(0).equalsIgnoreCase(fields.title().strip())) {
        lines = lines.subList(1, lines.size());
      }
      new DumpReader(boilerplate).readBody(lines, lang, draft);
    }
    Outlet.find(draft, draft.paragraphs);
  }

  private static @Nullable Dated dated(@Nullable String written) {
    if (written == null) {
      return null;
    }
    Optional<WrittenDate.Found> found = WrittenDate.find(written);
    return found.map(day -> new Dated(day.interval(), "feed", written.strip())).orElse(null);
  }
}
