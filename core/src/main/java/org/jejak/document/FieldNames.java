package org.jejak.document;

import static org.jejak.document.FieldMap.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How crawlers, news formats and tables name the parts of a report. */
final class FieldNames {
  /** Names that mean the same wherever they stand; the surer first. */
  private static final Map<Target, List<String>> USUAL =
      Map.ofEntries(
          Map.entry(
              Target.TEXT,
              List.of(
                  "text",
                  "body",
                  "content",
                  "articleBody",
                  "maintext",
                  "full_text",
                  "article_text",
                  "story_text",
                  "body_text",
                  "body_html",
                  "content_html",
                  "content_text",
                  "article",
                  "plaintext",
                  "paragraphs",
                  "message")),
          Map.entry(Target.TITLE, List.of("title", "headline", "headlines", "heading")),
          Map.entry(
              Target.URL,
              List.of(
                  "url",
                  "link",
                  "canonical_url",
                  "canonical_link",
                  "permalink",
                  "web_url",
                  "article_url",
                  "page_url",
                  "mainEntityOfPage",
                  "uri",
                  "guid")),
          Map.entry(
              Target.AUTHORS,
              List.of("authors", "author", "byline", "bylines", "creator", "dc:creator", "by")),
          Map.entry(
              Target.OUTLET,
              List.of(
                  "outlet",
                  "source",
                  "site",
                  "publisher",
                  "site_name",
                  "sitename",
                  "publication",
                  "newspaper",
                  "media_name",
                  "source_name",
                  "source_domain",
                  "domain",
                  "hostname")),
          Map.entry(
              Target.SECTION, List.of("section", "category", "article_section", "categories")),
          Map.entry(Target.LANG, List.of("lang", "language", "in_language", "meta_lang")),
          Map.entry(
              Target.PUBLISHED,
              List.of(
                  "published",
                  "date",
                  "published_at",
                  "date_published",
                  "publish_date",
                  "publication_date",
                  "publishing_date",
                  "date_publish",
                  "published_date",
                  "pub_date",
                  "published_on",
                  "datetime")),
          Map.entry(
              Target.UPDATED,
              List.of(
                  "updated",
                  "updated_at",
                  "modified",
                  "date_modified",
                  "date_modify",
                  "last_modified",
                  "modified_at",
                  "date_updated")),
          Map.entry(
              Target.IMAGE,
              List.of(
                  "image",
                  "image_url",
                  "top_image",
                  "main_image",
                  "lead_image",
                  "url_to_image",
                  "social_image",
                  "banner_image")),
          Map.entry(Target.ID, List.of()));

  /** What stands for a text where there is none. */
  static final List<String> SUMMARY =
      List.of("summary", "description", "excerpt", "abstract", "description_text", "snippet");

  /**
   * A format that gives a usual name another meaning, or has names of its own.
   *
   * @param needs the fields it is known by
   */
  private record Preset(List<String> needs, FieldMap fields) {}

  private static final List<Preset> PRESETS =
      List.of(
          // trafilatura: source is the address, source-hostname the outlet.
          preset(
              "source-hostname",
              "text=text,url=source,outlet=source-hostname,outlet=hostname,section=categories"),
          // fundus: the body is an object of summary and sections.
          preset("body.sections", "text=body,outlet=publisher,image=images.0.versions.0.url"),
          // newspaper3k and newspaper4k.
          preset("top_image meta_lang", "outlet=meta_site_name,url=canonical_link,url=url"),
          // Media Cloud: the address of the outlet stands beside its name.
          preset("media_name media_url", "outlet=media_name,text=story_text,text=text"),
          // IPTC ninjs 2 and 3: lists of headlines and bodies, one for each role.
          preset("headlines infosources", ninjs("headlines.0.value,title=headlines.value")),
          preset("bodies headlines", ninjs("headlines.0.value,title=headlines.value")),
          // IPTC ninjs 1.
          preset("uri versioncreated", ninjs("headline")),
          // JSON Feed 1.
          preset("id content_html", "id=id,text=content_html,image=image,image=banner_image"),
          preset("id content_text", "id=id,text=content_text,image=image,image=banner_image"),
          preset("id date_published", "id=id,image=image,image=banner_image"),
          // schema.org, as JSON-LD.
          preset(
              "@type articleBody",
              "text=articleBody,title=headline,title=name,outlet=publisher"
                  + ",url=url,url=mainEntityOfPage,url=@id,section=articleSection"));

  private final FieldMap given;

  /** {@code given} goes before everything that is known here. */
  FieldNames(FieldMap given) {
    this.given = given;
  }

  private static Preset preset(String needs, String fields) {
    return new Preset(List.of(needs.split(" ")), FieldMap.of(fields));
  }

  private static String ninjs(String headline) {
    return "id=uri,text=body_xhtml,text=body_html,text=bodies.0.value,text=body_text,title="
        + headline
        + ",authors=byline,authors=bylines,authors=by,outlet=infosources,outlet=provider"
        + ",outlet=copyrightholder,published=firstcreated,published=versioncreated"
        + ",updated=versioncreated,image=renditions.original.href,url=altids.url,url=uri";
  }

  /** The fields of an object that may hold this part, the first to be asked first. */
  List<String> of(Target target, JsonFields object) {
    if (isGiven(target)) {
      return given.of(target);
    }
    List<String> names = new ArrayList<>();
    for (Preset preset : PRESETS) {
      if (preset.needs.stream().allMatch(object::has)) {
        names.addAll(preset.fields.of(target));
        break;
      }
    }
    names.addAll(USUAL.getOrDefault(target, List.of()));
    return names;
  }

  boolean isGiven(Target target) {
    return !given.of(target).isEmpty();
  }
}
