package org.jejak.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked under load: of a hundred requests 40 are for a story, 30 searches for a word or two
 * of a report's title, 20 for a report, 10 for lists; for which ones, chance decides.
 */
record LoadMix(List<String> stories, List<String> reports, List<String> words) {
  private static final String API = "/api/v1";
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PAGES = 10;
  private static final int WORDS = 1000;
  private static final List<String> LISTS =
      List.of(
          "/stories",
          "/stories?sort=reports",
          "/articles",
          "/plans",
          "/entities",
          "/events",
          "/ledger",
          "/lineage?limit=20");

  /**
   * Looks at what the folder holds.
   *
   * @throws IOException when it cannot be asked, or holds nothing to ask for
   */
  static LoadMix of(LoadConnection connection) throws IOException {
    List<String> stories = new ArrayList<>();
    List<String> reports = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String sort : List.of("date", "reports", "arrival")) {
      for (JsonNode story : rows(connection, "/stories?sort=" + sort)) {
        stories.add(story.get("id").asString());
      }
    }
    for (JsonNode report : rows(connection, "/articles?q=")) {
      reports.add(report.get("id").asString());
      for (String word : report.path("title").asString("").split("[^\\p{L}]+")) {
        if (word.length() > 3) {
          words.add(word);
        }
      }
    }
    LoadMix mix =
        new LoadMix(stories.stream().distinct().toList(), reports, sought(connection, words));
    if (mix.stories.isEmpty() || mix.reports.isEmpty() || mix.words.isEmpty()) {
      throw new IOException("there is nothing to ask for: the folder holds no traced reports");
    }
    return mix;
  }

  /** Words that a search takes: not those of grammar alone. */
  private static List<String> sought(LoadConnection connection, List<String> words)
      throws IOException {
    List<String> sought = new ArrayList<>();
    for (String word : words.stream().distinct().limit(WORDS).toList()) {
      String query = URLEncoder.encode(word, StandardCharsets.UTF_8);
      if (connection.get(API + "/search?limit=1&q=" + query).status() == 200) {
        sought.add(word);
      }
    }
    return sought;
  }

  private static List<JsonNode> rows(LoadConnection connection, String list) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    String after = "";
    for (int page = 0; page < PAGES; page++) {
      LoadConnection.Answer answer = connection.get(API + list + "&limit=1000" + after);
      if (answer.status() != 200) {
        throw new IOException(list + " answers " + answer.text());
      }
      JsonNode found = JSON.readTree(answer.text());
      found.get("items").forEach(rows::add);
      if (found.get("next").isNull()) {
        break;
      }
      after = "&after=" + found.get("next").asString();
    }
    return rows;
  }

  /** What kind of thing is asked for. */
  enum Kind {
    STORY,
    SEARCH,
    REPORT,
    LIST
  }

  /** A request. */
  record Request(Kind kind, String path) {}

  Request next(SplittableRandom random) {
    int hundredth = random.nextInt(100);
    if (hundredth < 40) {
      return new Request(Kind.STORY, API + "/stories/" + pick(stories, random));
    }
    if (hundredth < 70) {
      String second = random.nextBoolean() ? " " + pick(words, random) : "";
      String query = URLEncoder.encode(pick(words, random) + second, StandardCharsets.UTF_8);
      return new Request(Kind.SEARCH, API + "/search?limit=20&q=" + query);
    }
    if (hundredth < 90) {
      return new Request(Kind.REPORT, API + "/articles/" + pick(reports, random));
    }
    return new Request(Kind.LIST, API + pick(LISTS, random));
  }

  private static String pick(List<String> values, SplittableRandom random) {
    return values.get(random.nextInt(values.size()));
  }
}
