package fi.perhelinja.understanding;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Reading;
import java.util.Map;
import java.util.Optional;

/** Reads messages. Trained once, then safe for any number of threads. */
public final class Understanding {

    private Understanding() {}

    /**
     * @param phrases path {@code <lang>/<topic>.txt} to content
     * @param municipalities code or id to the forms it goes by in any language
     */
    public static Reading<Understanding> train(
            Map<String, String> phrases, Map<String, java.util.List<String>> municipalities) {
        throw new UnsupportedOperationException();
    }

    /** @param before the language of the conversation so far, when there is one */
    public Understood read(String text, Optional<Language> before) {
        throw new UnsupportedOperationException();
    }
}
