// Starts the service worker of the desks, and hands on what it says as attributes of the page:
//   data-saved-copy   the moment of a kept answer that is shown; empty: the server answers
//   data-new-version  a newer version of the page is kept for the next time
// with the event `offline-said` at each change; `signed-out` when that happened in another window.
(() => {
  // Outside a secure context there is none, and the desks work as ever.
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const { dataset } = document.documentElement;
  const note = (name, value) => {
    if ((dataset[name] ?? "") === value) return;
    dataset[name] = value;
    dispatchEvent(new Event("offline-said"));
  };
  serviceWorker.addEventListener("message", ({ data }) => {
    if (typeof data.saved === "string") note("savedCopy", data.saved);
    if (data.isNew) note("newVersion", "yes");
    if (data.left) dispatchEvent(new Event("signed-out"));
  });
  async function start() {
    await serviceWorker.register("/desk/sw.js");
    const { active } = await serviceWorker.ready;
    const own = performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name))
      .filter(({ origin }) => origin === location.origin);
    active.postMessage({ page: location.pathname, used: own.map(({ pathname, search }) => pathname + search) });
  }
  // What the page needs itself goes first.
  addEventListener("load", () => setTimeout(() => start().catch(() => {}), 1000));
})();
