// Sends what waits on this device (frontend/src/desk/outbox.rs keeps and shows it): each change is
// an entry of the browser's storage under the name of its owner, a person in a seat, which the page
// says in `data-outbox-owner`. A change is one to three steps; each is sent with the key or the
// version that it was made with, and written off before the next, so that none is done twice.
//
// What came of it stands in `data-outbox`: `sent`, `away` (the server is not reached), `elsewhere`
// (nobody or somebody else is signed in), with the event `outbox-changed`.
(() => {
  const API = "/api/v1/";
  const PERIOD_MS = 10_000;
  // The server remembers keys for seven days; a day is left for clocks that differ.
  const SAFE_MS = 6 * 24 * 3_600_000;
  const STALE = 412;
  const { dataset } = document.documentElement;
  let isBusy = false;

  const tell = () => dispatchEvent(new Event("outbox-changed"));
  const names = (owner) =>
    Object.keys(localStorage)
      .filter((name) => name.startsWith(`${owner}/`))
      .sort();
  const read = (name) => JSON.parse(localStorage.getItem(name));
  // What was discarded meanwhile stays so.
  const write = (name, change) => {
    if (localStorage.getItem(name) !== null) localStorage.setItem(name, JSON.stringify(change));
  };

  async function send() {
    const owner = dataset.outboxOwner;
    const waits = owner && names(owner).some((name) => read(name)?.stands === "");
    if (!waits || isBusy) return;
    isBusy = true;
    dataset.outbox = await sendAll(owner).catch(() => "away");
    isBusy = false;
    tell();
  }

  async function sendAll(owner) {
    // Past every kept answer: what counts is who the server takes this browser for now.
    const { person, seat } = await (await fetch(`${API}session`, { cache: "no-store" })).json();
    if (owner !== `outbox/${person?.id}/${seat?.party}/${seat?.role}`) return "elsewhere";
    let count = 0;
    for (const name of names(owner)) {
      const change = read(name);
      if (change?.stands !== "") continue;
      const stands = await sendOne(name, change);
      if (stands === "later") break;
      if (stands === "") localStorage.removeItem(name);
      else write(name, { ...change, stands });
      if (stands === "") count += 1;
    }
    return count > 0 ? "sent" : "";
  }

  // How the change stands then: empty where all of it is done.
  async function sendOne(name, change) {
    const isOld = Date.now() - Date.parse(change.since) > SAFE_MS;
    if (isOld && change.steps[0]?.does === "make") return "old";
    while (change.steps.length > 0) {
      const [step] = change.steps;
      const { status, problem, record } = await done(change, step);
      if (status === 401 || status === 429 || status >= 500) return "later";
      const arrived = status === STALE && (await arrivedBefore(change, step));
      const now = record ?? arrived;
      if (!now) return status === STALE ? "changed" : problem;
      Object.assign(change, { record: now.id, version: now.version });
      change.steps.shift();
      // A record that is where a step would take it needs no step.
      const next = change.steps[0]?.does;
      if (next && next !== "change" && !now.may.includes(next)) change.steps.shift();
      // What was typed is kept for as long as some of it is still to be sent.
      if (!change.steps.some(({ does }) => does === "change")) change.draft = "";
      write(name, change);
    }
    return "";
  }

  async function done(change, { does, key, body }) {
    const one = `${API}${change.kind}s/${encodeURIComponent(change.record)}`;
    const [method, path] = { make: ["POST", `${API}${change.kind}s`], change: ["PUT", one] }[does] ?? [
      "POST",
      `${one}/${does}`,
    ];
    const only = does === "make" ? { "idempotency-key": key } : { "if-match": `"${change.version}"` };
    const headers = { accept: "application/json", "content-type": "application/json", ...only };
    const response = await fetch(path, { method, headers, body });
    const answer = await response.json().catch(() => ({}));
    return response.ok
      ? { status: response.status, record: answer }
      : { status: response.status, problem: answer.code || "refused" };
  }

  // The record as it is, where a refusal says only that the step had arrived before.
  async function arrivedBefore(change, { does, body }) {
    const response = await fetch(`${API}${change.kind}s/${encodeURIComponent(change.record)}`);
    const now = await response.json();
    const { body: wanted, visibility, named = [] } = JSON.parse(body);
    const isThere =
      does === "change"
        ? same(wanted, now.body) && same(named, now.named) && (!visibility || visibility === now.visibility)
        : does === "submit" && !now.may.includes("submit") && !["draft", "withdrawn"].includes(now.status);
    return response.ok && isThere ? now : null;
  }

  function same(a, b) {
    const sorted = (_, value) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
        : value;
    return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
  }

  addEventListener("online", send);
  addEventListener("outbox-owner", send);
  setInterval(send, PERIOD_MS);
})();
