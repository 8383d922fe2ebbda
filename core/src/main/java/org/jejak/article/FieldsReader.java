package org.jejak.article;

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
    fields.authors().forEach(draft::author);
    Dated published = dated(fields.published());
    draft.published = published;
    draft.updated = dated(fields.updated());
    String body = fields.body();
    if (body != null) {
      readBody(body, fields, draft);
    }
    if (published != null) {
      draft.published = published;
    }
    if (!fields.authors().isEmpty()) {
      draft.authors.clear();
      fields.authors().forEach(draft::author);
    }
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
