package fi.perhelinja.web;

import java.util.List;
import java.util.Map;

/**
 * How a telephone exchange tells of calls.
 *
 * @param secrets with any of which it may sign: several while one takes the place of another
 * @param handlers what it calls a handler, as an extension, to the account's sign-in name
 */
public record ExchangeSettings(List<String> secrets, Map<String, String> handlers) {

    public ExchangeSettings {
        secrets = List.copyOf(secrets);
        handlers = Map.copyOf(handlers);
    }

    /** Without the secrets: this may come into a log. */
    @Override
    public String toString() {
        return "ExchangeSettings[***]";
    }
}
