package fi.perhelinja.flow.check;

import java.util.List;

/**
 * A state that a conversation can be in.
 *
 * @param stack addresses of the steps that run sub-flows, outermost first
 * @param step address of the step that is entered
 */
record Place(List<String> stack, String step, Known known) {}
