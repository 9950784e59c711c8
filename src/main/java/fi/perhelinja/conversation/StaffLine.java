package fi.perhelinja.conversation;

import java.util.Optional;

/**
 * A line as the staff see it: what the resident sees, and what stays inside.
 *
 * @param line {@link Line#kind} is NOTICE for what happened ({@code claimed}, {@code returned}, {@code transfer-offered},
 *     {@code handed-back}, {@code listened-in}, …); the console has the words, {@code line.text} what it is about
 * @param inside whether the resident does not see it
 * @param what of inside lines and notices: {@code note}, {@code whisper}, {@code danger}, {@code queued}, {@code claimed}…
 * @param worker who did it, where it was one of the staff
 * @param about another of the staff whom it concerns: who was consulted, to whom it was given
 */
public record StaffLine(Line line, boolean inside, String what, Optional<Worker> worker, Optional<Worker> about) {}
