// Progressive enhancement only: without a script the page asks again by itself.
// Shows how far long work is, and opens its result when it is over.
(() => {
  "use strict";
  const look = async () => {
    try {
      const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
      if (!answer.ok || answer.redirected) return location.reload();
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-waiting]");
      if (!fresh) return location.replace(location.pathname);
      document.querySelector("[data-waiting]").replaceChildren(...fresh.childNodes);
    } catch { /* the network is away for a moment */ }
    return setTimeout(look, 1000);
  };
  setTimeout(look, 700);
})();
