/** Whether the page for the board fits one sheet of paper. Pure: no page. */

/** Letters in a line of upright paper and of paper on its side, with letters that run wide. */
const UPRIGHT = 48;
const ON_ITS_SIDE = 68;
/** Lines that the words have on paper on its side, and on upright paper without a picture. */
const LINES_ON_ITS_SIDE = 47;
const LINES_UPRIGHT = 98;
/** Lines of upright paper's two columns that one area of the picture takes. */
const LINES_AN_AREA = 4;
/** Lines that the titles take. */
const TITLES = 6;

/**
 * Reckoned as if every letter were wide, so that too much is told rather than too little.
 *
 * @param {string[]} texts each of which begins a line: needs, what is asked, evidence
 * @param {number} areas in the picture
 */
export function fitsOneSheet(texts, areas) {
  const lines = (/** @type {number} */ letters) =>
    texts
      .flatMap((text) => text.split("\n"))
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)), TITLES);
  return (
    lines(ON_ITS_SIDE) <= LINES_ON_ITS_SIDE &&
    lines(UPRIGHT) <= LINES_UPRIGHT - LINES_AN_AREA * areas
  );
}
