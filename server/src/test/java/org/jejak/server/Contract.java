package org.jejak.server;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.output.OutputFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract of the API: its operations, and whether an answer is what it says. */
final class Contract {
  private static final String BASE = "https://jejak.example/";
  private static final String NAME = BASE + "openapi.json";
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private Contract(JsonNode document) {
    this.document = document;
    Map<String, String> known = new HashMap<>();
    known.put(NAME, JSON.writeValueAsString(document));
    List<String> files = new ArrayList<>(OutputFiles.NAMES);
    files.add(OutputFiles.CORRECTIONS);
    for (String file : files) {
      String name = "schemas/" + file + ".schema.json";
      known.put(BASE + name, resource(OutputFiles.class, "schema/" + file + ".schema.json"));
    }
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(known));
  }

  static Contract read() {
    return new Contract(new YAMLMapper().readTree(resource(JejakServer.class, "openapi.yaml")));
  }

  private static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every operation, as {@code GET /stories/{id}}. */
  List<String> operations() {
    List<String> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().propertyNames().stream()
                .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())
                .forEach(operations::add));
    return operations;
  }

  /** Addresses that answer with a list of JSON and do not say that they give lines as well. */
  List<String> listsWithoutLines() {
    List<String> without = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path -> {
          JsonNode content = path.getValue().at("/get/responses/200/content");
          boolean list = content.path("application/json").toString().contains("/schemas/List\"");
          if (list && !content.has("application/x-ndjson")) {
            without.add(path.getKey());
          }
        });
    return without;
  }

  /** What is wrong with an answer to GET of a path; empty for nothing. */
  List<String> faults(String path, String mediaType, String json) {
    String escaped = path.replace("~", "~0").replace("/", "~1");
    String type = mediaType.replace("/", "~1");
    String pointer = "#/paths/" + escaped + "/get/responses/200";
    @Nullable JsonNode ref = document.at(pointer.substring(1)).get("$ref");
    if (ref != null) {
      pointer = ref.asString();
    }
    String schema = NAME + pointer + "/content/" + type + "/schema";
    if (document.at(schema.substring(NAME.length() + 1)).isMissingNode()) {
      return List.of("the contract says nothing of " + mediaType + " at " + path);
    }
    Schema checked =
        schemas.getSchema(
            SchemaLocation.of(BASE + "check-" + Math.abs(schema.hashCode())),
            "{\"$ref\":\"" + schema + "\"}",
            InputFormat.JSON);
    return checked.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
