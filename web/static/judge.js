// Progressive enhancement only: a field that was filled in and left is judged at once, by the server's own rules and in
// its own words. Nothing is kept, and what is handed in is judged again.
(() => {
  "use strict";
  const form = document.querySelector("form[data-judge]");
  if (!form) return;
  const left = new Set();
  let asked = 0;

  const place = (name) => document.getElementById(name);
  const box = (name) => place(name)?.closest(".field, fieldset");

  const tell = (name, text) => {
    const field = place(name);
    const id = `${name}-wrong`;
    const described = (field.getAttribute("aria-describedby") || "").split(" ").filter((one) => one && one !== id);
    document.getElementById(id)?.remove();
    box(name).classList.toggle("has-wrong", Boolean(text));
    if (text) {
      const said = document.createElement("p");
      const kind = document.createElement("span");
      said.className = "wrong";
      said.id = id;
      kind.className = "hidden";
      kind.textContent = form.dataset.error;
      said.append(kind, ` ${text}`);
      field.before(said);
      described.push(id);
      field.setAttribute("aria-invalid", "true");
    } else {
      field.removeAttribute("aria-invalid");
    }
    if (described.length) field.setAttribute("aria-describedby", described.join(" "));
    else field.removeAttribute("aria-describedby");
  };

  const judge = async () => {
    const mine = ++asked;
    const answer = await fetch(form.dataset.judge, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok || answer.redirected || mine !== asked) return;
    const wrongs = await answer.json();
    for (const name of left) if (place(name)) tell(name, wrongs[name] || "");
  };

  form.addEventListener("focusout", (event) => {
    const name = event.target.name;
    // Only fields of the form itself, typed in; a choice is judged when the form is sent.
    if (!name || !name.startsWith("f-") || !event.target.matches("input:not([type=radio]), select")) return;
    if (!event.target.value && !left.has(name)) return;
    left.add(name);
    judge().catch(() => {});
  });
})();
