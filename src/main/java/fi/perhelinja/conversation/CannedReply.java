package fi.perhelinja.conversation;

import fi.perhelinja.text.Localized;

/**
 * A reply that workers keep ready.
 *
 * @param key never changes, so that a worker's fingers may know it
 * @param text may hold slots, {@code {municipality}}, and {@code {name}} for the worker's own
 */
public record CannedReply(String key, Localized title, Localized text) {}
