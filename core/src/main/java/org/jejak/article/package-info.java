/** From a document to a clean article. */
@NullMarked
package org.jejak.article;

import org.jspecify.annotations.NullMarked;
