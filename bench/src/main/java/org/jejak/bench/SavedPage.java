package org.jejak.bench;

import org.jsoup.nodes.Entities;

/** A made report as a page with the furniture of a news site around it. */
final class SavedPage {
  private static final int LINKS = 60;

  private SavedPage() {}

  static String of(GeneratedReport report) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"");
    page.append(report.lang() == Lang.EN ? "en" : "id").append("\"><head><meta charset=\"utf-8\">");
    page.append("<title>").append(Entities.escape(report.title())).append("</title>");
    page.append("<meta property=\"article:published_time\" content=\"");
    page.append(report.written()).append("\"></head><body><nav><ul>");
    for (int i = 0; i < LINKS; i++) {
      page.append("<li class=\"menu-item\"><a href=\"/section/").append(i).append("\">Section ");
      page.append(i).append("</a></li>");
    }
    page.append("</ul></nav><main><article><h1>").append(Entities.escape(report.title()));
    page.append("</h1><p class=\"byline\">").append(Entities.escape(report.outlet()));
    page.append("</p><div class=\"article-body\">");
    for (String paragraph : report.paragraphs()) {
      page.append("<p>").append(Entities.escape(paragraph)).append("</p>");
    }
    page.append("</div></article><aside><h2>More</h2><ul>");
    for (int i = 0; i < LINKS; i++) {
      page.append("<li><a href=\"/report/").append(i).append("\"><img src=\"/").append(i);
      page.append(".jpg\" alt=\"\"><span>Another report, number ").append(i);
      page.append("</span></a></li>");
    }
    return page.append("</ul></aside></main><footer><p>Contact</p></footer></body></html>")
        .toString();
  }
}
