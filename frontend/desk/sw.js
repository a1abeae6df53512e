// Keeps the desks at work while the server cannot be reached.
//
// Files: what a page consists of comes from what is kept, and a start page that the server has in
// another version is kept beside it for the next time. A start page names its files, so whatever
// is kept of a version is whole.
//
// Answers: those of the server come from the server; only where it cannot be reached comes one that
// was kept, and the page says of what time. They are one person's in one seat: they are forgotten
// when somebody signs in or out or takes a seat, when the server names somebody else or nobody, and
// when the session that they were given in is over.

const FILES = "desk-files";
const ANSWERS = "desk-answers";
const API = "/api/v1/";
const SESSION = `${API}session`;
const SESSION_ENDED = 401;
// Endless, or files to keep elsewhere, or about people and secrets.
const NEVER_KEPT = ["session/", "links", "events", "exports", "imports", "audit", "people", "invitations", "reminders"].map(
  (path) => API + path,
);
const CHANGES_READER = [`${SESSION}/`, `${API}links/accept`];
// Which start page draws an address: as `Program::of` in frontend/src/desk/program.rs.
const PROGRAMS = [
  [/^\/desk\/(needs\/import|people|account|welcome)\/?$/, "/desk/import/"],
  [/^\/desk\/needs\/(new|.+\/edit)$/, "/desk/form/"],
  [/^\/desk\/((coalitions|rounds)\/.+\/edit|rounds\/new)$/, "/desk/edit/"],
  [/^\/desk\/workbench\/(terms|rates)\/?$/, "/desk/terms/"],
  [/^\/desk\/rounds(\/|$)/, "/desk/rounds/"],
  [/^\/desk\/(needs|offers|coalitions|commitments|exclusions|interests)\/?$/, "/desk/needs/"],
  [/^\/desk\/coalitions\/.+\/brief$/, "/desk/brief/"],
  [/^\/desk\/coalitions\//, "/desk/convene/"],
  [/^\/desk\/needs\//, "/desk/need/"],
  [/^\/desk\/offers\/(new|.+\/edit)$/, "/desk/offers/"],
  [/^\/desk\/offers\//, "/desk/offer/"],
  [/^\/desk\/workbench\/?$/, "/desk/unit/"],
  [/^\/desk\/(figures|queue)\/?$/, "/desk/figures/"],
  [/^\/desk\//, "/desk/"],
];
// Whatever way of compressing was asked for: what is kept is plain.
const ANY = { ignoreVary: true };
// A file whose name holds a hash of its content never changes.
const HASHED = /-[0-9a-f]{12,16}(_bg)?\.\w+$/;

// Counts changes of the reader: an answer that was asked for before one is not kept after it.
let readers = 0;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(opened(event.data)));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method !== "GET") {
    // Whoever reads in another language is the same reader.
    const changes =
      pathname !== `${SESSION}/language` &&
      (pathname === SESSION || CHANGES_READER.some((path) => pathname.startsWith(path)));
    if (changes) event.respondWith(changed(event, pathname));
  } else if (request.mode === "navigate") {
    const program = programOf(pathname);
    if (program) event.respondWith(started(event, program));
  } else if (!pathname.startsWith(API)) {
    event.respondWith(HASHED.test(pathname) ? keptFirst(request) : serverFirst(request));
  } else if (!NEVER_KEPT.some((path) => pathname.startsWith(path))) {
    event.respondWith(answered(event));
  }
});

function programOf(path) {
  return PROGRAMS.find(([addresses]) => addresses.test(path))?.[1];
}

// A page is open: keeps it, and what it fetched before this file was at work.
async function opened({ page, used }) {
  const program = programOf(page);
  const [files, answers] = await Promise.all([caches.open(FILES), caches.open(ANSWERS)]);
  if (program && !(await files.match(program, ANY))) await keep(program, await fetch(program, { cache: "no-cache" }));
  for (const path of new Set([SESSION, ...used])) {
    const isAnswer = path.startsWith(API);
    if (NEVER_KEPT.some((one) => path.startsWith(one))) continue;
    if (await (isAnswer ? answers : files).match(path, ANY)) continue;
    const asked = readers;
    const response = await fetch(path);
    if (!response.ok) continue;
    await (isAnswer ? saved(path, response, asked) : files.put(path, response));
  }
}

async function started(event, program) {
  const kept = await (await caches.open(FILES)).match(program, ANY);
  if (kept) {
    event.waitUntil(renewed(program, event.resultingClientId).catch(() => {}));
    return kept;
  }
  try {
    return await fetch(event.request);
  } catch (error) {
    // Never opened on this device: the first page says so.
    const isFirstKept = program !== "/desk/" && (await (await caches.open(FILES)).match("/desk/", ANY));
    if (isFirstKept) return Response.redirect("/desk/?kept=no");
    throw error;
  }
}

// Keeps a newer version of a start page, if there is one, and tells the page.
async function renewed(program, client) {
  const response = await fetch(program, { cache: "no-cache" });
  const files = await caches.open(FILES);
  const [now, before] = await Promise.all([response.clone().text(), (await files.match(program, ANY)).text()]);
  if (!response.ok || now === before) return;
  await keep(program, response);
  await forgetOldFiles(files);
  await tell(client, { isNew: true });
}

// The start page goes in last: what it names is there.
async function keep(program, response) {
  if (!response.ok) return;
  const html = await response.clone().text();
  const files = await caches.open(FILES);
  const stem = (path) => path.replace(HASHED, "");
  const spoken = new Set((await files.keys()).map((request) => stem(new URL(request.url).pathname)));
  const named = html.match(/\/[\w/-]+\.(js|wasm|css|svg|txt)\b/g) ?? [];
  for (const path of new Set(named)) {
    // Words of one language are fetched by whoever speaks it.
    const isNeeded = !path.endsWith(".txt") || spoken.has(stem(path));
    if (isNeeded && !(await files.match(path, ANY))) await files.add(path);
  }
  await files.put(program, response);
}

async function forgetOldFiles(files) {
  const programs = await Promise.all(PROGRAMS.map(([, program]) => files.match(program, ANY)));
  const named = (await Promise.all(programs.map((page) => page?.text()))).join();
  for (const request of await files.keys()) {
    const { pathname } = new URL(request.url);
    if (HASHED.test(pathname) && !named.includes(pathname)) await files.delete(request);
  }
}

async function keptFirst(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request, ANY);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await files.put(request, response.clone());
  return response;
}

async function serverFirst(request) {
  const files = await caches.open(FILES);
  try {
    const response = await fetch(request);
    if (response.ok) await files.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await files.match(request, ANY);
    if (kept) return kept;
    throw error;
  }
}

async function answered(event) {
  const { request } = event;
  const asked = readers;
  let response;
  try {
    response = await fetch(request);
  } catch (error) {
    // Whoever asks past everything that is kept wants the server or nothing.
    const kept = request.cache === "no-store" ? null : await keptAnswer(request);
    if (!kept) throw error;
    event.waitUntil(tell(event.clientId, { saved: kept.headers.get("x-saved-at") }));
    return kept;
  }
  const isSession = new URL(request.url).pathname === SESSION;
  if (response.status === SESSION_ENDED) await forget();
  if (response.ok && isSession) await compared(response.clone());
  if (response.ok) event.waitUntil(saved(request.url, response.clone(), isSession ? readers : asked));
  event.waitUntil(tell(event.clientId, { saved: "" }));
  return response;
}

// An answer of a session that is not over.
async function keptAnswer(request) {
  const answers = await caches.open(ANSWERS);
  const session = await (await answers.match(SESSION))?.json();
  if (session?.person && Date.parse(session.expires_at) > Date.now()) return answers.match(request.url);
  await forget();
  return null;
}

async function saved(url, response, asked) {
  const headers = { "content-type": response.headers.get("content-type"), "x-saved-at": new Date().toISOString() };
  const copy = new Response(await response.blob(), { headers });
  const answers = await caches.open(ANSWERS);
  if (asked === readers) await answers.put(url, copy);
}

// Forgets what was kept for another person or another seat.
async function compared(response) {
  const kept = await (await caches.open(ANSWERS)).match(SESSION);
  const who = (session) => JSON.stringify([session.person?.id, session.seat]);
  const now = await response.json();
  if (!now.person || (kept && who(await kept.json()) !== who(now))) await forget();
}

// Forgets before and after: an answer to the one before may be on its way.
async function changed(event, path) {
  const leaves = path === SESSION && event.request.method === "DELETE";
  await forget();
  if (leaves) {
    const pages = await self.clients.matchAll();
    for (const page of pages) if (page.id !== event.clientId) page.postMessage({ left: true });
  }
  try {
    return await fetch(event.request);
  } finally {
    await forget();
    if (!leaves) event.waitUntil(opened({ page: "", used: [] }).catch(() => {}));
  }
}

async function forget() {
  readers += 1;
  await caches.delete(ANSWERS);
}

async function tell(id, what) {
  const page = id && (await self.clients.get(id));
  if (page) page.postMessage(what);
}
