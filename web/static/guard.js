// Progressive enhancement only: warns before a page is left on which something was typed and not sent.
(() => {
  "use strict";
  for (const form of document.querySelectorAll("form[data-guard]")) {
    let typed = false;
    form.addEventListener("input", () => { typed = true; });
    form.addEventListener("submit", () => { typed = false; });
    addEventListener("beforeunload", (leaving) => { if (typed) leaving.preventDefault(); });
  }
})();
