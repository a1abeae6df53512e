// Paper says when it was printed, by the clock and in the language of the page (frontend/style/forms.css).
addEventListener("beforeprint", () => {
  const { lang } = document.documentElement;
  // As the page writes days: frontend/src/words/language.rs.
  const locale = lang === "en" ? "en-GB" : `${lang}-u-nu-latn`;
  const now = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format();
  document.querySelector(".site-bar")?.setAttribute("data-printed", now);
});
