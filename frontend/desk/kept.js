// Texts too large for localStorage: the runs of the workbench. They are kept where the answers of the
// server are, so that sw.js forgets them with those: when somebody signs in or out or takes a seat.
window.keptTexts = (() => {
  const opened = () => caches.open("desk-answers");
  const address = (name) => `/desk/kept/${name}`;
  // One after the other, as they were asked for: what is kept again right after it was forgotten stays.
  let last = Promise.resolve();
  const inTurn = (work) => (last = last.then(work, work));
  return {
    keep: (name, text) => inTurn(async () => (await opened()).put(address(name), new Response(text))),
    read: (name) => inTurn(async () => (await (await opened()).match(address(name)))?.text()),
    forgetAll: () => inTurn(() => caches.delete("desk-answers")),
    forget: (name) => inTurn(async () => (await opened()).delete(address(name))),
  };
})();
