package org.jejak.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The records of one page: its answer first, then the request, then further facts in the form of
 * WARC fields where there are any.
 */
final class PageRecords {
  private static final String DIGEST = "sha256";

  private PageRecords() {}

  /** What the records after it were made with. */
  static List<WarcRecord> info(String userAgent, Instant date) {
    Warcinfo.Builder info = new Warcinfo.Builder();
    info.version(MessageVersion.WARC_1_1);
    info.recordId(id("warcinfo", userAgent, date.toString()));
    info.date(seconds(date));
    info.fields(
        Map.of(
            "software", List.of(userAgent),
            "format", List.of("WARC File Format 1.1"),
            "robots", List.of("obey"),
            "http-header-user-agent", List.of(userAgent)));
    return List.of(info.build());
  }

  /**
   * The id of a page's record: the same for the same bytes at the same address, so that an article
   * keeps its id over archives.
   */
  static URI id(URI page, Answer answer) {
    return id("response", page.toString(), digest(answer.body()).base32());
  }

  /** A page that is new. */
  static List<WarcRecord> page(
      URI page, Answer answer, Instant date, Map<String, List<String>> about) throws IOException {
    WarcDigest digest = digest(answer.body());
    URI id = id(page, answer);
    WarcResponse.Builder response = new WarcResponse.Builder(page);
    response.body(MediaType.HTTP_RESPONSE, block(answer, answer.body()));
    describe(response, id, date, answer);
    response.payloadDigest(DIGEST, digest.base32());
    return with(response.build(), page, answer, date, about);
  }

  /** A page that is what it was: by the server's word, or byte for byte. */
  static List<WarcRecord> unchanged(
      URI page, Answer answer, EarlierPage before, Instant date, Map<String, List<String>> about)
      throws IOException {
    boolean told = answer.status() == 304;
    WarcRevisit.Builder revisit =
        new WarcRevisit.Builder(
            page,
            told ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
    revisit.refersTo(URI.create(before.record()), page, before.date());
    revisit.body(MediaType.HTTP_RESPONSE, block(answer, new byte[0]));
    describe(revisit, id("revisit", page.toString(), date.toString()), date, answer);
    if (before.payloadDigest() != null) {
      revisit.payloadDigest(new WarcDigest(before.payloadDigest()));
    }
    return with(revisit.build(), page, answer, date, about);
  }

  private static List<WarcRecord> with(
      WarcRecord main, URI page, Answer answer, Instant date, Map<String, List<String>> about)
      throws IOException {
    List<WarcRecord> records = new ArrayList<>();
    records.add(main);
    WarcRequest.Builder request = new WarcRequest.Builder(page);
    request.body(MediaType.HTTP_REQUEST, answer.request().getBytes(StandardCharsets.ISO_8859_1));
    describe(request, id("request", main.id().toString(), date.toString()), date, answer);
    request.concurrentTo(main.id());
    records.add(request.build());
    if (!about.isEmpty()) {
      WarcMetadata.Builder metadata = new WarcMetadata.Builder();
      metadata.targetURI(page);
      metadata.fields(about);
      describe(metadata, id("metadata", main.id().toString(), date.toString()), date, answer);
      metadata.concurrentTo(main.id());
      records.add(metadata.build());
    }
    return records;
  }

  private static void describe(
      WarcCaptureRecord.AbstractBuilder<?, ?> record, URI id, Instant date, Answer answer) {
    record.version(MessageVersion.WARC_1_1);
    record.recordId(id);
    record.date(seconds(date));
    if (answer.server() != null) {
      record.ipAddress(answer.server());
    }
  }

  /** The body is kept without the coding of its transfer, which its head must not claim then. */
  private static byte[] block(Answer answer, byte[] body) throws IOException {
    List<Answer.Field> fields =
        answer.fields().stream()
            .map(f ->
                f.name().equalsIgnoreCase("Transfer-Encoding")
                    ? new Answer.Field("X-Crawler-Transfer-Encoding", f.value())
                    : f)
            .toList();
    String head = Answer.head(answer.statusLine(), fields);
    ByteArrayOutputStream block = new ByteArrayOutputStream(head.length() + body.length);
    block.write(head.getBytes(StandardCharsets.ISO_8859_1));
    block.write(body);
    return block.toByteArray();
  }

  private static Instant seconds(Instant date) {
    return date.truncatedTo(ChronoUnit.SECONDS);
  }

  private static WarcDigest digest(byte[] body) {
    try {
      return new WarcDigest(DIGEST, MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static URI id(String... parts) {
    byte[] name = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
    return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(name));
  }
}
