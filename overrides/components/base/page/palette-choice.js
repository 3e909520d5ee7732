/** The palette that the reader chose on this device: "light", "dark" or none. */
import { sitePrefix } from "../../../memory/storage/names.js";

const KEY = `${sitePrefix()}palette`;

/** @returns {"light" | "dark" | null} null when none was chosen or storage is blocked */
export function storedPalette() {
  try {
    const chosen = localStorage.getItem(KEY);
    return chosen === "light" || chosen === "dark" ? chosen : null;
  } catch {
    return null;
  }
}

/** @param {"light" | "dark"} palette */
export function storePalette(palette) {
  try {
    localStorage.setItem(KEY, palette);
  } catch {
    // The choice holds for this page only.
  }
}
