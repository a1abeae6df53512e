// A certified OpenID provider for tests: anyone signs in as whoever they say.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [client_id, client_secret, redirect_uri] = process.argv.slice(-3);
let answer;
const server = createServer((request, response) => answer(request, response));
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id, client_secret, redirect_uris: [redirect_uri] }],
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: `Who is ${id}` }) }),
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
  });
  answer = provider.callback();
  console.log(issuer);
});
// Ends with the test, whose end of this pipe closes.
process.stdin.resume().on('end', () => process.exit());
