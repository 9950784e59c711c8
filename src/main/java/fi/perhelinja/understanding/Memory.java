package fi.perhelinja.understanding;

import java.util.Optional;

/**
 * Keeps what was learned, so that the same phrases are not learned twice. The key is a hash of everything that the learning
 * depends on; what is kept under it never changes. A memory that has forgotten costs time and nothing else.
 */
public interface Memory {

    /** Remembers nothing. */
    Memory NONE = new Memory() {
        @Override
        public Optional<byte[]> recall(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, byte[] learned) {
            // There is nowhere to keep it.
        }
    };

    /**
     * Stands for the code that makes examples of phrases, wherever that code runs; another code has another. Empty where nothing
     * does: what was learned is then found by the examples alone, which must be made for it.
     */
    default Optional<String> code() {
        return Optional.empty();
    }

    Optional<byte[]> recall(String key);

    void keep(String key, byte[] learned);
}
