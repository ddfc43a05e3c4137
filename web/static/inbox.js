// Progressive enhancement only: the inbox by keyboard. Every key has a link or a button that does the same.
(() => {
  "use strict";
  const links = [...document.querySelectorAll(".inbox .row-link")];
  const on = document.getElementById("keys-on");
  const remembered = "onego-inbox-keys";
  const read = () => { try { return localStorage.getItem(remembered) !== "off"; } catch { return true; } };
  on.checked = read();
  on.closest(".switch").hidden = false;
  on.addEventListener("change", () => {
    try { localStorage.setItem(remembered, on.checked ? "on" : "off"); } catch { /* the choice lasts for this page */ }
  });

  const row = () => document.activeElement.closest(".inbox tbody tr");
  const place = () => links.findIndex((link) => link.closest("tr") === row());
  const step = (by) => {
    const next = row() ? place() + by : (by > 0 ? 0 : links.length - 1);
    const link = links[Math.min(Math.max(next, 0), links.length - 1)];
    if (link) { link.focus(); link.closest("tr").scrollIntoView({ block: "nearest" }); }
  };
  const tick = () => {
    const box = row()?.querySelector("input[type=checkbox]");
    if (box) { box.checked = !box.checked; box.dispatchEvent(new Event("change", { bubbles: true })); }
  };
  const claim = () => {
    const ticked = document.querySelector(".inbox .tick input:checked");
    if (ticked) { ticked.form.requestSubmit(); return; }
    row()?.querySelector(".claim")?.click();
  };
  const help = () => {
    const keys = document.getElementById("keys");
    keys.open = true;
    keys.querySelector("summary").focus();
  };
  const does = { j: () => step(1), k: () => step(-1), x: tick, c: claim, "?": help, "/": () => document.getElementById("case").focus() };

  const typing = (place) => place.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  addEventListener("keydown", (key) => {
    if (!on.checked || key.ctrlKey || key.metaKey || key.altKey || key.isComposing || typing(key.target)) return;
    const act = does[key.key];
    if (act) { key.preventDefault(); act(); }
  });
})();
