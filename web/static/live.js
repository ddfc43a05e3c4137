// Progressive enhancement only: every page works without this file.
// A followed case is brought up to date when the server says that something has happened.
(() => {
  "use strict";
  const place = () => document.getElementById("live");
  if (!place() || !window.EventSource) return;
  const source = new EventSource(place().dataset.stream);
  let asked;

  const refresh = async () => {
    const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return source.close();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
    if (!fresh) return;
    // What somebody has opened stays open.
    const open = [...place().querySelectorAll("details")].map((one) => one.open);
    const before = place().querySelectorAll("details").length;
    const inside = place().contains(document.activeElement);
    if (fresh.querySelectorAll("details").length === before) {
      fresh.querySelectorAll("details").forEach((one, at) => { one.open = open[at]; });
    }
    const news = place().dataset.news;
    place().replaceWith(fresh);
    if (inside) { document.getElementById("main").focus({ preventScroll: true }); }
    document.getElementById("news").textContent = news;
  };

  // Several events of one moment are one refresh.
  source.onmessage = () => { clearTimeout(asked); asked = setTimeout(() => { refresh().catch(() => {}); }, 300); };
  source.addEventListener("end", () => source.close());
})();
