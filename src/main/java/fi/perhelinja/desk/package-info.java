/** Where things are done: reads, asks the clerk, appends, rings; and the followers through which alone words reach a screen. */
@NullMarked
package fi.perhelinja.desk;

import org.jspecify.annotations.NullMarked;
