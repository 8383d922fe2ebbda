package org.jejak.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jejak.document.Document;
import org.jejak.document.Ids;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.document.Original;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as records of WARC 1.1 (ISO 28500), each packed by itself: the item's bytes as a
 * resource where it brought any, then a metadata record that says what the entry is. The metadata
 * record ends the entry: without it, the entry did not happen. Each carries a digest of its block.
 */
final class ArchiveRecords {
  private static final JsonMapper JSON = new JsonMapper();
  private static final MediaType DESCRIPTION = MediaType.parse("application/json");
  private static final MediaType UNKNOWN = MediaType.parse("application/octet-stream");

  private static final String DIGEST = "sha256";

  private ArchiveRecords() {}

  /** The bytes of an entry, to be appended in one piece. */
  static byte[] encode(ArchiveEntry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      URI name = name(entry);
      if (entry instanceof ArchiveEntry.Arrived arrived && arrived.original() != null) {
        writer.write(resource(arrived, arrived.original()));
      }
      WarcMetadata.Builder metadata = new WarcMetadata.Builder();
      metadata.version(MessageVersion.WARC_1_1);
      metadata.recordId(id("metadata", name.toString(), entry.received().toString(), item(entry)));
      metadata.date(entry.received());
      metadata.targetURI(name);
      byte[] description = JSON.writeValueAsBytes(description(entry));
      metadata.blockDigest(digest(description));
      metadata.body(DESCRIPTION, description);
      writer.write(metadata.build());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static WarcRecord resource(ArchiveEntry.Arrived arrived, Original original)
      throws IOException {
    WarcResource.Builder resource = new WarcResource.Builder(name(arrived));
    resource.version(MessageVersion.WARC_1_1);
    resource.recordId(
        id("resource", name(arrived).toString(), arrived.received().toString(), item(arrived)));
    resource.date(arrived.received());
    resource.blockDigest(digest(original.bytes()));
    resource.body(mediaType(original.contentType()), original.bytes());
    return resource.build();
  }

  /** An item's own address where it has one; else a name made of what identifies it. */
  private static URI name(ArchiveEntry entry) {
    if (entry instanceof ArchiveEntry.Arrived arrived) {
      @Nullable String url = arrived.document() == null ? null : arrived.document().url();
      LedgerRow row = arrived.row();
      String key = row.article() != null ? row.article() : row.input() + "!" + row.item();
      return address(url) instanceof URI web ? web : id("item", key);
    }
    return id("said", entry.toString());
  }

  /** What tells two entries of one name and one moment apart. */
  private static String item(ArchiveEntry entry) {
    return entry instanceof ArchiveEntry.Arrived arrived
        ? arrived.row().input() + "!" + arrived.row().item()
        : "";
  }

  private static WarcDigest digest(byte[] block) {
    return new WarcDigest(DIGEST, Ids.sha256(block));
  }

  /**
   * Makes sure that a record's block is what was written. Unpacking sees few faults of a disk: the
   * library does not compare the checksum that gzip keeps.
   *
   * @throws IOException when it is not, or the record does not say what was written
   */
  static void check(WarcRecord record, byte[] block) throws IOException {
    if (!record.blockDigest().equals(Optional.of(digest(block)))) {
      throw new IOException("the bytes of a record are not those that were written");
    }
  }

  private static @Nullable URI address(@Nullable String url) {
    try {
      return url == null ? null : URI.create(url);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static URI id(String... parts) {
    byte[] name = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
    return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(name));
  }

  private static MediaType mediaType(@Nullable String contentType) {
    try {
      return contentType == null ? UNKNOWN : MediaType.parse(contentType);
    } catch (IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  private static ObjectNode description(ArchiveEntry entry) {
    ObjectNode node = JSON.createObjectNode();
    switch (entry) {
      case ArchiveEntry.Said said ->
          node.put("entry", said.kind()).set("said", JSON.readTree(said.json()));
      case ArchiveEntry.Arrived arrived -> {
        LedgerRow row = arrived.row();
        node.put("entry", "item")
            .put("input", row.input())
            .put("item", row.item())
            .put("offset", row.offset())
            .put("status", row.status().name())
            .put("reason", row.reason())
            .put("article", row.article());
        Document document = arrived.document();
        Original original = arrived.original();
        if (original != null) {
          node.put("bytes", original.bytes().length);
          node.put("contentType", original.contentType());
        }
        if (document != null) {
          node.set("document", DocumentJson.write(document, original));
        }
      }
    }
    node.put("received", entry.received().toString());
    return node;
  }

  /**
   * The entry that a metadata record ends.
   *
   * @param resource the bytes of the resource before it; null where there was none
   * @throws IllegalArgumentException when it is no entry of an archive
   */
  static ArchiveEntry decode(byte[] metadata, byte @Nullable [] resource) {
    JsonNode node = JSON.readTree(metadata);
    Instant received = Instant.parse(node.path("received").asString());
    String kind = node.path("entry").asString();
    if (!kind.equals("item")) {
      return new ArchiveEntry.Said(received, kind, node.path("said").toString());
    }
    JsonNode bytes = node.get("bytes");
    if ((bytes == null ? -1 : bytes.asInt()) != (resource == null ? -1 : resource.length)) {
      throw new IllegalArgumentException("an entry without its bytes");
    }
    JsonNode offset = node.path("offset");
    LedgerRow row =
        new LedgerRow(
            node.path("input").asString(),
            DocumentJson.text(node, "item"),
            offset.isNumber() ? offset.asLong() : null,
            Status.valueOf(node.path("status").asString()),
            DocumentJson.text(node, "reason"),
            DocumentJson.text(node, "article"));
    Original original =
        resource == null ? null : new Original(resource, DocumentJson.text(node, "contentType"));
    JsonNode document = node.get("document");
    return new ArchiveEntry.Arrived(
        received,
        row,
        document == null
            ? null
            : DocumentJson.read(document, row.input(), row.item(), row.offset(), original),
        original);
  }
}
