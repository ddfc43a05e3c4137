// Progressive enhancement only: files may be dropped on the place of a material; they go up one after the other with
// their progress shown, and the page brings itself up to date. Without this file the same forms are sent as they are.
(() => {
  "use strict";
  const zoneOf = (target) => (target instanceof Element ? target.closest("[data-drop]") : null);
  let busy = false;

  const send = (form, body, bar) => new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.getAttribute("action") || location.pathname);
    request.responseType = "document";
    request.upload.onprogress = (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; };
    request.onload = () => { if (request.response?.querySelector("main")) done(request); else failed(); };
    request.onerror = failed;
    request.send(body);
  });

  // The new page takes the place of the old one; files that were chosen for other materials stay chosen.
  const show = (zone, fresh) => {
    for (const old of document.querySelectorAll("input[type=file]")) {
      const same = fresh.getElementById(old.id);
      if (same && old.files.length && !zone.contains(old)) same.files = old.files;
    }
    document.querySelector("main").replaceWith(fresh.querySelector("main"));
    document.title = fresh.title;
    document.dispatchEvent(new Event("kept"));
  };

  const upload = async (first, files) => {
    busy = true;
    let zone = first;
    try {
      for (const file of files) {
        const form = zone.closest("form"), button = zone.querySelector("button[value^=upload]");
        const bar = document.createElement("progress"), said = document.createElement("p");
        said.setAttribute("role", "status");
        bar.setAttribute("aria-label", file.name);
        said.append(`${file.name} `, bar);
        button.before(said);
        const body = new FormData();
        for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
        body.append(button.name, button.value);
        body.append(zone.querySelector("input[type=file]").name, file);
        const answer = await send(form, body, bar).catch(() => null);
        if (!answer) { said.textContent = zone.dataset.failed; return; }
        show(zone, answer.response);
        zone = document.getElementById(first.id);
        if (answer.status >= 400 || !zone) {
          (document.querySelector(".problems") || document.querySelector("main")).focus();
          return;
        }
      }
      zone.querySelector("input[type=file]").focus({ preventScroll: true });
    } finally {
      busy = false;
    }
  };

  addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault(); // a file that misses its place does not replace the page
    const zone = zoneOf(event.target);
    for (const one of document.querySelectorAll(".dropping")) if (one !== zone) one.classList.remove("dropping");
    zone?.classList.add("dropping");
  });
  addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    const zone = zoneOf(event.target);
    zone?.classList.remove("dropping");
    if (zone && !busy) upload(zone, [...event.dataTransfer.files]);
  });
  document.addEventListener("submit", (event) => {
    const zone = event.submitter?.value.startsWith("upload") && zoneOf(event.submitter);
    const files = zone ? [...zone.querySelectorAll("input[type=file]")].flatMap((one) => [...one.files]) : [];
    if (!files.length) return;
    event.preventDefault();
    if (!busy) upload(zone, files);
  });
})();
