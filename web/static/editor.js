// Progressive enhancement only: without this file the "Check" button does the same.
// Numbers the lines, has the text checked as one types, and leads from a finding to its place.
(() => {
  "use strict";
  const form = document.querySelector("form[data-check]");
  if (!form) return;
  const said = form.dataset, state = document.getElementById("check-state"), place = document.getElementById("findings");
  const text = document.getElementById("text"), gutter = form.querySelector(".gutter");
  let asked, running, lines = 0;

  const number = () => {
    const now = text.value.split("\n").length;
    if (now !== lines) { gutter.textContent = Array.from({ length: now }, (_, at) => at + 1).join("\n"); lines = now; }
    gutter.style.height = `${text.offsetHeight}px`;
    gutter.scrollTop = text.scrollTop;
  };

  const check = async () => {
    running?.abort();
    running = new AbortController();
    state.textContent = said.checking;
    const body = new FormData(form);
    body.delete("upload");
    body.delete("act");
    try {
      const answer = await fetch(said.check, { method: "POST", body: new URLSearchParams(body), signal: running.signal });
      if (answer.ok) { place.innerHTML = await answer.text(); state.textContent = said.checked; return; }
      state.textContent = answer.status === 401 ? said.ended : answer.status === 413 ? said.large : said.failed;
    } catch (error) {
      if (error.name !== "AbortError") state.textContent = said.failed;
    }
  };

  const show = (link) => {
    const field = document.getElementById(link.dataset.field);
    const folded = field?.closest("details");
    if (!field) return false;
    if (folded) folded.open = true;
    const all = field.value.split("\n"), line = Math.min(Number(link.dataset.line), all.length) - 1;
    const start = all.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
    const from = start + Math.min(Number(link.dataset.column) - 1, all[line].length);
    field.focus();
    field.setSelectionRange(from, Math.max(start + all[line].length, from));
    const height = parseFloat(getComputedStyle(field).lineHeight);
    field.scrollTop = Math.max(0, (line - 4) * height);
    field.scrollIntoView({ block: "nearest" });
    return true;
  };

  text.wrap = "off";
  gutter.hidden = false;
  number();
  new ResizeObserver(number).observe(text);
  text.addEventListener("scroll", number);
  form.addEventListener("input", (typing) => {
    if (typing.target.type === "file") return;
    number();
    clearTimeout(asked);
    asked = setTimeout(check, 600);
  });
  place.addEventListener("click", (click) => {
    const link = click.target.closest("a[data-field]");
    if (link && show(link)) click.preventDefault();
  });
})();
