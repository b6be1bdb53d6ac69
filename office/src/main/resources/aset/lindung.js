"use strict";
// Enhancement only: every page works without this file.
document.documentElement.classList.add("js");

// A form is sent once, however often its button is tapped.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  window.addEventListener("pageshow", () => { delete form.dataset.sent; }, { once: true });
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// Long work: the changing part of its page is fetched every second, and the result opened when there is one.
for (const part of document.querySelectorAll("[data-poll]")) {
  const look = async () => {
    try {
      const answer = await fetch(part.dataset.poll);
      if (!answer.ok) return;
      part.innerHTML = await answer.text();
      const state = part.firstElementChild;
      // Outside the part that is replaced, and only when there is something new: then it is read aloud once.
      const voice = document.querySelector("[data-speak]");
      if (voice && voice.textContent !== state.dataset.spoken) voice.textContent = state.dataset.spoken;
      if (state.dataset.over === "true") { location.replace(state.dataset.next || location.href); return; }
    } catch { /* offline for a moment: look again */ }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
}
// What is wrong is read first, also where the browser does not know autofocus on it.
const wrong = document.getElementById("ringkasan");
if (wrong) wrong.focus();

// One key presses the button or follows the link that names it; never while somebody types.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  // The stroke looks for somebody: here, or where people are looked for.
  if (event.key === "/") {
    const find = document.querySelector('main input[type="search"]') || document.querySelector('nav a[href="/pekerja"]');
    if (find) { event.preventDefault(); if (find.select) { find.focus(); find.select(); } else find.click(); }
    return;
  }
  const named = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (named) { event.preventDefault(); named.click(); }
});
