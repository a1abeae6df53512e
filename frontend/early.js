// Asks for what the program will ask for while it is still on its way: the words of the reader's language,
// and the answers that `<meta name="early">` names. Over a slow line the reader would wait for each of them
// once the program is there. Words are found where the browser keeps them; an answer is handed over once, to
// whoever asks for the same.
(() => {
  const listed = (name) => document.querySelector(`meta[name=${name}]`)?.content.split(" ") ?? [];
  const kept = (name) => {
    try {
      return localStorage.getItem(name) ?? "";
    } catch {
      return "";
    }
  };

  // The language is found as in frontend/src/words/load.rs.
  const words = listed("words");
  const languageOf = (path) => path.split("-")[1];
  const asked = new URLSearchParams(location.search).get("lang") ?? "";
  const tags = [asked, kept("language"), ...navigator.languages].map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  const language = tags.find((tag) => words.some((path) => languageOf(path) === tag)) ?? "en";
  for (const path of words) if (languageOf(path) === language) fetch(path).then((came) => came.text()).catch(() => {});

  // Who has left without the server having heard of it is nobody here (frontend/src/desk/leave.rs).
  if (kept("left")) return;
  const real = window.fetch;
  const soon = new Map();
  for (const path of listed("early")) {
    const answer = real(path, { headers: { accept: "application/json" } });
    // Whoever asks hears that it failed.
    answer.catch(() => {});
    soon.set(new URL(path, location.origin).href, answer);
  }
  const first = (request, init) => {
    const { url, method, cache } = request instanceof Request ? request : new Request(request, init);
    // Whoever asks past everything that is kept wants the server.
    const answer = method === "GET" && cache === "default" ? soon.get(url) : undefined;
    soon.delete(url);
    if (!soon.size && window.fetch === first) window.fetch = real;
    return answer ?? real(request, init);
  };
  if (soon.size) window.fetch = first;
})();
