package org.jejak.lineage;

import java.util.List;
import org.jejak.reading.Reading;

/**
 * What lineage looks at in one report.
 *
 * @param sentences in text order
 */
record Profile(Reading reading, List<SentenceProfile> sentences) {

  String id() {
    return reading.article().id();
  }

  String lang() {
    return reading.article().lang();
  }
}
