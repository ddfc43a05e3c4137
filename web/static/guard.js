// Progressive enhancement only: warns before a page is left on which something was typed and not sent.
(() => {
  "use strict";
  let typed = false;
  document.addEventListener("input", (event) => { if (event.target.form?.matches("[data-guard]")) typed = true; });
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented) typed = false; });
  document.addEventListener("kept", () => { typed = false; }); // the server has it (upload.js)
  addEventListener("beforeunload", (leaving) => { if (typed) leaving.preventDefault(); });
})();
