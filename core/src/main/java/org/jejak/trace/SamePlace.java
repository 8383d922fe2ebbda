package org.jejak.trace;

import java.util.HashSet;
import java.util.Set;
import org.jejak.event.Place;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.Known;
import org.jspecify.annotations.Nullable;

/** Tells whether two reports may place their event in one spot: a town and its country, a sea. */
final class SamePlace {
  private static final Set<String> SPOTS = Set.of("city", "capital", "seat", "site");

  /** As far apart as two names for one spot of an event may lie. */
  private static final double NEAR_KM = 30;

  private static final double EARTH_KM = 6371;

  private final Set<String> spots;

  private SamePlace(Set<String> spots) {
    this.spots = spots;
  }

  static SamePlace of(Knowledge knowledge) {
    Set<String> spots = new HashSet<>();
    for (Known known : knowledge.all()) {
      if (SPOTS.contains(known.type())) {
        spots.add(known.name() + "|" + known.country());
      }
    }
    return new SamePlace(spots);
  }

  /** False where both are known and lie in two countries, or are two spots far from each other. */
  boolean may(@Nullable Place a, @Nullable Place b) {
    if (a == null || b == null || a.name().equals(b.name())) {
      return true;
    }
    if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
      return false;
    }
    return !isSpot(a) || !isSpot(b) || kilometres(a, b) <= NEAR_KM;
  }

  private boolean isSpot(Place place) {
    return spots.contains(place.name() + "|" + place.country());
  }

  /** The distance on the globe, by the haversine formula; none where one lies nowhere exactly. */
  private static double kilometres(Place a, Place b) {
    if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) {
      return Double.POSITIVE_INFINITY;
    }
    double north = Math.sin(Math.toRadians(b.lat() - a.lat()) / 2);
    double east = Math.sin(Math.toRadians(b.lon() - a.lon()) / 2);
    double scale = Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat()));
    return 2 * EARTH_KM * Math.asin(Math.sqrt(north * north + scale * east * east));
  }
}
