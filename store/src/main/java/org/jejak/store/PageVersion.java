package org.jejak.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the texts that an address was read with.
 *
 * @param article id of the report
 * @param received when it arrived
 * @param publishedFrom first day of its publication, ISO 8601
 * @param publishedTo last day of it
 */
public record PageVersion(
    String article,
    Instant received,
    @Nullable String url,
    @Nullable String title,
    @Nullable String publishedFrom,
    @Nullable String publishedTo) {}
