/** The notes under an indicator's text: its wording has changed, or two answers met. */
import { conflictNote, fillNotes, rewordedNote } from "../base/answer-notes.js";
import { child, fill } from "../base/elements.js";
import { focusChoice, keyOf, questionsOf, wordingOf } from "./questions.js";

/**
 * @param {AssessmentElement} root
 * @param {HTMLElement} indicator
 * @param {State} state
 * @param {AssessmentStore} store
 */
export function showNotes(root, indicator, state, store) {
  const lost = store.conflicts().filter(({ key }) => key.split(".")[1] === indicator.id);
  const notes = lost.map((conflict) => showConflict(root, indicator, conflict, store));
  if (!lost.length && state.reworded) notes.push(showRewording(root, indicator, store));
  fillNotes(child(indicator, "[data-notes]"), ...notes);
}

/**
 * @param {AssessmentElement} root
 * @param {HTMLElement} indicator
 * @param {AssessmentStore} store
 */
function showRewording(root, indicator, store) {
  const old = questionsOf(indicator).flatMap((question) => {
    const record = store.answers.get(keyOf(question));
    const isOld = record?.value && record.hash && record.hash !== indicator.dataset.hash;
    return isOld ? [{ question, record }] : [];
  });
  const wording = wordingOf(indicator);
  const record = old[0]?.record ?? { wording, lang: "" };
  // The note goes away with its buttons, so the focus moves on to the choice.
  const answerAll = (/** @type {boolean} */ holds) => {
    for (const { question, record } of old) root.answer(question, holds ? record.value : null);
    focusChoice(indicator);
  };
  const ways = { confirm: () => answerAll(true), redo: () => answerAll(false) };
  const note = rewordedNote(root, record, wording, ways);
  if (record.wording === wording) child(note, "[data-words]").textContent = root.word("same");
  return note;
}

/**
 * @param {AssessmentElement} root
 * @param {HTMLElement} indicator
 * @param {LostValue} conflict
 * @param {AssessmentStore} store
 */
function showConflict(root, indicator, { id, key, record }, store) {
  const [kind = "", , group] = key.split(".");
  /** @type {HTMLElement | null} */
  const select = indicator.querySelector(`[data-group="${group}"]`);
  const question = select?.dataset.title ?? root.word(kind);
  const say = (/** @type {any} */ value) =>
    fill(root.word("met"), { answer: value?.text ?? root.word(String(value ?? null)), question });
  const about = `${question}: ${wordingOf(indicator)}`;
  const words = { kept: say(store.answers.get(key)?.value), other: say(record.value), about };
  return conflictNote(root, words, async (way) => {
    await store.resolveConflict(Number(id), way);
    focusChoice(indicator);
  });
}

/**
 * @import { LostValue } from "../../memory/records/stored-shapes.js"
 * @import { State } from "../../rules/answers.js"
 * @import { AssessmentElement } from "./assessment.js"
 * @import { AssessmentStore } from "../base/assessment/assessment-store.js"
 */
