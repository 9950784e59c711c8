// A real OpenID provider, started by the tests: node provider.mjs PORT ADDRESS, where ADDRESS is that of our service.
// It signs anybody in whatever the password, asks for consent, and tells what stands in PEOPLE.
import Provider from 'oidc-provider';

const [port, ours] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const PEOPLE = {
  anna: { given_name: 'Anna', title: 'sosiaaliohjaaja', roles: ['chat-team', 'printer'], queues: ['guidance'], locale: 'sv-FI' },
  sanna: { given_name: 'Sanna', title: 'esihenkilö', roles: ['chat-team', 'chat-leads'], queues: [], locale: 'fi' },
  eero: { given_name: 'Eero', roles: ['printer'] },
};

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'perhelinja',
      client_secret: 'a secret of the tests',
      redirect_uris: [`${ours}/staff/oidc/callback`],
      post_logout_redirect_uris: [`${ours}/staff/`],
      backchannel_logout_uri: `${ours}/staff/oidc/backchannel-logout`,
      backchannel_logout_session_required: true,
    },
  ],
  claims: { openid: ['sub'], profile: ['given_name', 'title', 'roles', 'queues', 'locale'] },
  features: { backchannelLogout: { enabled: true } },
  // The provider protects its net from clients who name addresses inside it; here all of the net is this machine.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  pkce: { required: () => true },
  cookies: { keys: ['a key of the tests'] },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
});

provider.on('backchannel.error', (ctx, err) => console.error('backchannel', err.message, err.cause));
provider.on('backchannel.success', () => console.error('backchannel ok'));
provider.on('server_error', (ctx, err) => console.error(err));
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
