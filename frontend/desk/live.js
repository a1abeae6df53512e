// Follows what changes on the server while the page is seen: one stream for a page, none while it is
// hidden or without a network, so that pages in the background hold no connection. It goes on after
// the last message that it had, whatever happened meanwhile.
//
// A change is said in `data-live` (frontend/src/desk/live.rs shows it), with the event `live-said`:
// empty where the server does not know any more what was missed. `data-live-stands` is `open` while
// the page follows.
(() => {
  const EVENTS = "/api/v1/events";
  // What the page itself changed, it has been answered by then.
  const LATER_MS = 1_000;
  const AGAIN_MS = 30_000;
  const { dataset } = document.documentElement;
  let stream = null;
  let owner = "";
  let last = "";
  let waits = 0;

  const tell = (change) =>
    setTimeout(() => {
      dataset.live = change;
      dispatchEvent(new Event("live-said"));
    }, LATER_MS);

  function close() {
    clearTimeout(waits);
    stream?.close();
    stream = null;
    dataset.liveStands = "";
  }

  function look() {
    const now = dataset.outboxOwner ?? "";
    // Another seat sees other things.
    if (now !== owner) {
      close();
      last = "";
    }
    owner = now;
    if (!owner || document.hidden || !navigator.onLine) return close();
    if (!stream) open();
  }

  function open() {
    clearTimeout(waits);
    stream = new EventSource(last ? `${EVENTS}?after=${encodeURIComponent(last)}` : EVENTS);
    stream.onmessage = ({ data, lastEventId }) => {
      last = lastEventId;
      tell(data);
    };
    const begins = ({ lastEventId }) => {
      last = lastEventId;
      dataset.liveStands = "open";
    };
    stream.addEventListener("ready", begins);
    stream.addEventListener("reset", (message) => {
      begins(message);
      tell("");
    });
    stream.addEventListener("ended", () => {
      close();
      dispatchEvent(new Event("session-look"));
    });
    stream.onerror = () => {
      close();
      waits = setTimeout(look, AGAIN_MS);
    };
  }

  addEventListener("outbox-owner", look);
  addEventListener("online", look);
  addEventListener("offline", look);
  addEventListener("pagehide", close);
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
})();
