package org.jejak.bench;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A saved page and what a person said that it holds; null where the set does not say.
 *
 * @param set folder of the page: {@code zyte}, {@code naeb}, …
 * @param name file name without its endings
 * @param bytes the page as it arrived
 * @param charset for libraries that take text only
 * @param authors names with commas between them
 */
record GoldPage(
    String set,
    String name,
    byte[] bytes,
    Charset charset,
    @Nullable String url,
    @Nullable String body,
    @Nullable String title,
    @Nullable String authors,
    @Nullable LocalDate day) {}
