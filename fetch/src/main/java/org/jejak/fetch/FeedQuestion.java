package org.jejak.fetch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A feed or sitemap that is to be read if it changed.
 *
 * @param entries whether its entries themselves are wanted; else the pages that they name, and only
 *     entries that name none
 * @param etag the server's name for the version read last; null for none
 * @param lastModified of the version read last, as the server wrote it; null for none
 * @param since sitemaps of an index that did not change since this day are not asked for; null for
 *     all
 */
public record FeedQuestion(
    String address,
    boolean entries,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable LocalDate since) {}
