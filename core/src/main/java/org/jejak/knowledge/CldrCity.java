package org.jejak.knowledge;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A city after which CLDR names a time zone.
 *
 * @param zone the time zone's id
 * @param names by language
 */
record CldrCity(String zone, String alpha3, Map<String, String> names) {
  String name(String lang) {
    return names.getOrDefault(lang, "");
  }

  /** All such cities, named in {@code langs}, ordered by zone: from the table, else from ICU. */
  static List<CldrCity> cities(Collection<String> langs) {
    List<CldrCity> cities = new ArrayList<>();
    for (CldrTable.Line line : CldrTable.lines("city", langs)) {
      cities.add(new CldrCity(line.id(), line.alpha3(), line.names()));
    }
    return cities.isEmpty() ? fromIcu(langs) : cities;
  }

  static List<CldrCity> fromIcu(Collection<String> langs) {
    Map<String, TimeZoneNames> displays = new TreeMap<>();
    langs.forEach(lang -> displays.put(lang, TimeZoneNames.getInstance(new ULocale(lang))));
    List<CldrCity> cities = new ArrayList<>();
    for (String zone :
        new TreeSet<>(
            TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
      String region = TimeZone.getRegion(zone);
      Map<String, String> names = new HashMap<>();
      displays.forEach((lang, display) -> names.put(lang, display.getExemplarLocationName(zone)));
      if (region.length() == 2 && !region.equals("AQ") && plain(names)) {
        cities.add(new CldrCity(zone, CldrNames.alpha3(region), names));
      }
    }
    return cities;
  }

  private static boolean plain(Map<String, String> names) {
    return names.values().stream().allMatch(n -> n != null && n.indexOf(',') < 0);
  }
}
