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

// What is wrong is read first, also where the browser does not know autofocus on it.
const wrong = document.getElementById("ringkasan");
if (wrong) wrong.focus();
