package org.jejak.event;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened.
 *
 * @param country ISO 3166 alpha-3
 * @param lat degrees north
 * @param lon degrees east
 * @param text the words
 */
public record Place(
    String name,
    @Nullable String country,
    @Nullable Double lat,
    @Nullable Double lon,
    String text) {}
