package fi.perhelinja.protocol;

/** What reading a frame gave. */
public sealed interface Incoming {

    record Frame(ResidentIn frame) implements Incoming {}

    /** It could not be taken; {@code fault} is the answer to it. */
    record Refused(Wrong wrong, ResidentOut.Fault fault) implements Incoming {}
}
