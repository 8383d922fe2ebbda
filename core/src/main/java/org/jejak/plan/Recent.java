package org.jejak.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was made of the reports asked for last, by article: a storyline's reports are gone through
 * several times, and there may be more of them than memory holds.
 */
final class Recent<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1;
  private static final int MOST = 128;

  Recent() {
    super(MOST, 0.75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > MOST;
  }
}
