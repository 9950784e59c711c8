package fi.perhelinja.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.staff.Passwords.Fault;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final byte[] SALT = new byte[Passwords.SALT_BYTES];

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = Passwords.hash("pitkä sana ja toinen", SALT);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.matches("pitkä sana ja toinen", hash)).isTrue();
        assertThat(Passwords.matches("pitkä sana ja toine", hash)).isFalse();
        assertThat(Passwords.isWeak(hash)).isFalse();
    }

    @Test
    void aHashMadeWithLessIsKnownToBeWeak() {
        assertThat(Passwords.isWeak("$argon2id$v=19$m=9216,t=1,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b3hSw"))
                .isTrue();
    }

    @Test
    void theSameWordsFromAnotherKeyboardAreTheSamePassword() {
        assertThat(Passwords.matches("a\u0308iti ja isä ja lapsi", Passwords.hash("äiti ja isä ja lapsi", SALT)))
                .isTrue();
    }

    @Test
    void whatIsWrongWithAPasswordIsTold() {
        assertThat(Passwords.fault("elevenchars", "anna")).contains(Fault.TOO_SHORT);
        assertThat(Passwords.fault("x".repeat(257), "anna")).contains(Fault.TOO_LONG);
        assertThat(Passwords.fault("Anna and some more", "anna")).contains(Fault.NAME_IN_IT);
        assertThat(Passwords.fault("twelve chars", "anna")).isEmpty();
    }
}
