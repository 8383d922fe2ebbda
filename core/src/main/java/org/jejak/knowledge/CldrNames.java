package org.jejak.knowledge;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A country or territory as CLDR names it.
 *
 * @param names by language
 */
record CldrNames(String alpha3, Map<String, String> names) {
  /** CLDR's code for Kosovo, which ISO 3166 leaves to its users. */
  private static final String KOSOVO = "XK";

  String name(String lang) {
    return names.getOrDefault(lang, "");
  }

  /**
   * All countries and territories by alpha-2 code, named in {@code langs}: from the table that
   * ships, from ICU only for languages that it lacks, as ICU is slow to start.
   */
  static Map<String, CldrNames> territories(Collection<String> langs) {
    Map<String, CldrNames> territories = new TreeMap<>();
    for (CldrTable.Line line : CldrTable.lines("territory", langs)) {
      territories.put(line.id(), new CldrNames(line.alpha3(), line.names()));
    }
    return territories.isEmpty() ? fromIcu(langs) : territories;
  }

  static Map<String, CldrNames> fromIcu(Collection<String> langs) {
    Map<String, LocaleDisplayNames> displays = new TreeMap<>();
    langs.forEach(lang -> displays.put(lang, LocaleDisplayNames.getInstance(new ULocale(lang))));
    Map<String, CldrNames> territories = new TreeMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      territories.put(alpha2, territory(alpha2, displays));
    }
    territories.put(KOSOVO, territory(KOSOVO, displays));
    return territories;
  }

  private static CldrNames territory(String alpha2, Map<String, LocaleDisplayNames> displays) {
    Map<String, String> names = new HashMap<>();
    displays.forEach((lang, display) -> names.put(lang, plain(display.regionDisplayName(alpha2))));
    return new CldrNames(alpha3(alpha2), names);
  }

  static String alpha3(String alpha2) {
    return alpha2.equals(KOSOVO) ? "XKX" : new ULocale("und_" + alpha2).getISO3Country();
  }

  /** Without what CLDR adds in brackets: Myanmar (Burma). */
  private static String plain(String name) {
    int bracket = name.indexOf(" (");
    return bracket < 0 ? name : name.substring(0, bracket);
  }
}
