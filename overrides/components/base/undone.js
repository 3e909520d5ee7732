/** What an Undo has done, in words that say no more than that. */
import { fill } from "./elements.js";

/**
 * @param {{restored: number, left: number}} result how many came back, and how many stay since they
 *   were answered later
 * @param {DOMStringMap} words `done`, `nothing` and `kept`, which has a {count}
 */
export function undoneWords({ restored, left }, { done = "", nothing = "", kept = "" }) {
  const said = restored > 0 ? done : nothing;
  return left > 0 ? `${said} ${fill(kept, { count: left })}` : said;
}
