package org.jejak.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/** A mail or a part of one (RFC 2045), decoded. Used by one call of one thread. */
final class MailPart {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_PARTS = 1_000;
  private static final int MAX_FIELDS = 1_000;
  private static final int MAX_FIELD = 1 << 18;

  private final Map<String, String> fields = new HashMap<>();
  private final List<MailPart> parts = new ArrayList<>();
  private String type = "text/plain";
  private byte[] body = new byte[0];
  private @Nullable String shortfall;

  private MailPart() {}

  /** Cuts a mail into its parts; what cannot be read is missing, and {@link #shortfall} says so. */
  static MailPart of(byte[] bytes) {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(MAX_FIELD)
            .setMaxHeaderCount(MAX_FIELDS)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream stream = new MimeTokenStream(config);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(bytes));
    Deque<MailPart> open = new ArrayDeque<>();
    MailPart mail = new MailPart();
    open.push(mail);
    try {
      mail.shortfall = read(stream, open);
    } catch (IOException | MimeException | RuntimeException e) {
      mail.shortfall = "the mail is broken: " + Fault.words(e);
    }
    return mail;
  }

  private static @Nullable String read(MimeTokenStream stream, Deque<MailPart> open)
      throws IOException, MimeException {
    int count = 0;
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      MailPart here = open.getFirst();
      switch (state) {
        case T_START_BODYPART -> {
          if (++count > MAX_PARTS) {
            return "has more than %d parts; the rest was not read".formatted(MAX_PARTS);
          }
          MailPart part = new MailPart();
          here.parts.add(part);
          open.push(part);
        }
        case T_END_BODYPART -> open.pop();
        case T_FIELD -> here.add(stream.getField());
        case T_START_MULTIPART -> {
          here.type = lower(stream.getBodyDescriptor().getMimeType());
          if (open.size() > MAX_DEPTH) {
            return "has parts more than %d deep".formatted(MAX_DEPTH);
          }
        }
        case T_BODY -> {
          here.type = lower(stream.getBodyDescriptor().getMimeType());
          here.body = stream.getDecodedInputStream().readAllBytes();
        }
        default -> {
          // Preambles and the like say nothing.
        }
      }
    }
    return null;
  }

  private static String lower(@Nullable String type) {
    return type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
  }

  private void add(Field field) {
    byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
    String line = Decoder.decode(raw).text();
    int colon = line.indexOf(':');
    String value = colon < 0 ? String.valueOf(field.getBody()) : line.substring(colon + 1);
    fields.putIfAbsent(
        field.getName().toLowerCase(Locale.ROOT), value.replaceAll("\r?\n", "").strip());
  }

  /** A field with its encoded words read (RFC 2047); null where there is none. */
  @Nullable String field(String name) {
    String value = fields.get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      return value;
    }
  }

  /** A parameter of a field, such as the file name of a disposition (RFC 2231). */
  @Nullable String parameter(String name, String parameter) {
    String value = fields.get(name);
    if (value == null) {
      return null;
    }
    try {
      MimeParameterMapping mapping = new MimeParameterMapping();
      RawField field = new RawField(name, value);
      for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(field).getParams()) {
        mapping.addParameter(pair.getName(), pair.getValue());
      }
      String found = mapping.get(parameter);
      return found == null || found.isBlank()
          ? null
          : DecoderUtil.decodeEncodedWords(found, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** The media type in small letters. */
  String type() {
    return type;
  }

  /** The media type with its charset, as a server would say it. */
  String contentType() {
    String charset = parameter("content-type", "charset");
    return charset == null ? type : type + "; charset=" + charset;
  }

  /** The name that an attachment was sent under; null where it has none. */
  @Nullable String fileName() {
    String name = parameter("content-disposition", "filename");
    return name != null ? name : parameter("content-type", "name");
  }

  boolean isAttachment() {
    String disposition = fields.getOrDefault("content-disposition", "");
    return disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  boolean isMultipart() {
    return type.startsWith("multipart/");
  }

  List<MailPart> parts() {
    return parts;
  }

  /** What it holds, without its transfer encoding. */
  byte[] body() {
    return body;
  }

  /** Why a part of the mail is missing; null where all is there. */
  @Nullable String shortfall() {
    return shortfall;
  }
}
