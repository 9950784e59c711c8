package fi.perhelinja.conversation;

import fi.perhelinja.flow.Answer;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a conversation stands, for the staff.
 *
 * @param mine what this member may do in it now
 * @param ended how the resident's side ended, {@code left}, {@code left-quickly}, {@code idle}, {@code closed}; after
 *     {@code left-quickly} nothing goes out to the resident by any road
 * @param flow the flow that the conversation began with: the guide can go on from any of its steps
 * @param at address of the step where the flow is
 * @param form the step given to the resident and not filled yet
 * @param call how the phone call stands, where it is one
 */
public record StaffStanding(
        Access mine,
        Standing.Phase phase,
        Optional<String> ended,
        Language language,
        Optional<Place> place,
        List<Answer> answers,
        List<String> signals,
        Optional<String> flow,
        Optional<String> at,
        Optional<String> form,
        Optional<Instant> blocked,
        Instant deletion,
        Optional<CallStanding> call) {}
