/** Words beside a field: seen below it, and read with it by a screen reader. */
const CLASS = "deg-beside";
let count = 0;

/**
 * @param {HTMLElement} control
 * @param {string} words or "" for none
 */
export function sayBeside(control, words) {
  const place = control.closest("label") ?? control;
  let line = place.nextElementSibling;
  if (!line?.matches(`.${CLASS}`)) {
    if (!words) return;
    line = document.createElement("p");
    line.className = CLASS;
    count += 1;
    line.id = `${CLASS}-${count}`;
    place.after(line);
    const others = control.getAttribute("aria-describedby") ?? "";
    control.setAttribute("aria-describedby", `${others} ${line.id}`.trim());
  }
  line.textContent = words;
}

/**
 * What stands beside a field now.
 *
 * @param {HTMLElement} control
 */
export function wordsBeside(control) {
  const line = (control.closest("label") ?? control).nextElementSibling;
  return line?.matches(`.${CLASS}`) ? (line.textContent ?? "") : "";
}
