package org.jejak.cli;

import java.util.List;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/**
 * A report in the tree of its origin.
 *
 * @param edge how it was made out of the one above; null at the root
 */
record Branch(String article, @Nullable Edge edge, List<Branch> children) {}
