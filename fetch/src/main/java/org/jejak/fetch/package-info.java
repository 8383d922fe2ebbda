/** Gets pages, feeds and sitemaps politely and safely, and archives them as WARC. */
@NullMarked
package org.jejak.fetch;

import org.jspecify.annotations.NullMarked;
