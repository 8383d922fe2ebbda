/** What people say of reports, laid on what was read of them; it holds against other evidence. */
@NullMarked
package org.jejak.correction;

import org.jspecify.annotations.NullMarked;
