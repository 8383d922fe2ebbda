package org.jejak.article;

import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A date of an article and where it was found.
 *
 * @param method how it was found: {@code json-ld}, {@code meta}, {@code microdata}, {@code time},
 *     {@code url}, {@code title} (of the window), {@code script}, {@code updated} (nothing but the
 *     last change is given), {@code feed}, {@code text}, {@code dateline}; or for inferred dates
 *     {@code story}, {@code storyline}, {@code weekday-and-day}
 * @param text the words that gave it, where there are any
 */
public record Dated(Interval interval, String method, @Nullable String text) {}
