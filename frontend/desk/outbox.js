// Sends what waits on this device (frontend/src/desk/outbox.rs keeps and shows it): each change is
// an entry of the browser's storage under the name of its owner, a person in a seat, which the page
// says in `data-outbox-owner`. A change is one to three steps; each is sent with the key or the
// version that it was made with, and written off before the next, so that none is done twice. Steps
// that were taken on one screen follow each other: what one of them makes, the next starts from.
//
// What came of it stands in `data-outbox`: `sent`, `away` (the server is not reached), `elsewhere`
// (nobody or somebody else is signed in), with the event `outbox-changed`.
(() => {
  const API = "/api/v1/";
  const PERIOD_MS = 10_000;
  // The server remembers keys for seven days; a day is left for clocks that differ.
  const SAFE_MS = 6 * 24 * 3_600_000;
  const STALE = 412;
  // Where a record stands after a step.
  const LEADS_TO = {
    submit: ["submitted", "published"],
    publish: ["published"],
    return: ["draft"],
    withdraw: ["withdrawn"],
    restore: ["draft"],
    undo: ["submitted", "published"],
    invite: ["published"],
    release: ["released"],
  };
  const NAMES_BY_ITSELF = ["coalition", "round"];
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
      const from = change.version;
      const stands = await sendOne(name, change);
      if (stands === "later") break;
      if (stands === "" && !change.is_comment) follow(owner, from, change);
      if (stands === "") localStorage.removeItem(name);
      else write(name, { ...change, stands });
      if (stands === "") count += 1;
    }
    return count > 0 ? "sent" : "";
  }

  // Steps that started from the same version of the record start from the new one, where between the
  // two lies only what this device sent. A text that was written meanwhile is not moved: it says all of
  // the record, also what the change before it said.
  function follow(owner, from, done) {
    if (done.version !== from + 1) return;
    for (const name of names(owner)) {
      const { kind, record, version, steps } = read(name) ?? {};
      const isNext = kind === done.kind && record === done.record && version === from;
      if (isNext && steps[0]?.does !== "change") write(name, { ...read(name), version: done.version });
    }
  }

  // How the change stands then: empty where all of it is done.
  async function sendOne(name, change) {
    const isOld = Date.now() - Date.parse(change.since) > SAFE_MS;
    if (isOld && change.steps[0]?.key) return "old";
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
    const only = key ? { "idempotency-key": key } : { "if-match": `"${change.version}"` };
    const headers = { accept: "application/json", "content-type": "application/json", ...only };
    const response = await fetch(path, { method, headers, body });
    const answer = await response.json().catch(() => ({}));
    return response.ok
      ? { status: response.status, record: answer }
      : { status: response.status, problem: answer.code || "refused" };
  }

  // The record as it is, where a refusal says only that the step had arrived before.
  async function arrivedBefore(change, { does, body }) {
    const one = `${API}${change.kind}s/${encodeURIComponent(change.record)}`;
    const response = await fetch(one);
    if (!response.ok) return null;
    const now = await response.json();
    return (await isThere(now, one, does, JSON.parse(body), change.version)) ? now : null;
  }

  async function isThere(now, one, does, sent, version) {
    if (does === "change") {
      const { body, visibility, named = [] } = sent;
      // Whom a record of the unit names follows from what it says.
      const isNamed = NAMES_BY_ITSELF.includes(now.kind) || same(named, now.named);
      // Which keys lines had, the server remembers by itself.
      const said = ({ last_key, ...rest }) => rest;
      return same(said(body), said(now.body)) && isNamed && (!visibility || visibility === now.visibility);
    }
    if (does === "answer") return isAnswered(now.body, sent);
    // A closed round can be closed once more: it was this step if nothing else came between.
    if (does === "close") return now.status === "closed" && now.version === version + 1;
    if (does.endsWith("/step")) return isConfirmed(now.body, Number(does.split("/")[1]), sent);
    if (does.endsWith("/done")) return isFinished(now.body, does.split("/"), sent);
    if (now.may.includes(does) || !LEADS_TO[does]?.includes(now.status)) return false;
    // What was said with it is said only if the history has it.
    if (!sent.comments?.length) return true;
    const changes = await (await fetch(`${one}/history`)).json();
    return changes.some(({ action, comments }) => action === does && same(comments, sent.comments));
  }

  // Whether a contribution stands where a step would take it, with the word of the side that takes it.
  function isConfirmed({ contributions, state }, key, { rung, since, due, source, on_behalf }) {
    const found = contributions.find((one) => one.key === key);
    const party = on_behalf ?? dataset.outboxOwner.split("/")[2];
    const isSaid = found && ((found.party === party && found.giver_confirms) || (state === party && found.receiver_confirms));
    const isAs = (sent, is) => !sent || sent === is;
    return isSaid && found.rung === rung && isAs(since, found.since) && isAs(due, found.due) && isAs(source, found.source);
  }

  // Whether what a meeting decided stands as it would.
  function isFinished({ meetings }, [, meeting, , decision], { done }) {
    const of = (list, key) => list?.find((one) => one.key === Number(key));
    return of(of(meetings, meeting)?.decisions, decision)?.done === done;
  }

  // Whether a member has answered as it would.
  function isAnswered({ members }, { answer, on_behalf }) {
    const party = on_behalf ?? dataset.outboxOwner.split("/")[2];
    return members.some((one) => one.party === party && one.answer === answer);
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
