package fi.perhelinja.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.Session;

/**
 * Accounts and sessions as JSON, as every kind of registry keeps them. What a newer version added is ignored; what an
 * older one did not write yet is absent.
 */
public final class RegistryCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String encode(Account account) {
        return write(account);
    }

    public String encode(Session session) {
        return write(session);
    }

    /** @param version as it is kept beside the JSON */
    public Account account(String json, long version) {
        Account read = read(json, Account.class);
        return new Account(read.signIn(), read.member(), read.credentials(), read.disabled(), read.created(), version);
    }

    /** @param version as it is kept beside the JSON */
    public Session session(String json, long version) {
        Session read = read(json, Session.class);
        return new Session(
                read.id(),
                read.token(),
                read.earlier(),
                read.csrf(),
                read.member(),
                read.provider(),
                read.created(),
                read.rotated(),
                read.used(),
                read.ends(),
                version);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            // Without the cause: its message may quote a hash or a secret.
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written as JSON");
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            // Without the cause, for the same reason.
            throw new IllegalStateException("what is kept is no " + type.getSimpleName());
        }
    }
}
