/**
 * Translations on their way to a translator and back: sheets of texts as XLIFF 2.0 files, and the translation files into which
 * they are taken.
 *
 * <p>Invariant: nothing here writes a file of the guide; what a file becomes is given back whole, or not at all.
 */
@NullMarked
package fi.perhelinja.cli.translation;

import org.jspecify.annotations.NullMarked;
