package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;

/**
 * A step named as the place to go on at, always of the same flow.
 *
 * @param at where it is named
 */
public record Target(String flow, String step, String address, Mark at) {

    public Target(String flow, String step, Mark at) {
        this(flow, step, flow + "/" + step, at);
    }
}
