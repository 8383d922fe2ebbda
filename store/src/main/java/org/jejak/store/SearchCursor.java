package org.jejak.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The place of a hit among those of its query, from which the next page goes on.
 *
 * @param query what tells the query and its order from others
 * @param score the hit's, 0 where the day alone decides
 * @param day the hit's, or {@link Long#MIN_VALUE}
 * @param number the hit's
 */
record SearchCursor(int query, float score, long day, long number, Statistics statistics) {
  private static final int LONGEST = 100_000;

  /** What tells a query and its order from others. */
  static int hash(SearchRequest request) {
    CRC32 crc = new CRC32();
    String text = request.order() + " " + request.query().strip();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  /** A word of letters, digits, - and _. */
  String encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater raw = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, raw))) {
      out.writeInt(query);
      out.writeFloat(score);
      out.writeLong(day);
      out.writeLong(number);
      statistics.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    } finally {
      raw.end();
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * The place again.
   *
   * @throws SearchException when the word is none that {@link #encode} gave for this request
   */
  static SearchCursor decode(String word, SearchRequest request) {
    SearchCursor cursor = decode(word);
    if (cursor.query != hash(request)) {
      throw new SearchException("the cursor belongs to another query; begin without one");
    }
    return cursor;
  }

  private static SearchCursor decode(String word) {
    if (word.length() > LONGEST) {
      throw unknown();
    }
    Inflater raw = new Inflater(true);
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(word)), raw))) {
      int query = in.readInt();
      float score = in.readFloat();
      long day = in.readLong();
      long number = in.readLong();
      Statistics statistics = Statistics.read(in);
      boolean possible = Float.isFinite(score) && statistics.isPossible() && in.read() < 0;
      if (!possible) {
        throw unknown();
      }
      return new SearchCursor(query, score, day, number, statistics);
    } catch (IOException | IllegalArgumentException e) {
      throw unknown();
    } finally {
      raw.end();
    }
  }

  private static SearchException unknown() {
    return new SearchException("that is no cursor of jejak search; begin without one");
  }
}
