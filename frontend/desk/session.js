// Watches whether the person whom the page shows is still signed in, says so shortly before that ends,
// and once it has ended (frontend/src/desk/session.rs shows it).
//
// Asking the server is using the session, and an open page keeps nobody signed in: so it asks where
// somebody comes back to the page or goes on in it, where the server says that nobody is signed in
// (`session-look`), and once the session must have ended. In between it counts from the last answer,
// also that of other pages of this browser.
//
// The page says in `data-session` who is shown (`person/party/role`), in `data-session-until` until
// when at the latest. What came of it stands in `data-session-stands`, with the event `session-said`:
//   ending   it ends at `data-session-ends` unless it is used
//   last     it ends then, whatever is done
//   ended    nobody is signed in; `other`: somebody else is, or for another party
(() => {
  const API = `${location.origin}/api/v1/`;
  // As the server's: api/src/store/sessions.rs. It notes a use to within a minute.
  const IDLE_MS = 2 * 3_600_000;
  const LAG_MS = 60_000;
  const WARNED_MS = 5 * 60_000;
  const PERIOD_MS = 5_000;
  const { dataset } = document.documentElement;
  const others = new BroadcastChannel("session-used");
  let used = Date.now();

  function say(stands, ends = 0) {
    const moment = ends ? new Date(ends).toISOString() : "";
    if ((dataset.sessionStands ?? "") === stands && (dataset.sessionEnds ?? "") === moment) return;
    Object.assign(dataset, { sessionStands: stands, sessionEnds: moment });
    dispatchEvent(new Event("session-said"));
  }

  // Asks the server, past every kept answer; where it is not reached nothing is known.
  async function ask() {
    const shown = dataset.session;
    if (!shown) return;
    const response = await fetch(`${API}session`, { cache: "no-store" }).catch(() => null);
    if (!response?.ok || shown !== dataset.session) return;
    const { person, seat, expires_at } = await response.json();
    if (!person) return say("ended");
    if (`${person.id}/${seat?.party ?? ""}/${seat?.role ?? ""}` !== shown) return say("other");
    dataset.sessionUntil = expires_at;
    was(Date.now());
    say("");
    count();
  }

  function was(moment) {
    used = Math.max(used, moment);
    others.postMessage(used);
  }

  // By the clock alone.
  function count() {
    const stands = dataset.sessionStands;
    if (!dataset.session || stands === "ended" || stands === "other") return;
    const now = Date.now();
    const last = Date.parse(dataset.sessionUntil);
    if (now > Math.min(last, used + IDLE_MS) + LAG_MS / 2) ask();
    else if (now > last - WARNED_MS) say("last", last);
    else if (now > used + IDLE_MS - LAG_MS - WARNED_MS) say("ending", used + IDLE_MS - LAG_MS);
    else say("");
  }

  others.onmessage = ({ data }) => {
    used = Math.max(used, data);
    count();
  };
  new PerformanceObserver((list) => {
    const isUse = ({ name, responseStatus }) =>
      name.startsWith(API) && !name.startsWith(`${API}events`) && responseStatus !== 0;
    // A kept answer is none of the server's.
    if (!dataset.savedCopy && list.getEntries().some(isUse)) was(Date.now());
  }).observe({ type: "resource" });
  addEventListener("session-look", ask);
  addEventListener("session-shown", count);
  document.addEventListener("visibilitychange", () => document.hidden || ask());
  setInterval(count, PERIOD_MS);
})();
