package org.jejak.event;

import org.jspecify.annotations.Nullable;

/**
 * Who acts or is acted on.
 *
 * @param entity entity id
 * @param country ISO 3166 alpha-3
 * @param sector such as GOV, MIL, OPP, REB, IGO, NGO, MED, BUS, CVL
 * @param text the words
 */
public record Actor(
    String name,
    @Nullable String entity,
    @Nullable String country,
    @Nullable String sector,
    String text) {}
