/** The plan manager: make, open, rename and delete plans, with Undo. */

import { GuideElement } from "../base/element.js";
import { child, copyOf, fill } from "../base/elements.js";
import { checkName } from "../base/fields/name-field.js";
import { onPress } from "../base/press.js";
import { undoneWords } from "../base/undone.js";

export class PlanElement extends GuideElement {
  follows = ["plans"];

  connect() {
    this.words = copyOf(this, '[data-template="words"]');
  }

  /** @param {Store} store */
  start(store) {
    this.press("form[data-create]", () => this.create(store));
    this.press("[data-undo]", () => this.undo(store));
    this.hear(this, "input", ({ target }) => checkName(target));
  }

  /** @param {Store} store */
  async show(store) {
    const plans = await store.plans.list();
    const shown = plans.length ? plans : [store.plan];
    const entries = shown.map((plan) => this.entry(plan, store));
    const list = child(this, "[data-plans]");
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    list.replaceChildren(...entries);
    if (focused) returnFocus(list, focused);
    // A longer list has pushed down what has the focus.
    const { activeElement } = document;
    if (this.contains(activeElement)) activeElement?.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {{id: string, name: string}} plan
   * @param {Store} store
   */
  entry(plan, store) {
    const entry = /** @type {HTMLElement} */ (
      copyOf(this, '[data-template="plan"]').firstElementChild
    );
    const current = plan.id === store.plan.id;
    entry.dataset.plan = plan.id;
    child(entry, "[data-name]").textContent = plan.name;
    child(entry, "[data-current]").hidden = !current;
    for (const about of entry.querySelectorAll("[data-for]")) about.textContent = `: ${plan.name}`;
    const open = child(entry, "[data-switch]");
    open.hidden = current;
    onPress(entry, "[data-switch]", async () => {
      await store.plans.switch(plan.id);
      this.say("switched", plan.name);
    });
    const remove = child(entry, "[data-delete]");
    remove.hidden = !plan.id;
    onPress(entry, "[data-delete]", async () => {
      this.undoId = await store.plans.delete(plan.id);
      this.say("deleted", plan.name);
      const undo = child(this, "[data-undo]");
      undo.hidden = false;
      undo.focus();
    });
    this.prepareRename(entry, plan, store);
    return entry;
  }

  /**
   * @param {HTMLElement} entry
   * @param {{id: string, name: string}} plan
   * @param {Store} store
   */
  prepareRename(entry, plan, store) {
    const form = child(entry, "[data-rename-form]");
    const box = /** @type {HTMLInputElement} */ (child(form, "input"));
    const button = child(entry, "[data-rename]");
    const open = (/** @type {boolean} */ state) => {
      form.hidden = !state;
      button.hidden = state;
      (state ? box : button).focus();
    };
    button.addEventListener("click", () => {
      box.value = plan.name;
      checkName(box);
      open(true);
      box.select();
    });
    child(form, "[data-cancel]").addEventListener("click", () => open(false));
    onPress(entry, "form", async () => {
      const name = box.value.trim();
      if (!name) return;
      // Before the first answer there is no plan yet: naming it makes it.
      await (plan.id ? store.plans.rename(plan.id, name) : store.plans.create(name));
      this.say("renamed", name);
    });
  }

  /** @param {Store} store */
  async create(store) {
    const box = /** @type {HTMLInputElement} */ (child(this, "[data-create] input"));
    const name = box.value.trim();
    if (!name) return;
    await store.plans.create(name);
    box.value = "";
    this.say("created", name);
  }

  /** @param {Store} store */
  async undo(store) {
    if (!this.undoId) return;
    const result = await store.acts.undo(this.undoId);
    this.undoId = null;
    const said = child(this, "[data-said]");
    said.textContent = fill(undoneWords(result, said.dataset), { name: store.plan.name });
    child(this, "[data-undo]").hidden = true;
    child(this, "[data-plans] [data-rename]").focus();
  }

  /**
   * @param {string} value
   * @param {string} name
   */
  say(value, name) {
    const words = this.words?.querySelector(`[data-value="${value}"]`)?.textContent ?? "";
    child(this, "[data-said]").textContent = fill(words, { name });
    if (value !== "deleted") child(this, "[data-undo]").hidden = true;
  }
}

/**
 * The list has been written anew under the reader's hands: the focus goes to the same plan.
 *
 * @param {HTMLElement} list
 * @param {Element} focused what had it
 */
function returnFocus(list, focused) {
  const { plan } = /** @type {HTMLElement} */ (focused.closest("[data-plan]"))?.dataset ?? {};
  const rows = /** @type {HTMLElement[]} */ ([...list.children]);
  const row = rows.find((entry) => entry.dataset.plan === plan) ?? rows[0];
  if (row) child(row, "[data-rename]").focus();
}

/** @import { Store } from "../../memory/store.js" */
