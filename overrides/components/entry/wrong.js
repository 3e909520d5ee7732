/** What is wrong with a box: words in a row of their own below it, tied to it and spoken. */
import { announce } from "../base/announce.js";

/**
 * @param {HTMLInputElement} box
 * @param {string} words or "" when nothing is wrong any more
 */
export function showWrong(box, words) {
  const row = /** @type {HTMLElement} */ (box.closest("[data-row]"));
  const id = `${row.dataset.row}-${box.dataset.field}-wrong`;
  document.getElementById(id)?.parentElement?.remove();
  box.setAttribute("aria-invalid", String(Boolean(words)));
  box.removeAttribute("aria-describedby");
  if (!words) return;
  const cell = document.createElement("td");
  cell.id = id;
  cell.colSpan = 3;
  cell.textContent = words;
  const below = document.createElement("tr");
  below.className = "deg-entry__wrong";
  below.append(cell);
  row.after(below);
  box.setAttribute("aria-describedby", id);
  announce(words, box);
}
