package fi.perhelinja.flow.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the walk of one revision is.
 *
 * @param stack addresses of the steps that run the sub-flows that it is in, outermost first
 * @param known slots that have been answered
 * @param gives the last that was given, in words
 */
record Side(List<String> stack, String step, Set<String> known, String gives) {

    Side {
        stack = List.copyOf(stack);
        known = Set.copyOf(known);
    }

    Side at(String next) {
        return new Side(stack, next, known, gives);
    }

    Side giving(String what) {
        return new Side(stack, step, known, what);
    }

    Side knowing(String slot) {
        Set<String> more = new LinkedHashSet<>(known);
        more.add(slot);
        return new Side(stack, step, more, gives);
    }

    Side forgetting(List<String> slots) {
        Set<String> fewer = new LinkedHashSet<>(known);
        slots.forEach(fewer::remove);
        return new Side(stack, step, fewer, gives);
    }

    Side pushed(String start) {
        List<String> deeper = new ArrayList<>(stack);
        deeper.add(step);
        return new Side(deeper, start, known, gives);
    }

    Side popped() {
        return new Side(stack.subList(0, stack.size() - 1), stack.get(stack.size() - 1), known, gives);
    }
}
