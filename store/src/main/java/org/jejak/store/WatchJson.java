package org.jejak.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jejak.store.Destination.FeedFormat;
import org.jejak.store.Destination.Secret;
import org.jejak.store.Watch.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A watch as the archive keeps it. */
final class WatchJson {
  private static final JsonMapper JSON = new JsonMapper();

  private WatchJson() {}

  static ObjectNode write(Watch watch) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", watch.id()).put("name", watch.name());
    node.set("subject", subject(watch.subject()));
    watch.langs().forEach(node.putArray("langs")::add);
    node.set("to", destination(watch.to()));
    return node.put("backlog", watch.backlog()).put("seal", watch.seal());
  }

  private static ObjectNode subject(Subject subject) {
    ObjectNode node = JSON.createObjectNode();
    return switch (subject) {
      case Subject.Query query -> node.put("kind", "query").put("query", query.query());
      case Subject.Plans plans -> node.put("kind", "plans").put("ahead", plans.ahead());
      case Subject.Origins origins -> node.put("kind", "origins").put("story", origins.story());
      case Subject.Drifts drifts -> node.put("kind", "drifts").put("outlet", drifts.outlet());
    };
  }

  static ObjectNode destination(Destination to) {
    ObjectNode node = JSON.createObjectNode();
    return switch (to) {
      case Destination.Feed feed ->
          node.put("kind", "feed")
              .put("file", feed.file().toString())
              .put("format", feed.format().name());
      case Destination.Lines lines -> node.put("kind", "file").put("file", lines.file().toString());
      case Destination.Command command -> node.put("kind", "command").put("words", command.words());
      case Destination.Webhook webhook -> {
        node.put("kind", "webhook").put("url", webhook.url());
        switch (webhook.secret()) {
          case Secret.InFile in -> node.put("secret_file", in.file().toString());
          case Secret.InVariable in -> node.put("secret_env", in.name());
        }
        yield node.put("allow_private", webhook.allowPrivate());
      }
    };
  }

  static Watch read(JsonNode node) {
    List<String> langs = new ArrayList<>();
    node.path("langs").forEach(lang -> langs.add(lang.asString()));
    return new Watch(
        text(node, "id"),
        text(node, "name"),
        readSubject(node.path("subject")),
        langs,
        readDestination(node.path("to")),
        node.path("backlog").asBoolean(),
        text(node, "seal"));
  }

  private static Subject readSubject(JsonNode node) {
    return switch (text(node, "kind")) {
      case "query" -> new Subject.Query(text(node, "query"));
      case "plans" -> new Subject.Plans(node.path("ahead").asInt());
      case "origins" -> new Subject.Origins(text(node, "story"));
      case "drifts" -> new Subject.Drifts(text(node, "outlet"));
      default -> throw unknown(node);
    };
  }

  private static Destination readDestination(JsonNode node) {
    return switch (text(node, "kind")) {
      case "feed" ->
          new Destination.Feed(
              Path.of(text(node, "file")), FeedFormat.valueOf(text(node, "format")));
      case "file" -> new Destination.Lines(Path.of(text(node, "file")));
      case "command" -> new Destination.Command(text(node, "words"));
      case "webhook" ->
          new Destination.Webhook(
              text(node, "url"), secret(node), node.path("allow_private").asBoolean());
      default -> throw unknown(node);
    };
  }

  private static Secret secret(JsonNode node) {
    return node.has("secret_file")
        ? new Secret.InFile(Path.of(text(node, "secret_file")))
        : new Secret.InVariable(text(node, "secret_env"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static StoreException unknown(JsonNode node) {
    return new StoreException("a watch of an unknown kind: " + text(node, "kind"));
  }
}
