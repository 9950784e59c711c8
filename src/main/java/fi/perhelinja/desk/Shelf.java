package fi.perhelinja.desk;

import java.util.Map;

/** Where flows are put that a conversation began with and that are no longer the current ones. */
public interface Shelf {

    /**
     * Reads the flows; after that {@code Knowledge.flows(revision)} has them. May take its time: never called on an
     * event loop.
     *
     * @param files as {@code Flows.files()} gave them
     */
    void put(String revision, Map<String, String> files);
}
