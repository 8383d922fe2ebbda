package org.jejak.server;

/** Which Jejak this is. */
final class Versions {
  private Versions() {}

  /** As its jar says; {@code development} outside one. */
  static String jejak() {
    String version = Versions.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
