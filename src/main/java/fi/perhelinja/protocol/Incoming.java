package fi.perhelinja.protocol;

import java.util.Optional;

/**
 * What reading a frame gave.
 *
 * @param <F> the family of frames: {@link ResidentIn} or {@link StaffIn}
 */
public sealed interface Incoming<F> {

    record Frame<F>(F frame) implements Incoming<F> {}

    /**
     * It could not be taken. The fault that answers it looks the same to residents and to staff.
     *
     * @param sentence for the client's maker
     * @param id the client's id of the command, as far as it could be read
     */
    record Refused<F>(Wrong wrong, String sentence, Optional<String> id) implements Incoming<F> {

        public ResidentOut.Fault fault() {
            return new ResidentOut.Fault(wrong.code(), sentence, id);
        }

        public StaffOut.Fault staffFault() {
            return new StaffOut.Fault(wrong.code(), sentence, id);
        }
    }
}
