// Keeps the reader's view of the pages (size, colours, spacing, pictures) from page to page in the reader's browser.
// Without this script, or where nothing can be kept, a choice holds for its page: the style sheet does the rest.
(() => {
  const form = document.getElementById("view-form");
  const radios = [...form.elements].filter((one) => one.type === "radio");
  const kept = () => { try { return localStorage.vekhaView || ""; } catch { return ""; } };
  const keep = () => { try { localStorage.vekhaView = radios.filter((one) => one.checked).map((one) => one.id).join(" "); } catch { /* forbidden */ } };
  for (const id of kept().split(" ")) for (const one of radios) if (one.id === id) one.checked = true;
  form.addEventListener("change", keep);
  form.addEventListener("reset", () => setTimeout(keep));
})();
