// Progressive enhancement only: on the page of a text, a finding's link leads to the very line of the list.
(() => {
  "use strict";
  const listed = (link) => {
    const { field, line } = link.dataset;
    return field === "text" ? `L${line}` : `A${field.replace("added-", "")}L${line}`;
  };
  for (const link of document.querySelectorAll("a[data-field]")) link.href = `#${listed(link)}`;
})();
