package org.jejak.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns bytes of unknown encoding into text; never throws, and notes what it had to assume. */
final class Decoder {
  private static final int DECLARATION = 2048;
  private static final int DETECT = 65_536;
  private static final int PEEK = 1 << 20;
  private static final int MIN_CONFIDENCE = 30;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * What pages mean by a name, by the WHATWG Encoding Standard: the larger set of the same family.
   */
  private static final Map<String, String> AS_BROWSERS =
      Map.ofEntries(
          Map.entry("US-ASCII", "windows-1252"),
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-8", "windows-1255"),
          Map.entry("ISO-8859-8-I", "windows-1255"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("TIS-620", "x-windows-874"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("GBK", "GB18030"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("Big5", "Big5-HKSCS"));

  private Decoder() {}

  /** Text and what was noticed on the way. */
  record Decoded(String text, List<Note> notes) {}

  static Decoded decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /** Decodes by byte order mark, then {@code contentType}'s charset, then meta, then by sight. */
  static Decoded decode(byte[] bytes, @Nullable String contentType) {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = wideWithoutMark(bytes);
    if (wide != null) {
      return noted(new String(bytes, wide), "read as " + wide.name() + ", which it does not say");
    }
    Charset said = contentType == null ? null : charsetOf(contentType);
    Charset declared = said == null ? declared(bytes) : said;
    boolean escapes = declared != null && declared.name().startsWith("ISO-2022");
    if (declared != null && escapes && isAscii(bytes)) {
      return new Decoded(new String(bytes, declared), List.of());
    }
    String strict = strictly(bytes);
    if (strict != null) {
      return new Decoded(strict, List.of());
    }
    return notUtf8(bytes, declared);
  }

  /** Decodes what is too long for memory, by the same signs in its first megabyte. */
  static Reader reader(InputStream in, @Nullable String contentType) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(in, PEEK);
    stream.mark(PEEK);
    byte[] head = stream.readNBytes(PEEK);
    stream.reset();
    Charset mark = markOf(head);
    if (mark != null) {
      stream.skipNBytes(mark.encode("\ufeff").remaining());
      return new InputStreamReader(stream, mark);
    }
    Charset wide = wideWithoutMark(head);
    return new InputStreamReader(stream, wide != null ? wide : charsetOf(head, contentType));
  }

  /** The charset of a stream that begins so. */
  static Charset charsetOf(byte[] head) {
    Charset mark = markOf(head);
    Charset wide = mark == null ? wideWithoutMark(head) : mark;
    return wide != null ? wide : charsetOf(head, null);
  }

  private static Charset charsetOf(byte[] head, @Nullable String contentType) {
    Charset said = contentType == null ? null : charsetOf(contentType);
    String lenient = new String(head, StandardCharsets.UTF_8);
    int broken = count(lenient, '\ufffd');
    if (broken <= 1 + (countNonAscii(lenient) - broken) / 4) {
      return StandardCharsets.UTF_8;
    }
    return said != null && !said.equals(StandardCharsets.UTF_8) ? said : detect(head);
  }

  private static Decoded notUtf8(byte[] bytes, @Nullable Charset declared) {
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return new Decoded(new String(bytes, declared), List.of());
    }
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    int broken = count(lenient, '\ufffd');
    int sound = countNonAscii(lenient) - broken;
    if (broken <= sound / 4 || (declared != null && broken <= sound)) {
      return noted(lenient, "not wholly UTF-8: " + broken + " broken places");
    }
    Charset guess = detect(bytes);
    return noted(new String(bytes, guess), "not UTF-8; read as " + guess.name());
  }

  private static Decoded noted(String text, String note) {
    return new Decoded(withoutMark(text), List.of(new Note("charset", note)));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static @Nullable Decoded byMark(byte[] bytes) {
    Charset charset = markOf(bytes);
    if (charset == null) {
      return null;
    }
    String text = withoutMark(new String(bytes, charset));
    List<Note> notes = new ArrayList<>();
    if (text.indexOf('\ufffd') >= 0) {
      notes.add(new Note("charset", "not wholly " + charset.name()));
    }
    return new Decoded(text, notes);
  }

  /** The charset that a byte order mark names; null without one. */
  static @Nullable Charset markOf(byte[] b) {
    if (b.length >= 3 && at(b, 0) == 0xef && at(b, 1) == 0xbb && at(b, 2) == 0xbf) {
      return StandardCharsets.UTF_8;
    } else if (b.length >= 4 && at(b, 0) == 0xff && at(b, 1) == 0xfe && b[2] == 0 && b[3] == 0) {
      return Charset.forName("UTF-32LE");
    } else if (b.length >= 4 && b[0] == 0 && b[1] == 0 && at(b, 2) == 0xfe && at(b, 3) == 0xff) {
      return Charset.forName("UTF-32BE");
    } else if (b.length >= 2 && at(b, 0) == 0xff && at(b, 1) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    } else if (b.length >= 2 && at(b, 0) == 0xfe && at(b, 1) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  private static int at(byte[] bytes, int i) {
    return bytes[i] & 0xff;
  }

  /**
   * UTF-16 without a mark: one byte of each pair is nearly always one of two, zero and that of the
   * script, and the other byte is not.
   */
  static @Nullable Charset wideWithoutMark(byte[] bytes) {
    int length = Math.min(bytes.length, FileKind.HEAD) & ~1;
    int[] even = new int[256];
    int[] odd = new int[256];
    for (int i = 0; i < length; i += 2) {
      even[at(bytes, i)]++;
      odd[at(bytes, i + 1)]++;
    }
    int pairs = length / 2;
    if (pairs < 4) {
      return null;
    } else if (isScriptSide(odd, pairs) && !isScriptSide(even, pairs)) {
      return StandardCharsets.UTF_16LE;
    } else if (isScriptSide(even, pairs) && !isScriptSide(odd, pairs)) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  private static boolean isScriptSide(int[] counts, int pairs) {
    int most = 0;
    for (int value = 1; value < counts.length; value++) {
      most = Math.max(most, counts[value]);
    }
    return counts[0] * 20 >= pairs && (counts[0] + most) * 10 >= pairs * 9;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** The bytes as UTF-8; null where a place is broken. */
  private static @Nullable String strictly(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    if (lenient.indexOf('\ufffd') < 0) {
      return lenient;
    }
    try {
      CharBuffer chars =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return chars.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The charset that an XML declaration or a meta element names, if Java knows it. */
  private static @Nullable Charset declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    boolean markup = head.contains("<meta") || head.stripLeading().startsWith("<?xml");
    if (!markup) {
      return null;
    }
    int charset = head.indexOf("charset=");
    int encoding = head.indexOf("encoding=");
    if (charset >= 0) {
      return named(head, charset + "charset=".length());
    }
    return encoding >= 0 ? named(head, encoding + "encoding=".length()) : null;
  }

  private static @Nullable Charset charsetOf(String contentType) {
    String lower = contentType.toLowerCase(Locale.ROOT);
    int charset = lower.indexOf("charset=");
    return charset < 0 ? null : named(lower, charset + "charset=".length());
  }

  private static @Nullable Charset named(String head, int from) {
    int start = from;
    while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < head.length() && "\"' />;".indexOf(head.charAt(end)) < 0) {
      end++;
    }
    try {
      Charset charset = Charset.forName(head.substring(start, end));
      boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
      return wide
          ? null
          : Charset.forName(AS_BROWSERS.getOrDefault(charset.name(), charset.name()));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Charset detect(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    byte[] head = bytes.length > DETECT ? java.util.Arrays.copyOf(bytes, DETECT) : bytes;
    detector.setText(head);
    for (CharsetMatch match : detector.detectAll()) {
      String name = AS_BROWSERS.getOrDefault(match.getName(), match.getName());
      boolean impossible = name.startsWith("UTF-") || name.startsWith("IBM");
      if (match.getConfidence() >= MIN_CONFIDENCE && !impossible && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return WINDOWS_1252;
  }

  private static int count(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }

  private static int countNonAscii(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) >= 0x80 ? 1 : 0;
    }
    return count;
  }

  /** Whether decoded text is no text: zero characters, or too many control or broken ones. */
  static boolean looksBinary(String text) {
    int length = Math.min(text.length(), DETECT);
    int odd = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        continue;
      }
      if (c == 0) {
        return true;
      }
      boolean control = Character.isISOControl(c) && !Character.isWhitespace(c);
      odd += control || c == '\ufffd' ? 1 : 0;
    }
    return odd * 10 > length * 3;
  }
}
