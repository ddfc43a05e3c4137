// Progressive enhancement only: a button that prints the page, where a browser can.
(() => {
  "use strict";
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    for (const hint of document.querySelectorAll("[data-instead-of-print]")) hint.hidden = true;
    button.addEventListener("click", () => print());
  }
})();
