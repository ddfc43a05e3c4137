// Progressive enhancement only: a form that does long work step by step sends itself on; without this its button does.
(() => {
  "use strict";
  const form = document.querySelector("form[data-onward]");
  if (form) setTimeout(() => form.requestSubmit(), 400);
})();
