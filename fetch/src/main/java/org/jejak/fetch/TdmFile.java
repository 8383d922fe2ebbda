package org.jejak.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server's {@code /.well-known/tdmrep.json}: places, as patterns of robots.txt, and what is said
 * of them. The first that fits counts.
 */
final class TdmFile {
  static final TdmFile NONE = new TdmFile(List.of());

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_RULES = 1000;

  private record Rule(SimpleRobotRules place, @Nullable Reservation said) {}

  private final List<Rule> rules;

  private TdmFile(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Reads the file; one that cannot be read says nothing. */
  static TdmFile parse(byte[] bytes) {
    List<Rule> rules = new ArrayList<>();
    try {
      for (JsonNode node : JSON.readTree(bytes)) {
        JsonNode location = node.get("location");
        JsonNode reservation = node.get("tdm-reservation");
        if (location != null && location.isString() && rules.size() < MOST_RULES) {
          SimpleRobotRules place = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
          place.addRule(location.stringValue(), false);
          String value = reservation == null ? null : reservation.asString("");
          JsonNode policy = node.get("tdm-policy");
          String terms = policy != null && policy.isString() ? policy.stringValue() : null;
          rules.add(new Rule(place, Reservation.said(value, terms, "in tdmrep.json")));
        }
      }
    } catch (JacksonException e) {
      return NONE;
    }
    return new TdmFile(rules);
  }

  /** What is said of a page; null for nothing. */
  @Nullable Reservation of(URI page) {
    for (Rule rule : rules) {
      if (!rule.place.isAllowed(page.toString())) {
        return rule.said;
      }
    }
    return null;
  }
}
