package org.jejak.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.language.Tokenizer;
import org.junit.jupiter.api.Test;

class CalendarNamesTest {
  private static final String HEAD =
      "# Names of months and weekdays as CLDR gives them through ICU, kept here as ICU is slow to"
          + " start. Made by ./jejak test --update-golden, not by hand.\n"
          + "# Columns: kind, language, then a column for each month or weekday (Monday first),"
          + " forms parted by |\n";
  private static final List<String> LOCALES =
      List.of(
          ("af ar ar-DZ ar-LB ar-MA az be bg bn bs ca cs cy da de de-AT el en es et eu fa fi fil fo fr"
                  + " fy ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ky lb lo lt lv mk ml"
                  + " mn mr ms mt my nb ne nl nn pa pl ps pt ro ru sd si sk sl so sq sr sr-Latn su sv"
                  + " sw ta te tg th tk tr uk ur uz uz-Cyrl vi xh yo zh zu")
              .split(" "));

  @Test
  void theTableSaysWhatIcuSays() throws IOException {
    String expected = fromIcu();
    if (Boolean.getBoolean("jejak.updateGolden")) {
      Files.writeString(Path.of("src/main/resources/org/jejak/time", CalendarNames.FILE), expected);
      return;
    }
    try (var in = CalendarNames.class.getResourceAsStream(CalendarNames.FILE)) {
      assertThat(in).isNotNull().hasContent(expected);
    }
  }

  private static String fromIcu() {
    List<String> lines = new ArrayList<>();
    for (String tag : LOCALES) {
      ULocale locale = ULocale.forLanguageTag(tag);
      DateFormatSymbols symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
      lines.add(line("month", locale, months(symbols)));
      lines.add(line("weekday", locale, weekdays(symbols)));
    }
    for (String tag : List.of("fa", "ps", "en")) {
      ULocale locale = ULocale.forLanguageTag(tag);
      DateFormatSymbols symbols = new DateFormatSymbols(PersianCalendar.class, locale);
      lines.add(line("persian-month", locale, months(symbols)));
    }
    lines.removeIf(String::isEmpty);
    return HEAD + String.join("\n", lines) + "\n";
  }

  private static List<Set<String>> months(DateFormatSymbols symbols) {
    List<Set<String>> months = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      Set<String> names = new TreeSet<>();
      forms((context, width) -> symbols.getMonths(context, width), month, names);
      months.add(names);
    }
    return months;
  }

  private static List<Set<String>> weekdays(DateFormatSymbols symbols) {
    List<Set<String>> weekdays = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      int day = i == 6 ? Calendar.SUNDAY : Calendar.MONDAY + i;
      Set<String> names = new TreeSet<>();
      forms((context, width) -> symbols.getWeekdays(context, width), day, names);
      weekdays.add(names);
    }
    return weekdays;
  }

  private interface Forms {
    String[] of(int context, int width);
  }

  private static void forms(Forms forms, int index, Set<String> names) {
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
        String name = Tokenizer.norm(forms.of(context, width)[index]).strip();
        boolean root = name.matches("m\\d\\d") || name.codePoints().noneMatch(Character::isLetter);
        if (!root) {
          names.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        }
      }
    }
  }

  private static String line(String kind, ULocale locale, List<Set<String>> names) {
    if (names.stream().anyMatch(Set::isEmpty)) {
      return "";
    }
    StringBuilder line = new StringBuilder(kind).append('\t').append(locale.getLanguage());
    names.forEach(forms -> line.append('\t').append(String.join("|", forms)));
    return line.toString();
  }
}
