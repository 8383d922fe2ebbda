/** What arrived: sources, documents and the ledger of what became of each item. */
@NullMarked
package org.jejak.document;

import org.jspecify.annotations.NullMarked;
