// Names under which new records are kept while they are written (frontend/src/desk/drafts.rs): what a page
// writes under, no other page takes while it is open. What a page leaves, or a browser that broke down,
// the next one finds.
window.drafts = (() => {
  const own = new Set();
  // Whether this page has a name from now on, until it is left.
  const hold = (name, how) =>
    new Promise((done) => {
      const until = (lock) => {
        done(lock !== null);
        return lock && new Promise((left) => addEventListener("pagehide", left, { once: true }));
      };
      navigator.locks.request(name, how, until).catch(() => done(false));
    });
  return {
    // The first of these names that no other page has, then those of the others that nobody has.
    claim: async (names) => {
      // Without locks no page knows of another.
      if (!navigator.locks) return names;
      const all = names.split("\n");
      let at = 0;
      // The page before this one may be letting go of it.
      let how = { signal: AbortSignal.timeout(500) };
      const last = all.length - 1;
      while (!own.has(all[at]) && !(await hold(all[at], how)) && at < last) {
        at += 1;
        how = { ifAvailable: true };
      }
      own.add(all[at]);
      const { held } = await navigator.locks.query();
      const isFree = (name) => !held.some((lock) => lock.name === name);
      return [all[at], ...all.filter(isFree)].join("\n");
    },
  };
})();
