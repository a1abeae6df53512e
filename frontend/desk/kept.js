// Texts too large for localStorage: the runs of the workbench. They are kept where the answers of the
// server are, so that sw.js forgets them with those: when somebody signs in or out or takes a seat.
window.keptTexts = (() => {
  const opened = () => caches.open("desk-answers");
  const address = (name) => `/desk/kept/${name}`;
  return {
    keep: async (name, text) => (await opened()).put(address(name), new Response(text)),
    read: async (name) => (await (await opened()).match(address(name)))?.text(),
    forgetAll: () => caches.delete("desk-answers"),
    forget: async (name) => (await opened()).delete(address(name)),
  };
})();
