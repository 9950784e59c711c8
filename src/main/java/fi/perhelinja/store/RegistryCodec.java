package fi.perhelinja.store;

import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.Session;

/**
 * Accounts, sessions and entries of the audit as JSON, as every kind of registry keeps them. What a newer version added is
 * ignored; what an older one did not write yet is absent.
 */
public final class RegistryCodec {

    public String encode(Account account) {
        return RowJson.write(account);
    }

    public String encode(Session session) {
        return RowJson.write(session);
    }

    public String encode(AuditEntry entry) {
        return RowJson.write(entry);
    }

    public AuditEntry auditEntry(String json) {
        return RowJson.read(json, AuditEntry.class);
    }

    /** @param version as it is kept beside the JSON */
    public Account account(String json, long version) {
        Account read = RowJson.read(json, Account.class);
        return new Account(read.signIn(), read.member(), read.credentials(), read.disabled(), read.created(), version);
    }

    /** @param version as it is kept beside the JSON */
    public Session session(String json, long version) {
        Session read = RowJson.read(json, Session.class);
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
}
