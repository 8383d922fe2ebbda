package org.jejak.knowledge;

/** What kind of thing a name names. */
public enum EntityKind {
  PERSON,
  ORGANISATION,
  COUNTRY,
  PLACE,
  GROUP
}
