/** Fills the pictures of a page, their tables and their sentences; a page may have some of them. */
import { areaProfile } from "../../../rules/profile.js";
import { fill } from "../elements.js";
import { refill } from "../focus.js";
import { areaDetails } from "./areas.js";
import { gapChart } from "./gap-chart.js";
import { profileChart } from "./profile-chart.js";
import { gapRows, gapSummary, profileRows, profileSummary } from "./tables.js";

/**
 * @param {Element} root
 * @param {Told} told
 */
export function showPictures(root, told) {
  const { instrument, states, say } = told;
  const profiles = instrument.areas.map((area) => areaProfile(area, states));
  const parts = {
    '[data-chart="profile"]': () => profileChart(profiles, say),
    '[data-table="profile"]': () => profileRows(profiles, say),
    '[data-summary="profile"]': () => [profileSummary(profiles, instrument.levels, say)],
    '[data-chart="gap"]': () => gapChart(profiles, say),
    '[data-table="gap"]': () => gapRows(profiles),
    '[data-summary="gap"]': () => [gapSummary(profiles, say)],
    "[data-areas]": () => areaDetails(profiles, told),
    "[data-overview]": (/** @type {HTMLElement} */ place) => [overview(profiles, place)],
  };
  for (const [selector, content] of Object.entries(parts)) {
    const place = /** @type {HTMLElement | null} */ (root.querySelector(selector));
    if (place) refill(place, ...content(place));
  }
}

/**
 * @param {AreaProfile[]} profiles
 * @param {HTMLElement} place with its words
 */
function overview(profiles, { dataset }) {
  const sum = (/** @type {"total" | "answered"} */ name) =>
    profiles.reduce((all, profile) => all + profile[name], 0);
  const [answered, total] = [sum("answered"), sum("total")];
  return fill((total ? dataset.words : dataset.none) ?? "", { answered, total });
}

/**
 * @import { AreaProfile } from "../../../rules/profile.js"
 * @import { Told } from "./sentences.js"
 */
