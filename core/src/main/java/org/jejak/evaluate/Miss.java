package org.jejak.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * One thing missed or found wrongly.
 *
 * @param report as gold names it; two reports are parted by an arrow
 * @param expected what is there; null for a row that should not have been found
 * @param found what was found, or came nearest; null where nothing did
 */
public record Miss(String report, @Nullable String expected, @Nullable String found) {}
