package org.jejak.store;

import java.util.List;
import org.jejak.store.WatchTable.Waiting;

/**
 * What a watch is to deliver next.
 *
 * @param waiting the events that it settles
 * @param events what the courier gets
 */
record Delivery(Watch watch, List<Waiting> waiting, List<WatchEvent> events) {}
