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

    Optional<byte[]> recall(String key);

    void keep(String key, byte[] learned);
}
