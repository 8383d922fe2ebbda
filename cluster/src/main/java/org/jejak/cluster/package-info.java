/** The engine as a job on Apache Flink: the same functions, called by many machines. */
@NullMarked
package org.jejak.cluster;

import org.jspecify.annotations.NullMarked;
